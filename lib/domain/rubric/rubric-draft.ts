/** The next version of a rubric while it is written: what is kept of it on the server, and how it reads in plain words. */
import { z } from "zod";
import { rubricEdit } from "./edit-rubric";
import { kindWords } from "./kind-words";
import type { RubricRows } from "./rubric-pages";

/** `base`: the published version it was made from, or which it is to follow. The title is the rubric's own. */
export const rubricDraft = z.object({ base: z.int().min(1), criteria: rubricEdit.shape.criteria });
export type RubricDraft = z.infer<typeof rubricDraft>;

/** A rubric's draft as an editor opens it: what is published, where none was begun. */
export interface DraftOfRubric {
  draft: RubricDraft;
  /** The draft's own version, to save on top of; it goes on counting after a draft was published or thrown away. */
  version: number;
  /** An instant as ISO text, and who saved; null where no draft was begun. */
  saved: { at: string; by: string } | null;
}

/** Do two drafts say the same? */
export const sameDraft = (one: RubricDraft, other: RubricDraft): boolean =>
  JSON.stringify(rubricDraft.parse(one)) === JSON.stringify(rubricDraft.parse(other));

const facts = (name: string, words: string | null) => (words ? [`${name}: ${words}`] : []);

function levelWords({ name, points, minPoints, maxPoints, description }: RubricRows[number]["levels"][number]): string {
  const worth = minPoints !== null || maxPoints !== null ? `${minPoints ?? "…"} to ${maxPoints ?? "…"}` : points;
  return `- ${name || "…"}${worth === null ? "" : ` (${worth})`}${description ? `: ${description}` : ""}`;
}

/** Rows as plain text, unfinished ones too: to be read beside others, or copied elsewhere. */
export function rubricWords(rows: RubricRows): string {
  const titles = new Map(rows.map(({ key, title }) => [key, title || "a row without a title"]));
  return rows
    .map((row, index) =>
      [
        `${index + 1}. ${row.title || "A row without a title"} (${kindWords[row.kind]})`,
        ...(row.description ? [row.description] : []),
        ...facts("Points", row.points),
        ...facts("How many are needed", row.threshold === null ? null : String(row.threshold)),
        ...facts("Counted", row.counts),
        ...facts("At most", row.capPoints),
        ...facts("For", row.capsKeys.map((key) => titles.get(key) ?? "a row that is gone").join(", ")),
        ...facts("Skill", row.skill),
        ...row.levels.map(levelWords),
      ].join("\n"),
    )
    .join("\n\n");
}

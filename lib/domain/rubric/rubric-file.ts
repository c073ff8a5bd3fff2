/**
 * A rubric as one file, to keep or to give to a colleague: what is looked for, without anybody's marks. A newer version
 * of the file is refused in words; an older one is read for good.
 */
import { z } from "zod";
import { done, type Outcome, refused } from "../policy/outcome";
import { storable } from "../text/storable";
import { type RubricTemplate, rubricTemplate } from "./model";
import { MOST_LEVELS, MOST_ROWS, rubricProblems } from "./rubric-problems";

const VERSION = 1;

const rubricFile = z.object({
  headnote: z.literal("rubric"),
  version: z.int().min(1),
  rubric: z.unknown(),
});

/** UTF-16 units; a rubric of the greatest size is far below. */
const LONGEST = 1_000_000;

/** The file: JSON that a person can read, ended by a new line. */
export const rubricFileText = (rubric: RubricTemplate): string =>
  `${JSON.stringify({ headnote: "rubric", version: VERSION, rubric }, null, 2)}\n`;

/** Reads such a file; what is wrong with it is said in one sentence. */
export function readRubricFile(text: string): Outcome<RubricTemplate> {
  if (text.length > LONGEST) return refused("This file is too long to be a rubric.");
  const file = rubricFile.safeParse(parsed(text));
  if (!file.success) return refused("This is not a rubric file of Headnote.");
  if (file.data.version > VERSION) {
    return refused("This file was written by a newer Headnote than this one. Upgrade, or ask for an older file.");
  }
  const rubric = rubricTemplate.safeParse(file.data.rubric);
  if (!rubric.success) {
    const [issue] = rubric.error.issues;
    return refused(`The rubric in this file cannot be read${issue ? ` at “${issue.path.join(" › ")}”` : ""}.`);
  }
  const clean = storableRubric(rubric.data);
  if (clean.criteria.length > MOST_ROWS || clean.criteria.some(({ levels }) => levels.length > MOST_LEVELS)) {
    return refused(`A rubric has ${MOST_ROWS} rows and ${MOST_LEVELS} levels in a row at most.`);
  }
  const [first] = rubricProblems(clean);
  if (!first) return done(clean);
  const row = first.row === null ? "" : `Row ${first.row + 1}, “${clean.criteria[first.row]?.title}”: `;
  return refused(`${row}${first.problem}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const storableRubric = (rubric: RubricTemplate): RubricTemplate => ({
  ...rubric,
  title: storable(rubric.title),
  about: storable(rubric.about),
  criteria: rubric.criteria.map((row) => ({
    ...row,
    ...{ title: storable(row.title), description: storable(row.description) },
    levels: row.levels.map((level) => ({
      ...level,
      ...{ name: storable(level.name), description: storable(level.description) },
    })),
  })),
});

/** Loading what students were given: one version of an assignment, whole. Versions never change, so each is kept. */

import { promptSettings } from "../../domain/assignment/prompt-settings";
import type { PublishedAssignment } from "../../domain/assignment/published";
import { richText } from "../../domain/richtext/model";
import { type Database, database } from "../database";
import { passageFrom, spanFrom } from "./passage-columns";

const KEPT = 200;
const kept = new Map<string, PublishedAssignment>();

type Reading = Pick<Database, "assignmentVersion">;

async function load(db: Reading, courseId: string, versionId: string): Promise<PublishedAssignment> {
  const version = await db.assignmentVersion.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: versionId } },
    include: {
      excerpts: { orderBy: { position: "asc" }, include: { excerptRanges: { orderBy: { startAt: "asc" } } } },
      promptVersions: { orderBy: { position: "asc" }, include: { prompt: true, skill: true } },
    },
  });
  return {
    versionId,
    number: version.number,
    changeNote: version.changeNote,
    instructions: version.instructions === null ? null : richText.parse(version.instructions),
    allowedHelp: version.allowedHelp,
    rubricVersionId: version.rubricVersionId,
    excerpts: version.excerpts.map(({ documentId, revisionId, showHeadnote, showNotes, excerptRanges }) => ({
      documentId,
      revisionId,
      showHeadnote,
      showNotes,
      ranges: excerptRanges.flatMap((range) => spanFrom(range) ?? []),
    })),
    prompts: version.promptVersions.map((row, index) => {
      const passage = passageFrom(row);
      const { documentId, revisionId } = row;
      return {
        id: row.promptId,
        promptVersionId: row.id,
        number: index + 1,
        kind: row.prompt.kind,
        text: richText.parse(row.text),
        skill: row.skill?.key ?? null,
        points: row.points?.toString() ?? null,
        minAnnotations: row.minAnnotations,
        minDocuments: row.minDocuments,
        minWords: row.minWords,
        maxWords: row.maxWords,
        settings: promptSettings.parse(row.settings),
        rubricVersionId: row.rubricVersionId,
        passage: passage && documentId && revisionId ? { ...passage, documentId, revisionId } : null,
      };
    }),
  };
}

/** One published version of an assignment. Ask the policy first; throws when there is no such version. */
export async function publishedAssignment(
  courseId: string,
  versionId: string,
  db: Reading = database,
): Promise<PublishedAssignment> {
  const key = `${courseId}/${versionId}`;
  const known = kept.get(key);
  if (known) return known;
  const loaded = await load(db, courseId, versionId);
  const [oldest] = kept.keys();
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, loaded);
  return loaded;
}

import { randomUUID } from "node:crypto";
import type { Passage } from "../../domain/anchor/passage";
import type { AnnotationToSave } from "../../domain/annotation/save";
import { fromPlainText } from "../../domain/richtext/model";

/** A new comment at a passage, for everyone in the assignment, as a browser sends it. */
export function noteToSave(
  revisionId: string,
  { flow, start, end }: Passage,
  words = "A close look.",
): AnnotationToSave {
  return {
    ...{
      id: randomUUID(),
      baseVersion: 0,
      clientId: randomUUID(),
      places: [{ revisionId, span: { flow, start, end } }],
    },
    ...{ kind: "Comment", relation: null, skill: null, tags: [], body: fromPlainText(words), audience: "Assignment" },
    ...{ groupId: null, sectionId: null, anonymous: false, mentions: [], post: true },
  };
}

import { shortId } from "@/lib/domain/id/short-id";
import type { AssignedText } from "@/lib/domain/submission/assigned-text";

/** Addresses of passages in the reading room of one assignment, as its paragraphs are named there. */
export function roomPlaces(courseId: string, assignmentId: string, texts: readonly AssignedText[]) {
  const room = `/courses/${shortId(courseId)}/assignments/${shortId(assignmentId)}`;
  return ({ revisionId, blockId }: { revisionId: string; blockId: string }): string => {
    const at = texts.findIndex((text) => text.revisionId === revisionId);
    const item = texts[at]?.text.items.find((each) => each.kind === "block" && each.block.id === blockId);
    if (item?.kind !== "block" || item.block.number === null) return room;
    return `${room}#${texts.length > 1 ? `d${at + 1}-` : ""}p${item.block.number}`;
  };
}

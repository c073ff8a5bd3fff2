/**
 * Corroborations that point in opposite directions: of one passage some say that it agrees with another document, some
 * that it contradicts it. This counts what readers chose from a list; it understands nothing of what they wrote.
 */
import type { LinearSpan } from "../anchor/passage";
import type { Relation } from "../annotation/model";

/** One end of a corroboration, in one flow of a text. */
export interface RelationMark extends LinearSpan {
  noteId: string;
  reader: string;
  relation: Relation;
  /** The text its other end stands in. */
  beside: string;
}

/** A passage about which corroborations are opposed; the notes are told once each, in the order of the text. */
export interface Clash extends LinearSpan {
  beside: string;
  agrees: string[];
  contradicts: string[];
}

/** The passages of one flow where some agree and some contradict, about the same two texts; of different readers. */
export function clashesOf(marks: readonly RelationMark[]): Clash[] {
  const opposed = marks.filter(({ relation }) => relation === "Agrees" || relation === "Contradicts");
  return [...Map.groupBy(opposed, (mark) => mark.beside)]
    .flatMap(([beside, those]) => overlapsOf(those).map((found) => ({ beside, ...found })))
    .sort((a, b) => a.startAt - b.startAt || a.endAt - b.endAt);
}

type Overlap = Omit<Clash, "beside">;

function overlapsOf(marks: readonly RelationMark[]): Overlap[] {
  const inOrder = marks.toSorted((a, b) => a.startAt - b.startAt || a.endAt - b.endAt);
  const places = [...new Set(inOrder.flatMap(({ startAt, endAt }) => [startAt, endAt]))].sort((a, b) => a - b);
  const found: Overlap[] = [];
  let open: RelationMark[] = [];
  let next = 0;
  for (const [index, startAt] of places.entries()) {
    const endAt = places[index + 1];
    if (endAt === undefined) break;
    open = open.filter((mark) => mark.endAt > startAt);
    for (let mark = inOrder[next]; mark && mark.startAt === startAt; mark = inOrder[++next]) open.push(mark);
    const of = (relation: Relation) => open.filter((mark) => mark.relation === relation);
    const [agrees, contradicts] = [of("Agrees"), of("Contradicts")];
    if (!areOpposed(agrees, contradicts)) continue;
    const overlap = { startAt, endAt, agrees: idsOf(agrees), contradicts: idsOf(contradicts) };
    const last = found.at(-1);
    if (last?.endAt === startAt) join(last, overlap);
    else found.push(overlap);
  }
  return found;
}

/** One reader who says both of one passage does not clash with themself. */
const areOpposed = (agrees: readonly RelationMark[], contradicts: readonly RelationMark[]): boolean =>
  agrees.some((one) => contradicts.some((other) => other.reader !== one.reader));

const idsOf = (marks: readonly RelationMark[]): string[] => [...new Set(marks.map((mark) => mark.noteId))];

function join(last: Overlap, next: Overlap): void {
  last.endAt = next.endAt;
  last.agrees = [...new Set([...last.agrees, ...next.agrees])];
  last.contradicts = [...new Set([...last.contradicts, ...next.contradicts])];
}

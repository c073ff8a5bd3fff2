/** Where a note stands, as its reader gets it: only what they read in this room now. */
import { withoutContext } from "../../domain/anchor/passage";
import type { NotePlace } from "../../domain/annotation/model";
import { passageReader } from "../../domain/document/readable";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { database } from "../database";
import type { AnnotationTarget } from "../generated/client";
import { lastPlaces } from "./last-places";
import { passageFrom } from "./passage-columns";
import { revisionContent } from "./revision-content";
import type { RoomSource } from "./room-texts";

/** The words places had before a correction, by the id of the place now. */
export type WordsBefore = ReadonlyMap<string, string>;

/** The readable places of a note among its live rows, in order. */
export function placesFrom(
  targets: readonly AnnotationTarget[],
  sources: readonly RoomSource[],
  before: WordsBefore,
): NotePlace[] {
  return targets
    .flatMap((target): NotePlace[] => {
      const source = sources.find(({ excerpt }) => excerpt.revisionId === target.revisionId);
      const passage = source && passageFrom(target);
      if (!source || !passage || !source.holds(passage)) return [];
      const { ordinal, documentId, revisionId, status } = target;
      const words = status === "Changed" ? (before.get(target.id) ?? null) : null;
      const label = source.label(passage);
      return [{ ordinal, documentId, revisionId, passage: withoutContext(passage), label, status, before: words }];
    })
    .toSorted((a, b) => a.ordinal - b.ordinal);
}

/**
 * The words that corrected and lost places were written about, where this reader may have them. What is kept of a
 * place that was never found (it was imported) is its own quotation; anything else is looked up where it last stood.
 */
export async function wordsBefore(
  member: Member,
  targets: readonly AnnotationTarget[],
  sources: readonly RoomSource[],
): Promise<Map<string, string>> {
  const wanted = targets.filter(({ status, startAt }) => status === "Changed" || startAt === null);
  const found = new Map<string, string>();
  if (wanted.length === 0) return found;
  const last = await lastPlaces(database, member.courseId, wanted);
  for (const target of wanted) {
    const old = last(target);
    if (!old) {
      if (target.exact) found.set(target.id, target.exact);
      continue;
    }
    if (old.exact && (await mayHave(member, old, sources))) found.set(target.id, old.exact);
  }
  return found;
}

/** Words of an older revision are for whoever gets that place of the text today. */
async function mayHave(member: Member, old: AnnotationTarget, sources: readonly RoomSource[]): Promise<boolean> {
  if (isStaff(member)) return true;
  const source = sources.find(({ excerpt }) => excerpt.documentId === old.documentId);
  const passage = passageFrom(old);
  if (!source || !passage) return false;
  return passageReader(await revisionContent(database, member.courseId, old.revisionId), source.ranges)(passage);
}

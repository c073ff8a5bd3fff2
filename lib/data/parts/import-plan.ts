/** What becomes of each note of a file in a room: where it stands, whether it is here already, and under which id. */
import { createHash } from "node:crypto";
import { kindOf } from "../../domain/annotation/save";
import { noteOfIri, type RoomAddress, roomAddress } from "../../domain/interchange/addresses";
import type { FileNote, FilePlace, FileReply, ReadFile } from "../../domain/interchange/model";
import { type IncomingText, type Placed, placer } from "../../domain/interchange/placing";
import type { Fate } from "../../domain/interchange/preview";
import { database } from "../database";
import { revisionNumbers } from "./room-furniture";
import type { RoomReading } from "./room-reading";

/** An answer that will be written. */
export interface PlannedReply {
  id: string;
  reply: FileReply;
}

/** One note of the file with what becomes of it. */
export interface PlannedNote {
  note: FileNote;
  fate: Fate;
  /** The id it has or will have here. */
  id: string;
  /** The IRI it is known by, to be kept beside it. */
  iri: string;
  places: { place: FilePlace; placed: Placed }[];
  /** Answers that are not here yet. */
  replies: PlannedReply[];
}

/** Plans every note of a file, in its order. */
export async function importPlan(reading: RoomReading, file: ReadFile, site: string): Promise<PlannedNote[]> {
  const { member, assignment } = reading;
  const address = roomAddress(site, member.courseId, assignment.id);
  const find = placer(address, await incomingTexts(reading));
  const made = file.notes.map((note) => identified(note, reading, address));
  const known = await knownRows(reading, made);
  const seen = new Set<string>();
  const plans = made.map(({ note, id, iri, replies }): PlannedNote => {
    const places = note.places.flatMap((place) => {
      const placed = find(place);
      return placed ? [{ place, placed }] : [];
    });
    const row = known.notes.get(id);
    const here = seen.has(id) || (row !== undefined && !(row.mine && row.deleted));
    seen.add(id);
    const fresh = replies.filter((reply) => {
      const written = known.replies.has(reply.id) || seen.has(reply.id);
      // An answer of this very room that is not here any more was taken away by who wrote it.
      const ours = reply.reply.id !== null && noteOfIri(address, reply.reply.id) !== null;
      seen.add(reply.id);
      return !written && !ours && (row === undefined || row.mine);
    });
    const fate = here ? "here" : row ? "back" : fateOf(places.map(({ placed }) => placed));
    return { note, id, iri, places, fate, replies: fresh };
  });
  return toldApart(plans);
}

/** The texts of the room as the person who brings notes in may read them. */
async function incomingTexts({ member, sources }: RoomReading): Promise<IncomingText[]> {
  const numbers = await revisionNumbers(member.courseId, sources);
  return sources.map(({ excerpt: { documentId, revisionId }, content, ranges }) => {
    return { documentId, revisionId, content, ranges, revision: numbers.get(revisionId) ?? 1 };
  });
}

function fateOf(placed: readonly Placed[]): Fate {
  if (placed.length === 0 || placed.some(({ status }) => status === "needs-review")) return "review";
  return placed.every(({ status }) => status === "exact") ? "exact" : "changed";
}

/**
 * A file may hold notes on many texts. Where not one note on a text was found here, while those on another were, the
 * whole of them are about something else.
 */
function toldApart(plans: PlannedNote[]): PlannedNote[] {
  const sourceOf = ({ note }: PlannedNote) => note.places[0]?.source ?? "";
  const belongs = (plan: PlannedNote) => plan.fate !== "review" || plan.places.some(({ placed }) => placed.ours);
  const here = new Set(plans.filter(belongs).map(sourceOf));
  if (here.size === 0) return plans;
  return plans.map((plan) =>
    plan.fate === "review" && !here.has(sourceOf(plan)) ? { ...plan, fate: "elsewhere" } : plan,
  );
}

/**
 * Ids that are the same whenever the same person brings the same note into the same room: brought in twice, it is there
 * once. A note of this very room keeps its own.
 */
function identified(note: FileNote, { member, assignment }: RoomReading, address: RoomAddress) {
  const name = (text: string) => {
    const hash = createHash("sha256").update(`${assignment.id} ${member.enrollmentId} ${text}`).digest();
    hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
    hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
    const hex = hash.toString("hex");
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
  };
  const idOf = (iri: string) => noteOfIri(address, iri) ?? name(iri);
  const iri = note.id ?? `urn:headnote:file:${contentHash(note)}`;
  const replies = note.replies.map((reply, number): PlannedReply => {
    return { id: idOf(reply.id ?? `${iri}#${number} ${contentHash(reply)}`), reply };
  });
  return { note, iri, id: idOf(iri), replies };
}

/** The same for the same words at the same place, for files that name nothing. */
function contentHash(said: FileNote | FileReply): string {
  const { at: _, ...content } = { at: "", ...said };
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 32);
}

/** Rows that have these ids already. */
async function knownRows({ member, assignment }: RoomReading, made: readonly ReturnType<typeof identified>[]) {
  const { courseId, enrollmentId } = member;
  const [notes, replies] = await Promise.all([
    database.annotation.findMany({
      where: { courseId, id: { in: made.map(({ id }) => id) } },
      select: { id: true, authorId: true, assignmentId: true, deletedAt: true },
    }),
    database.post.findMany({
      where: { courseId, id: { in: made.flatMap((each) => each.replies.map(({ id }) => id)) } },
      select: { id: true },
    }),
  ]);
  const standing = notes.map(({ id, authorId, assignmentId, deletedAt }) => {
    const mine = authorId === enrollmentId && assignmentId === assignment.id;
    return [id, { mine, deleted: deletedAt !== null }] as const;
  });
  return { notes: new Map(standing), replies: new Set(replies.map(({ id }) => id)) };
}

/** A corroboration that does not say how its passages bear on one another is unfinished: it becomes a draft. */
export function isDraft({ note, places }: PlannedNote): boolean {
  const kind = kindOf(note.kind, note.body);
  return kind === "Corroboration" && (note.relation === null || places.length < 2);
}

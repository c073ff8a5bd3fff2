/** Writing a note that was allowed: its row, places, people named, history, and what its author has done so far. */

import type { AnnotationWords } from "../../domain/annotation/model";
import { lackOf } from "../../domain/annotation/posting";
import { type AnnotationToSave, kindOf, sameWords } from "../../domain/annotation/save";
import { NotFound } from "../../domain/policy/outcome";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { emptyText, plainText, richText } from "../../domain/richtext/model";
import type { Saved } from "../../domain/submission/saving";
import { database } from "../database";
import type { Assignment, Prisma } from "../generated/client";
import { beyondAnswers, formerAudiences } from "./answered-notes";
import { countNotes } from "./counted-notes";
import { lockNote } from "./lock-note";
import { dropMentions, writeMentions } from "./mention-rows";
import type { NoteAddress } from "./note-address";
import { type PlaceChanges, settledPlaces, writePlaces } from "./note-targets";
import { addressOf, onlyOwn, tellRoom } from "./tell-room";

type Transaction = Prisma.TransactionClient;
type Refused = Extract<Saved<never>, { state: "refused" }>;

/** A save that was allowed: what the browser sent, and what was found about it. */
export interface AllowedSave {
  member: Member;
  assignment: Assignment;
  note: AnnotationToSave;
  address: NoteAddress;
  places: PlaceChanges;
  /** People named who may read it. */
  named: readonly string[];
  now: Date;
}

/** What a note says, as its row has it. */
const annotationWords = {
  ...{ kind: true, relation: true, tags: true, body: true, audience: true, groupId: true, sectionId: true },
  ...{ anonymous: true, skill: { select: { key: true } } },
} satisfies Prisma.AnnotationSelect;
const standing = {
  ...{ id: true, assignmentId: true, version: true, changedAt: true, postedAt: true, deletedAt: true, gated: true },
  ...{ audienceId: true, formerAudienceIds: true },
} satisfies Prisma.AnnotationSelect;

type WordsRow = Prisma.AnnotationGetPayload<{ select: typeof annotationWords }>;
type Row = WordsRow & Prisma.AnnotationGetPayload<{ select: typeof standing }>;

const wordsFrom = ({ kind, relation, skill, tags, body, audience, groupId, sectionId, anonymous }: WordsRow) => ({
  ...{ kind, relation, tags, audience, groupId, sectionId, anonymous },
  skill: skill?.key ?? null,
  body: body === null ? emptyText : richText.parse(body),
});

/** What is sent, as it is kept; a posted note is of the kind that its words are. */
function wordsOf({ note, address }: AllowedSave, posted: boolean): AnnotationWords {
  const { skillId: _, ...addressed } = address;
  const kind = posted ? kindOf(note.kind, note.body) : note.kind;
  const relation = kind === "Corroboration" ? note.relation : null;
  return { kind, relation, skill: note.skill, tags: note.tags, body: note.body, ...addressed };
}

function columnsOf(save: AllowedSave, posted: boolean) {
  const { skill: _, ...words } = wordsOf(save, posted);
  return { ...words, skillId: save.address.skillId, bodyText: plainText(save.note.body), changedAt: save.now };
}

/** A posted corroboration is whole. */
function lacking(save: AllowedSave, posted: boolean): Refused | null {
  if (!posted) return null;
  const { kind, relation } = wordsOf(save, posted);
  const lack = lackOf({ kind, relation, places: save.places.count });
  return lack && { state: "refused", ...lack };
}

const takenOut: Refused = {
  state: "refused",
  problem: "The text was corrected just now, and these words were taken out. Reload the page and choose others.",
  field: "places",
};

/** Writes a new note with its places and its first version. */
export async function createAnnotation(save: AllowedSave): Promise<Saved<AnnotationWords>> {
  const { member, assignment, note, now } = save;
  const lack = lacking(save, note.post);
  if (lack) return lack;
  const key = { courseId: member.courseId, assignmentId: assignment.id };
  return database.$transaction(async (tx) => {
    const write = await settledPlaces(tx, key, save.places.write);
    if (!write) return takenOut;
    const times = { createdAt: now, postedAt: note.post ? now : null };
    const who = { authorId: member.enrollmentId, gated: !isStaff(member) };
    await tx.annotation.create({ data: { ...key, id: note.id, ...who, ...times, ...columnsOf(save, note.post) } });
    await writePlaces(tx, { ...key, annotationId: note.id }, { write, close: [] }, now);
    await keepVersion(tx, save, 1, note.post ? "Save" : "Autosave", note.post);
    await besideWords(tx, save, null);
    return { state: "saved", version: 1, savedAt: now.toISOString() };
  });
}

/**
 * Writes on top of `baseVersion`. When somebody was faster, both texts are kept: theirs stands and comes back, the one
 * sent is a version of kind Conflict. The same save sent again, or the same words, say "saved".
 */
export async function updateAnnotation(save: AllowedSave): Promise<Saved<AnnotationWords>> {
  const { member, assignment, note, now } = save;
  const key = { courseId: member.courseId, assignmentId: assignment.id };
  const where = { ...key, id: note.id, authorId: member.enrollmentId };
  const read = (tx: Transaction) => tx.annotation.findFirst({ where, select: { ...annotationWords, ...standing } });
  return database.$transaction(async (tx) => {
    const write = await settledPlaces(tx, key, save.places.write);
    if (!write) return takenOut;
    // An answer on its way is waited for: it says for whom the note may be written.
    await lockNote(tx, { courseId: key.courseId, annotationId: note.id }, "change");
    const row = await read(tx);
    if (!row) throw new NotFound();
    if (row.deletedAt || row.version !== note.baseVersion) return tooLate(tx, save, row);
    const posted = note.post || row.postedAt !== null;
    const lack = lacking(save, posted);
    if (lack) return lack;
    const beyond = await beyondAnswers(tx, member, row, save.address);
    if (beyond) return { state: "refused", ...beyond };
    const version = note.baseVersion + 1;
    const { count } = await tx.annotation.updateMany({
      where: { ...where, deletedAt: null, version: note.baseVersion },
      data: {
        ...columnsOf(save, posted),
        ...{ version, postedAt: row.postedAt ?? (note.post ? now : null) },
        formerAudienceIds: formerAudiences(member, row, isSameAudience(row, save.address)),
      },
    });
    if (count === 0) return tooLate(tx, save, (await read(tx)) ?? row);
    await writePlaces(tx, { ...key, annotationId: note.id }, { ...save.places, write }, now);
    // A draft is saved every few seconds: its first words and what is posted make history, what is between does not.
    if (posted) await keepVersion(tx, save, version, "Save", true);
    await besideWords(tx, save, row);
    return { state: "saved", version, savedAt: now.toISOString() };
  });
}

const isSameAudience = (row: Row, { audience, groupId, sectionId }: NoteAddress): boolean =>
  row.audience === audience && row.groupId === groupId && row.sectionId === sectionId;

/** It was written on top of a version that is not the last: nothing is overwritten. */
async function tooLate(tx: Transaction, save: AllowedSave, row: Row): Promise<Saved<AnnotationWords>> {
  const { note } = save;
  const { version } = row;
  const savedAt = row.changedAt.toISOString();
  if (row.deletedAt) {
    return { state: "refused", problem: "This note was deleted. Undo that first to write on in it." };
  }
  const posted = note.post || row.postedAt !== null;
  const said = row.postedAt !== null || !note.post;
  if (said && (sameWords(wordsFrom(row), wordsOf(save, posted)) || (await isKnown(tx, save)))) {
    return { state: "saved", version, savedAt };
  }
  await keepVersion(tx, save, note.baseVersion + 1, "Conflict", posted);
  return { state: "conflict", version, savedAt, theirs: wordsFrom(row) };
}

async function isKnown(tx: Transaction, { member, note }: AllowedSave): Promise<boolean> {
  const { courseId } = member;
  const where = { courseId, annotationId: note.id, clientId: note.clientId, kind: { not: "Conflict" as const } };
  return (await tx.annotationVersion.count({ where })) > 0;
}

async function keepVersion(
  tx: Transaction,
  save: AllowedSave,
  number: number,
  kind: "Save" | "Autosave" | "Conflict",
  posted: boolean,
): Promise<void> {
  const { member, note, now } = save;
  const content = { ...wordsOf(save, posted) };
  const data = { courseId: member.courseId, annotationId: note.id, number, kind, content, clientId: note.clientId };
  await tx.annotationVersion.create({ data: { ...data, byId: member.enrollmentId, at: now } });
}

/** Who is named, what is counted, and who is told: in the transaction of the words. */
async function besideWords(tx: Transaction, save: AllowedSave, before: Row | null): Promise<void> {
  const { member, assignment, note, address, named: given, now } = save;
  const { courseId } = member;
  const subject = { annotationId: note.id };
  if (address.audience === "Private") {
    if (before) await dropMentions(tx, courseId, subject);
  } else if (before || given.length > 0) {
    await writeMentions(tx, courseId, subject, { given, text: plainText(note.body), at: now });
  }
  await countNotes(tx, member, assignment.id, now);
  await tellRoom(tx, { courseId, assignmentId: assignment.id, about: toWhom(save, before) });
}

function toWhom({ member, note, address }: AllowedSave, before: Row | null) {
  const posted = note.post || (before?.postedAt ?? null) !== null;
  if (!posted) return [onlyOwn(member)];
  const { audience, groupId, sectionId } = address;
  const facts = {
    authorId: member.enrollmentId,
    authorSectionIds: member.role === "Instructor" ? [] : member.sectionIds,
    gated: before?.gated ?? !isStaff(member),
    posted,
  };
  const now = addressOf({ ...facts, audience, groupId, sectionId });
  if (!before?.postedAt || isSameAudience(before, address)) return [now];
  return [
    now,
    addressOf({ ...facts, audience: before.audience, groupId: before.groupId, sectionId: before.sectionId }),
  ];
}

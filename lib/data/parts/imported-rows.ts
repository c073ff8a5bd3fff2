/** Writing notes that were brought in: all of them in one transaction, with their places, answers and history. */
import type { AnnotationWords } from "../../domain/annotation/model";
import { kindOf } from "../../domain/annotation/save";
import { writeOrigin } from "../../domain/interchange/origin";
import type { Imported } from "../../domain/interchange/preview";
import { isStaff } from "../../domain/policy/viewer";
import { plainText } from "../../domain/richtext/model";
import type { Prisma } from "../generated/client";
import { countNotes, countReplies } from "./counted-notes";
import type { SkillEntry } from "./course-skills";
import { isDraft, type PlannedNote, type PlannedReply } from "./import-plan";
import type { NoteAddress } from "./note-address";
import { type FoundPlace, settledPlaces } from "./note-targets";
import { passageColumns } from "./passage-columns";
import type { RoomReading } from "./room-reading";
import { addressOf, onlyOwn, tellRoom } from "./tell-room";

type Transaction = Prisma.TransactionClient;

/** What is to be written, checked before. */
export interface AllowedImport {
  reading: RoomReading;
  /** Notes to be made, and notes of one's own whose deletion is taken back. */
  fresh: readonly PlannedNote[];
  back: readonly PlannedNote[];
  /** Answers to notes of one's own that are here already. */
  answers: readonly PlannedNote[];
  address: NoteAddress;
  skills: readonly SkillEntry[];
}

/** Writes them. Null when the text was corrected just now so that a passage is gone: then nothing is written. */
export async function writeImported(tx: Transaction, allowed: AllowedImport): Promise<Imported | null> {
  const { reading, fresh, back, answers } = allowed;
  const { member, assignment, now } = reading;
  const key = { courseId: member.courseId, assignmentId: assignment.id };
  const settled = await settledPlaces(tx, key, fresh.flatMap(placesOf));
  if (!settled) return null;
  let taken = 0;
  const targets = fresh.flatMap((plan) => {
    const found = placesOf(plan).map(() => settled[taken++]);
    return targetRows(plan, found, allowed);
  });
  const rows = fresh.map((plan) => noteRow(plan, allowed));
  await tx.annotation.createMany({ data: rows.map(({ row }) => row) });
  await tx.annotationTarget.createMany({ data: targets });
  await tx.annotationVersion.createMany({ data: rows.map(({ version }) => version) });
  await tx.annotation.updateMany({
    where: { courseId: key.courseId, id: { in: back.map(({ id }) => id) } },
    data: { deletedAt: null, changedAt: now, version: { increment: 1 } },
  });
  const replies = await writeReplies(tx, allowed, [...fresh, ...back, ...answers]);
  await countNotes(tx, member, assignment.id, now);
  await countReplies(tx, member, assignment.id, now);
  await tellRoom(tx, { ...key, about: [toWhom(allowed), onlyOwn(member)] });
  const unplaced = new Set(targets.filter(({ status }) => status === "NeedsReview").map((each) => each.annotationId));
  return { notes: fresh.length + back.length, unplaced: unplaced.size, replies };
}

/** Passages that were found, in the order of the note's places. */
const placesOf = ({ places }: PlannedNote): FoundPlace[] =>
  places.flatMap(({ placed: { documentId, revisionId, passage } }, ordinal) =>
    passage ? [{ ordinal, documentId, revisionId, passage }] : [],
  );

function targetRows(
  { id: annotationId, places }: PlannedNote,
  found: readonly (FoundPlace | undefined)[],
  { reading }: AllowedImport,
) {
  const { member, assignment } = reading;
  const key = { courseId: member.courseId, assignmentId: assignment.id, annotationId };
  return places.map(({ place, placed }, ordinal) => {
    const settled = found.find((each) => each?.ordinal === ordinal);
    if (!settled) {
      const { documentId, revisionId } = placed;
      const { exact, prefix, suffix } = place;
      const words = { exact: exact === "" ? null : exact, prefix: prefix.slice(-200), suffix: suffix.slice(0, 200) };
      return { ...key, ordinal, documentId, revisionId, ...words, status: "NeedsReview" as const, survival: 0 };
    }
    const { documentId, revisionId, passage } = settled;
    const survival = Math.round(placed.score * 1000) / 1000;
    return { ...key, ordinal, documentId, revisionId, ...passageColumns(passage), status: "Exact" as const, survival };
  });
}

function noteRow(plan: PlannedNote, allowed: AllowedImport) {
  const { reading, address } = allowed;
  const { member, assignment, now } = reading;
  const { id, note, iri } = plan;
  const { courseId, enrollmentId: authorId } = member;
  const { skillId: _, ...addressed } = address;
  const kind = kindOf(note.kind, note.body);
  const { skill, tags } = sorted(plan, allowed.skills);
  const words: AnnotationWords = {
    ...{ kind, relation: kind === "Corroboration" ? note.relation : null, skill: skill?.key ?? null },
    ...{ tags, body: note.body, ...addressed },
  };
  const { skill: __, ...columns } = words;
  const postedAt = isDraft(plan) ? null : now;
  const times = { createdAt: now, changedAt: now, postedAt };
  const row = {
    ...{ courseId, id, assignmentId: assignment.id, authorId, gated: !isStaff(member) },
    ...{ ...columns, skillId: skill?.id ?? null, bodyText: plainText(note.body), ...times },
    origin: writeOrigin(iri, note.author),
  };
  const version = {
    ...{ courseId, annotationId: id, number: 1, kind: postedAt ? ("Save" as const) : ("Autosave" as const) },
    ...{ content: { ...words }, byId: authorId, at: now },
  };
  return { row, version };
}

/** A skill of this course by its key or its name; one the course does not have becomes a tag. */
function sorted({ note }: PlannedNote, skills: readonly SkillEntry[]) {
  const { skill: given, tags } = note;
  if (!given) return { skill: null, tags };
  const offered = skills.filter(({ retired }) => !retired);
  const skill =
    offered.find(({ key }) => key === given.key) ??
    offered.find(({ name }) => name.toLowerCase() === given.name.toLowerCase()) ??
    null;
  if (skill || tags.length >= 20) return { skill, tags };
  return { skill, tags: [...new Set([...tags, given.name.slice(0, 60).toWellFormed()])] };
}

async function writeReplies(
  tx: Transaction,
  { reading }: AllowedImport,
  plans: readonly PlannedNote[],
): Promise<number> {
  const { member, assignment, now } = reading;
  const { courseId, enrollmentId: authorId } = member;
  const all = plans.flatMap(({ id: annotationId, replies }) => replies.map((reply) => ({ annotationId, ...reply })));
  await tx.post.createMany({
    data: all.map(({ id, annotationId, reply }, number) => ({
      ...{ courseId, id, assignmentId: assignment.id, annotationId, authorId, gated: !isStaff(member) },
      ...{ body: reply.body, bodyText: plainText(reply.body), postedAt: now, changedAt: now },
      // Answers of one moment keep their order.
      createdAt: new Date(now.getTime() + number),
      origin: reply.id === null ? null : writeOrigin(reply.id, reply.author),
    })),
  });
  await tx.postVersion.createMany({
    data: all.map(({ id, reply }: PlannedReply) => {
      const content = { body: reply.body, anonymous: false };
      return { courseId, postId: id, number: 1, kind: "Save" as const, content, byId: authorId, at: now };
    }),
  });
  return all.length;
}

function toWhom({ reading: { member }, address }: AllowedImport) {
  const { audience, groupId, sectionId } = address;
  return addressOf({
    ...{ authorId: member.enrollmentId, authorSectionIds: member.role === "Instructor" ? [] : member.sectionIds },
    ...{ audience, groupId, sectionId, posted: true, gated: !isStaff(member) },
  });
}

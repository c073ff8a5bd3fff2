import { randomUUID } from "node:crypto";
import { type AssignmentDraft, emptyAssignment, plainPrompt } from "../../../domain/assignment/draft";
import { done, type Outcome } from "../../../domain/policy/outcome";
import type { Viewer } from "../../../domain/policy/viewer";
import { fromPlainText } from "../../../domain/richtext/model";
import { allotMarking } from "../../allotments";
import { saveAnswer } from "../../answers";
import { saveMarking } from "../../assessments";
import { readAssignmentDesk, saveAssignmentDraft } from "../../assignment-drafts";
import { readCalibration } from "../../calibration";
import { keepComment } from "../../comment-bank";
import type { PrismaClient } from "../../generated/client";
import { bringGradebookFile, readGradebookFile } from "../../gradebook-files";
import { createImport } from "../../import-files";
import { changeImport, readImport } from "../../imports";
import { changeEdition, readEdition } from "../../revisions";
import { buildCourse, buildNote, quoted } from "../course";
import { publishNext } from "../next-version";
import { buildCourseWorld, type CourseWorld, viewerOf } from "../world";
import { beginGate } from "./gate";
import { beginParticipation } from "./participation";
import { beginReturned } from "./returned";

const page = `The pilot to the harbour master

14 MAY 1911

I have read your letter. The quay cannot hold the ships of this summer.

P. Brandt

Town archive, Harbour papers, box 4, folder 3, fol. 2
`;

/** What is written on the marked work; no student may see it before it is released. */
export const HIDDEN_WORDS = "You read the closing line closely.";

async function firstSample(instructor: Viewer, { courseId, open }: CourseWorld) {
  const [sample] = (await readCalibration(instructor, courseId, open.assignmentId)).samples;
  if (!sample) throw new Error("the open assignment has a sample answer");
  return { promptId: sample.promptId, key: sample.key };
}

async function shareComment(instructor: Viewer, { courseId }: CourseWorld): Promise<string> {
  const kept = await keepComment(instructor, courseId, { title: "Source", body: "Who says so?", shared: true });
  if (!kept.ok) throw new Error(kept.problem);
  return kept.value.id;
}

/** What Thursday's students submit is its assistant's to mark. */
async function allotThursday(database: PrismaClient, instructor: Viewer, world: CourseWorld): Promise<string> {
  const { courseId, open, otherAssistant, thursday } = world;
  const given = { graderId: otherAssistant.enrollmentId, sectionId: thursday, promptId: null, share: "" };
  const dealt = await allotMarking(instructor, courseId, open.assignmentId, given);
  if (!dealt.ok) throw new Error(dealt.problem);
  return (await database.graderAllotment.findFirstOrThrow({ where: { courseId } })).id;
}

/** A course in which everything is under way: an import, a text on the desk, a draft, begun answers, a marking. */
export async function buildExportsWorld(database: PrismaClient, title: string) {
  const world = await buildCourseWorld(database, title);
  const instructor = viewerOf(world.instructor, true);
  await cutText(database, world);
  return {
    ...world,
    ...(await beginImport(instructor, world)),
    ...(await beginLibrary(database, world)),
    secret: await beginSecrets(database, world),
    ...(await beginTalk(database, world)),
    spareGroupSetId: await spareGroups(database, world),
    skillId: await spareSkill(database, world),
    lostNoteId: await loseNote(database, world),
    overrideId: await otherDates(database, world),
    reminderId: await remindNeighbour(database, world),
    editionVersion: await beginEdition(instructor, world),
    ...(await beginDraft(database, instructor, world)),
    ...(await beginWork(database, world)),
    gate: await beginGate(database, world),
    marking: await beginMarking(instructor, world),
    ...(await bringGradebook(database, instructor, world)),
    sample: await firstSample(instructor, world),
    bankItemId: await shareComment(instructor, world),
    allotmentId: await allotThursday(database, instructor, world),
    participationColumnId: await beginParticipation(instructor, world),
    returned: await beginReturned(database, world),
  };
}

/** Words of the text that students do not get any more: the headnote, a note, and what stands just beyond the cut. */
export const WITHHELD_WORDS = ["nineteen years", "a survey in March", "I wrote of it twice", "and for an answer"];

/**
 * The open assignment goes on with a part of its text, from "No ship" to "timber,". Notes, question and evidence stand
 * at its edges, so that their kept surroundings lie beyond it.
 */
async function cutText(database: PrismaClient, world: CourseWorld): Promise<void> {
  const { open, document: text } = world;
  const last = quoted("b6", "I ask for timber,");
  const { end, endAt } = last;
  const only = { ...quoted("b5", "No ship above 300 tons"), end, endAt };
  const place = quoted("b6", "I ask for timber");
  await publishNext(database, world, open.assignmentId, { text, only, place, promptIds: open.promptIds });
}

/** A note of Sami's for everyone, imported and not found for certain. */
async function loseNote(database: PrismaClient, { courseId, open, document, student }: CourseWorld): Promise<string> {
  const at = { courseId, assignmentId: open.assignmentId, ...document };
  const id = await buildNote(database, at, student.enrollmentId, "Assignment", null, quoted("b6", "I ask for timber"));
  const none = { startBlock: null, startOffset: null, endBlock: null, endOffset: null, startAt: null, endAt: null };
  const where = { courseId, annotationId: id };
  await database.annotationTarget.updateMany({ where, data: { ...none, status: "NeedsReview", survival: 0 } });
  return id;
}

/** A student of another section was given a due time of their own. */
async function otherDates(database: PrismaClient, { courseId, open, neighbour, instructor }: CourseWorld) {
  const due = { dueAt: new Date("2099-12-01T17:00Z"), dueWall: "2099-12-01T18:00" };
  const of = { courseId, assignmentId: open.assignmentId, enrollmentId: neighbour.enrollmentId };
  const made = await database.dateOverride.create({ data: { ...of, ...due, byId: instructor.enrollmentId } });
  return made.id;
}

/** A student who has not submitted was reminded, two hours ago. */
async function remindNeighbour(database: PrismaClient, { courseId, open, neighbour, instructor }: CourseWorld) {
  const of = { courseId, assignmentId: open.assignmentId, enrollmentId: neighbour.enrollmentId };
  const sent = { byId: instructor.enrollmentId, at: new Date(Date.now() - 7_200_000) };
  return (await database.reminder.create({ data: { ...of, ...sent } })).id;
}

/** A table of grades that the instructor brought: one for Sami, in the third column. The seal is of taking it for `later`. */
async function bringGradebook(database: PrismaClient, instructor: Viewer, { courseId, student, later }: CourseWorld) {
  const { email } = await database.user.findUniqueOrThrow({ where: { id: student.userId } });
  const bytes = new TextEncoder().encode(`Name,Email,Essay\nSami,${email},2.5\n`);
  const { fileId } = value(await bringGradebookFile(instructor, courseId, "grades.csv", async () => done(bytes)));
  const columns = new Map([[later.assignmentId, 2]]);
  const taking = { mode: "take" as const, waiting: false, hands: new Map<number, string>(), columns };
  const { result } = await readGradebookFile(instructor, courseId, fileId, taking);
  return { gradebookFileId: fileId, gradebookSeal: result?.seal ?? "" };
}

/** A course of `buildExportsWorld`. */
export type ExportsWorld = Awaited<ReturnType<typeof buildExportsWorld>>;

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}

async function beginImport(instructor: Viewer, { courseId }: CourseWorld) {
  const { importId, scanId } = await importOf(instructor, courseId, "Harbour letters", page);
  const { importId: otherImportId } = await importOf(instructor, courseId, "Second page", page.replace("quay", "mole"));
  const { review, version } = await readImport(instructor, courseId, importId);
  const importedId = review.draft.documents[0]?.id ?? "";
  let importVersion = version;
  for (const { id: questionId } of review.draft.questions) {
    const change = { do: "decide" as const, questionId, answer: { do: "keep" as const } };
    const sent = { base: importVersion, key: randomUUID(), said: "kept it as it is", change };
    importVersion = value(await changeImport(instructor, courseId, importId, sent)).state.version;
  }
  const { importId: thirdImportId } = await importOf(instructor, courseId, "Third page", page.replace("quay", "pier"));
  return { importId, importedId, importVersion, otherImportId, thirdImportId, scanId };
}

async function importOf(instructor: Viewer, courseId: string, title: string, text: string) {
  const file = { name: null, format: null, pages: null, parts: null };
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const files = [
    { ...file, image: false, bytes: new TextEncoder().encode(text) },
    { ...file, image: true, bytes: picture },
  ];
  const made = value(
    await createImport(
      instructor,
      courseId,
      title,
      () => Promise.resolve(done(files)),
      () => undefined,
    ),
  );
  if (!("importId" in made)) throw new Error("A page of plain text has no chapters to choose from");
  const { scans } = await readImport(instructor, courseId, made.importId);
  return { importId: made.importId, scanId: scans[0]?.id ?? "" };
}

/** A note for one group, and one for all that those who teach have hidden, with a reply. */
async function beginSecrets(database: PrismaClient, world: CourseWorld) {
  const { courseId, open, document, student, classmate, instructor, groups } = world;
  const place = { courseId, assignmentId: open.assignmentId, ...document };
  const group = await buildNote(database, place, student.enrollmentId, "Group", groups.first);
  const hidden = await buildNote(database, place, classmate.enrollmentId, "Assignment");
  const hiddenAt = new Date();
  await database.annotation.update({ where: { courseId_id: { courseId, id: hidden } }, data: { hiddenAt } });
  const subject = { courseId, annotationId: hidden, actorId: instructor.enrollmentId };
  await database.moderationEvent.create({ data: { ...subject, action: "Hide", reason: "It names a person." } });
  const reply = { courseId, assignmentId: open.assignmentId, bodyText: "We begin here.", postedAt: hiddenAt };
  const toGroup = await database.post.create({
    data: { ...reply, annotationId: group, authorId: student.enrollmentId },
  });
  return { group, hidden, toGroup: toGroup.id };
}

/** A post that was edited once, a seminar sheet with it, and a turn in class; the post and the turn are Sami's. */
async function beginTalk(database: PrismaClient, { courseId, open, instructor, student }: CourseWorld) {
  const { assignmentId } = open;
  const [at, by] = [{ courseId, assignmentId }, instructor.enrollmentId];
  const discussionPromptId = open.promptIds[1] ?? "";
  const said = { body: fromPlainText("He warns them."), bodyText: "He warns them.", postedAt: new Date() };
  const { id: discussionPostId } = await database.discussionPost.create({
    data: { ...at, ...said, promptId: discussionPromptId, authorId: student.enrollmentId },
  });
  const items = [{ id: randomUUID(), thing: { kind: "post", postId: discussionPostId } }];
  const { id: sheetId } = await database.seminarSheet.create({
    data: { ...at, title: "For Thursday", content: { items }, changedById: by },
  });
  const { id: turnId } = await database.spokenTurn.create({
    data: { ...at, enrollmentId: student.enrollmentId, recordedById: by },
  });
  return { discussionPromptId, discussionPostId, sheetId, turnId };
}

/** A set of groups that nothing was done with. */
async function spareGroups(database: PrismaClient, { courseId, instructor }: CourseWorld): Promise<string> {
  const made = { courseId, name: "Spare groups", createdById: instructor.enrollmentId };
  return (await database.groupSet.create({ data: made })).id;
}

/** A skill of the course's own, beside the four. */
async function spareSkill(database: PrismaClient, { courseId }: CourseWorld): Promise<string> {
  const made = { courseId, key: "silences", name: "Silences", position: 4 };
  return (await database.skill.create({ data: made })).id;
}

/** A pair of names, and another course of the same instructor. */
async function beginLibrary(database: PrismaClient, { courseId, instructor: { userId, enrollmentId } }: CourseWorld) {
  const pair = { courseId, name: "Marsh", alias: "Ellis", createdById: enrollmentId };
  const { id: aliasId } = await database.nameAlias.create({ data: pair });
  const { courseId: secondCourseId } = await buildCourse(database, userId, "Next year's course");
  await database.enrollment.create({ data: { courseId: secondCourseId, userId, role: "Instructor" } });
  return { aliasId, secondCourseId };
}

async function beginEdition(instructor: Viewer, { courseId, document: { documentId } }: CourseWorld): Promise<number> {
  const { review } = await readEdition(instructor, courseId, documentId);
  const text = "I ask for timber, for men, and for an answer.";
  const change = { do: "text" as const, documentId: review.draft.documents[0]?.id ?? "", blockId: "b6", text };
  const sent = { base: 0, key: randomUUID(), said: "changed the words", change };
  return value(await changeEdition(instructor, courseId, documentId, sent)).state.version;
}

/** The draft becomes an assignment that can be published: one text and one question. */
async function beginDraft(database: PrismaClient, instructor: Viewer, { courseId, document, draft }: CourseWorld) {
  const { assignmentId } = draft;
  const { version: baseVersion } = await readAssignmentDesk(instructor, courseId, assignmentId);
  const keptDraft: AssignmentDraft = {
    ...emptyAssignment,
    title: "The quay",
    excerpts: [{ ...document, ranges: [], showHeadnote: true, showNotes: true }],
    prompts: [
      {
        ...{ id: randomUUID(), kind: "Discussion", text: "Who is warned?", skill: null, points: null, passage: null },
        ...{ ...plainPrompt, minAnnotations: 0, minDocuments: 0, minWords: null, maxWords: null },
      },
    ],
  };
  const save = { draft: keptDraft, baseVersion, clientId: randomUUID() };
  await saveAssignmentDraft(instructor, courseId, assignmentId, save);
  const { id } = await database.workingCopyVersion.findFirstOrThrow({
    where: { courseId, workingCopy: { assignmentId } },
  });
  return { keptDraft, keptDraftId: id, draftVersion: baseVersion + 1 };
}

async function beginWork(database: PrismaClient, { courseId, open, ...world }: CourseWorld) {
  const promptId = open.promptIds[0] ?? "";
  for (const student of [world.student, world.classmate, world.neighbour]) {
    const content = { form: "Text" as const, text: fromPlainText("The harbour master.") };
    const save = { promptId, content, baseVersion: 0, clientId: randomUUID() };
    await saveAnswer(viewerOf(student), courseId, open.assignmentId, save);
  }
  const { id } = await database.answerDraftVersion.findFirstOrThrow({
    where: { courseId, promptId, studentId: world.student.enrollmentId },
  });
  return { begunPromptId: promptId, begunVersionId: id };
}

async function beginMarking(instructor: Viewer, { courseId, submission, rubric }: CourseWorld) {
  const levelId = rubric.levelIds[0] ?? "";
  const score = { criterionId: rubric.criterionId, levelId, met: null, counted: null, points: null, note: null };
  const marking = { scores: [score], comments: [], overall: HIDDEN_WORDS };
  const { submissionId, submissionVersionId } = submission;
  const save = { submissionVersionId, promptId: null, baseVersion: 0, clientId: randomUUID(), marking };
  await saveMarking(instructor, courseId, submissionId, save);
  return marking;
}

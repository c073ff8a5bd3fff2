/** A student's answers while they are being written: one draft a question, saved within seconds, never overwritten. */

import { withoutContext } from "../domain/anchor/passage";
import { pagesOfFacts, type SentFacts } from "../domain/answer/facts";
import { type Answer, citedIn, isEmptyAnswer, storedAnswer } from "../domain/answer/model";
import { runningText } from "../domain/answer/running-text";
import type { NamePair } from "../domain/answer/sourcing-hints";
import { promptSettings } from "../domain/assignment/prompt-settings";
import type { PublishedPrompt } from "../domain/assignment/published";
import { workingWords } from "../domain/assignment/working-words";
import { nameKey } from "../domain/name/key";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { richText } from "../domain/richtext/model";
import type { AssignedText } from "../domain/submission/assigned-text";
import type { AnswerDesk, DraftAnswer, DroppedAnswer } from "../domain/submission/desk";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { memberOf } from "./member";
import { assignedTexts } from "./parts/assigned-texts";
import { assignmentFor } from "./parts/assignment-facts";
import { citableNotes } from "./parts/citable-notes";
import { gateQuestions, ownGates } from "./parts/gates";
import { heldWords, passagesHeld } from "./parts/held-passages";
import { liveAliases } from "./parts/live-aliases";
import { takenSubmission } from "./parts/own-submission";
import { postedWords } from "./parts/posted-words";
import { publishedAssignment } from "./parts/published-assignment";
import { unseenChanges } from "./parts/unseen-changes";
import { writeAnswer } from "./parts/write-answer";

/** Everything a student needs to answer: the questions, what they have written, and the notes they may cite. */
export async function readAnswers(viewer: Viewer, courseId: string, assignmentId: string): Promise<AnswerDesk> {
  const member = await memberOf(viewer, courseId);
  const { assignment, facts, assignee, dates } = await assignmentFor(member, assignmentId);
  if (member.role !== "Student" || !can(member, "assignment.read", facts) || !assignment.current) throw new NotFound();
  const studentId = member.enrollmentId;
  const published = await publishedAssignment(courseId, assignment.current.id);
  const drafts = await database.answerDraft.findMany({ where: { courseId, assignmentId, studentId } });
  const answers = drafts.map(({ promptId, content, version, savedAt, facts }) => {
    const saved = { version, savedAt: savedAt.toISOString(), facts: pagesOfFacts.parse(facts) };
    return { promptId, content: storedAnswer.parse(content), ...saved };
  });
  const cited = answers.flatMap((answer) => citedIn(answer.content));
  const dropped = answers.filter(({ promptId }) => !published.prompts.some((prompt) => prompt.id === promptId));
  const [taken, notes, { texts, sources }, noLongerAsked, gates, shutBy] = await Promise.all([
    assignment.mayResubmit ? null : takenSubmission(database, courseId, assignmentId, studentId),
    citableNotes(courseId, assignmentId, studentId, cited),
    assignedTexts(member, published),
    droppedAnswers(courseId, dropped),
    ownGates(member, assignmentId, published, facts.shut),
    gateQuestions(
      member,
      published.excerpts.map(({ documentId }) => documentId).filter((id) => facts.shut.includes(id)),
      new Date(),
    ),
  ]);
  const readable = (passage: PublishedPrompt["passage"]) =>
    passage && sources.some(({ excerpt, holds }) => excerpt.revisionId === passage.revisionId && holds(passage))
      ? withoutContext(passage)
      : null;
  const prompts = published.prompts.map((each) => ({ ...each, passage: readable(each.passage) }));
  const held = await passagesHeld(member, published);
  return {
    courseTitle: assignment.course.title,
    title: assignment.title,
    timeZone: assignment.timeZone,
    dueAt: assignment.dueAt,
    closesAt: assignment.closesAt,
    dates,
    datesWorking: workingWords(dates, "own", new Date()),
    published: { ...published, prompts },
    unseen: await unseenChanges(assignee, published.number),
    texts,
    ...{ gates, shutBy },
    answers,
    noLongerAsked,
    notes: await Promise.all(
      notes.map(async (note) => ({ ...note, passage: heldWords(note.passage, await held(note, note.passage)) })),
    ),
    posted: await postedWords(courseId, studentId, prompts),
    aliases: aliasesOf(
      await liveAliases(courseId),
      texts.filter(({ documentId }) => !facts.shut.includes(documentId)),
    ),
    open: can(member, "answer.edit", facts) && taken === null,
    mayResubmit: assignment.mayResubmit,
    submittedAt: assignee?.submittedAt ?? null,
    factsToInstructors: assignment.factsToInstructors,
  };
}

/** Of the aliases of a course those of the authors of some texts: of a text that is shut they would answer its question. */
function aliasesOf(aliases: readonly NamePair[], texts: readonly AssignedText[]): NamePair[] {
  const senders = new Set(texts.flatMap(({ text }) => text.meta.senders.flatMap(nameKey)));
  return aliases.filter(({ name, alias }) => [...nameKey(name), ...nameKey(alias)].some((key) => senders.has(key)));
}

/** Answers of questions that were left out, each with the question as it was asked last; empty ones are not worth it. */
async function droppedAnswers(courseId: string, dropped: readonly DraftAnswer[]): Promise<DroppedAnswer[]> {
  const written = dropped.filter(({ content }) => !isEmptyAnswer(content));
  if (written.length === 0) return [];
  const versions = await database.promptVersion.findMany({
    where: { courseId, promptId: { in: written.map(({ promptId }) => promptId) } },
    select: { promptId: true, text: true, settings: true },
    orderBy: { assignmentVersion: { number: "desc" } },
  });
  return written.flatMap(({ promptId, content }) => {
    const last = versions.find((each) => each.promptId === promptId);
    if (!last) return [];
    const { options } = promptSettings.parse(last.settings);
    return { promptId, asked: richText.parse(last.text), content: runningText(content, options) };
  });
}

export interface AnswerToSave {
  promptId: string;
  content: Answer;
  /** The version this text was written on top of; 0 when none was there. */
  baseVersion: number;
  /** Names one save of one open page: sending it twice saves once. */
  clientId: string;
  /** What the page has counted while this was written. */
  facts?: SentFacts | null;
}

/**
 * Saves a draft answer. Saved again with the same `clientId`, it says what it said before. When somebody (another tab,
 * another device) was faster, both texts are kept and the newer one comes back as `theirs`. Evidence can only be a note
 * of the writer's own in this assignment.
 */
export async function saveAnswer(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { promptId, content, baseVersion, clientId, facts: counted = null }: AnswerToSave,
): Promise<Saved<Answer>> {
  const member = await memberOf(viewer, courseId);
  const { facts } = await assignmentFor(member, assignmentId);
  if (member.role !== "Student" || !can(member, "assignment.read", facts)) throw new NotFound();
  if (!can(member, "answer.edit", facts)) {
    return { state: "refused", problem: "This assignment has closed." };
  }
  const studentId = member.enrollmentId;
  const prompt = await database.prompt.findFirst({ where: { courseId, assignmentId, id: promptId } });
  if (!prompt) throw new NotFound();
  if (await citesOthers(courseId, assignmentId, studentId, citedIn(content))) {
    const problem =
      "This answer cites a note that is not yours, or not of this assignment. Take it out; until then your words are kept on this device only.";
    return { state: "refused", problem };
  }
  const save = { courseId, assignmentId, promptId, studentId, baseVersion, clientId };
  return database.$transaction((tx) => writeAnswer(tx, { ...save, content, facts: counted, kind: "Autosave" }));
}

/** Is one of these no note of this student's in this assignment? A note that was deleted since is still theirs. */
async function citesOthers(courseId: string, assignmentId: string, authorId: string, cited: readonly string[]) {
  if (cited.length === 0) return false;
  const id = { in: [...cited] };
  return (await database.annotation.count({ where: { courseId, assignmentId, authorId, id } })) < cited.length;
}

import { randomUUID } from "node:crypto";
import { fromPlainText } from "../../../domain/richtext/model";
import * as annotations from "../../annotations";
import * as answerVersions from "../../answer-versions";
import * as answers from "../../answers";
import * as assessments from "../../assessments";
import * as feedback from "../../feedback";
import * as gates from "../../gates";
import * as gradingDesk from "../../grading-desk";
import * as pseudonyms from "../../pseudonyms";
import * as releases from "../../releases";
import * as remarking from "../../remarking";
import * as room from "../../room";
import * as submissions from "../../submissions";
import { quoted } from "../course";
import { sentNote, sentPlace } from "../sent-note";
import { viewerOf } from "../world";
import { assistants, members, type Row, staff, students, teachers } from "./row";
import type { ExportsWorld } from "./world";

const note = ({ document }: ExportsWorld) =>
  sentNote(document, { places: [sentPlace(document, quoted("b6", "timber,"))], body: fromPlainText("He asks.") });

const versionOf = (w: ExportsWorld) => ({ promptId: w.begunPromptId, versionId: w.begunVersionId });

const finish = (w: ExportsWorld) =>
  assessments.finishMarking(viewerOf(w.instructor), w.courseId, w.submission.submissionId, {
    version: 1,
    promptId: null,
  });

/** Reading, writing, handing in, marking and giving back. The work is Sami's, whom the first assistant teaches. */
export const workRows: Record<string, Row> = {
  "room.readRoom": { may: members, call: (v, w) => room.readRoom(v, w.courseId, w.open.assignmentId) },
  "annotations.saveAnnotation": {
    ...{ may: [...staff, ...students], told: ["observer"] },
    call: (v, w) => annotations.saveAnnotation(v, w.courseId, w.open.assignmentId, note(w)),
  },
  "annotations.deleteAnnotation": {
    may: ["student"],
    call: (v, w) => annotations.deleteAnnotation(v, w.courseId, w.open.assignmentId, w.notes.assignment),
  },
  "annotations.restoreAnnotation": {
    may: ["student"],
    prepare: (w) => annotations.deleteAnnotation(viewerOf(w.student), w.courseId, w.open.assignmentId, w.notes.private),
    call: (v, w) => annotations.restoreAnnotation(v, w.courseId, w.open.assignmentId, w.notes.private),
  },
  "answers.readAnswers": { may: students, call: (v, w) => answers.readAnswers(v, w.courseId, w.open.assignmentId) },
  "answers.saveAnswer": {
    may: students,
    call: (v, w) =>
      answers.saveAnswer(v, w.courseId, w.open.assignmentId, {
        ...{
          promptId: w.open.promptIds[1] ?? "",
          content: { form: "Text", text: fromPlainText("Little.") },
          baseVersion: 0,
        },
        clientId: randomUUID(),
      }),
  },
  "answer-versions.readAnswerVersions": {
    may: students,
    call: (v, w) => answerVersions.readAnswerVersions(v, w.courseId, w.open.assignmentId, w.begunPromptId),
  },
  "answer-versions.readAnswerVersion": {
    may: ["student"],
    call: (v, w) => answerVersions.readAnswerVersion(v, w.courseId, w.open.assignmentId, versionOf(w)),
  },
  "answer-versions.restoreAnswer": {
    may: ["student"],
    call: (v, w) =>
      answerVersions.restoreAnswer(v, w.courseId, w.open.assignmentId, {
        ...versionOf(w),
        ...{ baseVersion: 1, clientId: randomUUID() },
      }),
  },
  "submissions.submit": {
    may: students,
    call: (v, w) =>
      submissions.submit(v, w.courseId, w.open.assignmentId, {
        ...{ clientKey: randomUUID(), seen: { [w.begunPromptId]: 1 } },
      }),
  },
  "submissions.readSubmission": {
    may: [...teachers, "student"],
    call: (v, w) => submissions.readSubmission(v, w.courseId, w.submission.submissionId),
  },
  "submissions.readMySubmission": {
    may: students,
    call: (v, w) => submissions.readMySubmission(v, w.courseId, w.open.assignmentId),
  },
  "grading-desk.readGrading": {
    may: teachers,
    call: (v, w) => gradingDesk.readGrading(v, w.courseId, w.submission.submissionId),
  },
  "assessments.saveMarking": {
    may: teachers,
    call: (v, w) =>
      assessments.saveMarking(v, w.courseId, w.submission.submissionId, {
        ...{ submissionVersionId: w.submission.submissionVersionId, baseVersion: 1, clientId: randomUUID() },
        ...{ promptId: null, marking: w.marking },
      }),
  },
  "assessments.finishMarking": {
    may: teachers,
    call: (v, w) => assessments.finishMarking(v, w.courseId, w.submission.submissionId, { version: 1, promptId: null }),
  },
  "remarking.remarkWithNewerRubric": {
    may: teachers,
    call: (v, w) =>
      remarking.remarkWithNewerRubric(v, w.courseId, w.submission.submissionId, { promptId: null, version: 1 }),
  },
  "pseudonyms.liftPseudonym": {
    ...{ may: ["instructor"], told: ["assistant"] },
    call: (v, w) =>
      pseudonyms.liftPseudonym(v, w.courseId, w.submission.submissionId, { reason: "Illness", now: new Date() }),
  },
  "releases.releaseGrades": {
    ...{ may: ["instructor"], told: assistants },
    prepare: finish,
    call: (v, w) => releases.releaseGrades(v, w.courseId, w.open.assignmentId),
  },
  "gates.lockPrediction": {
    ...{ may: ["student"], told: ["classmate", "neighbour"] },
    call: (v, { courseId, gate }) => gates.lockPrediction(v, courseId, gate.assignmentId, gate.promptId, gate.press),
  },
  "feedback.readGradeByHand": {
    may: students,
    call: (v, w) => feedback.readGradeByHand(v, w.courseId, w.open.assignmentId),
  },
  "feedback.readFeedback": { may: students, call: (v, w) => feedback.readFeedback(v, w.courseId, w.open.assignmentId) },
};

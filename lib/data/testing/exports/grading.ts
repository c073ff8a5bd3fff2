import type { Viewer } from "../../../domain/policy/viewer";
import * as allotments from "../../allotments";
import * as calibration from "../../calibration";
import * as bank from "../../comment-bank";
import * as flags from "../../grading-flags";
import * as queue from "../../grading-queue";
import { viewerOf } from "../world";
import { assistants, type Row, staff, teachers } from "./row";
import type { ExportsWorld } from "./world";

const everything = { promptId: null, show: "all" } as const;
const toAssistant = ({ assistant }: ExportsWorld) => ({
  ...{ graderId: assistant.enrollmentId, sectionId: null, promptId: null, share: "" },
});
const at = (w: ExportsWorld) => [w.courseId, w.open.assignmentId] as const;

const giveLevels = (v: Viewer, w: ExportsWorld) =>
  calibration.saveSampleMark(v, ...at(w), { ...w.sample, baseVersion: 0, marking: w.marking });
const comment = { title: "", body: "Who says so?", shared: false };

/** The queue of the open assignment, who marks what of it, and comments to use again; one is shared by the instructor. */
export const gradingRows: Record<string, Row> = {
  "grading-queue.readGradingQueue": { may: staff, call: (v, w) => queue.readGradingQueue(v, ...at(w)) },
  "grading-queue.readQueueStart": { may: staff, call: (v, w) => queue.readQueueStart(v, ...at(w), everything) },
  "comment-bank.readCommentBank": {
    may: staff,
    call: (v, w) => bank.readCommentBank(v, w.courseId, { words: "", page: 1 }),
  },
  "comment-bank.findComments": { may: staff, call: (v, w) => bank.findComments(v, w.courseId, "") },
  "comment-bank.keepComment": { may: staff, call: (v, w) => bank.keepComment(v, w.courseId, comment) },
  "comment-bank.changeComment": {
    ...{ may: ["instructor"], told: assistants },
    call: (v, w) => bank.changeComment(v, w.courseId, w.bankItemId, comment),
  },
  "comment-bank.shelveComment": {
    ...{ may: ["instructor"], told: assistants },
    call: (v, w) => bank.shelveComment(v, w.courseId, w.bankItemId, false),
  },
  "calibration.readCalibration": { may: staff, call: (v, w) => calibration.readCalibration(v, ...at(w)) },
  "calibration.saveSampleMark": {
    may: staff,
    call: giveLevels,
  },
  "calibration.finishSampleMark": {
    may: staff,
    prepare: async (w) => {
      for (const who of [w.instructor, w.assistant, w.otherAssistant]) await giveLevels(viewerOf(who), w);
    },
    call: (v, w) => calibration.finishSampleMark(v, ...at(w), { ...w.sample, version: 1 }),
  },
  "calibration.turnCalibration": {
    ...{ may: ["instructor"], told: assistants },
    call: (v, w) => calibration.turnCalibration(v, ...at(w), false),
  },
  "grading-flags.flagMarking": {
    may: teachers,
    call: (v, w) => flags.flagMarking(v, w.courseId, w.submission.submissionId, { promptId: null, flagged: true }),
  },
  "allotments.allotMarking": {
    ...{ may: ["instructor"], told: assistants },
    call: (v, w) => allotments.allotMarking(v, ...at(w), toAssistant(w)),
  },
  "allotments.dealAnew": {
    ...{ may: ["instructor"], told: assistants },
    call: (v, w) => allotments.dealAnew(v, ...at(w)),
  },
  "allotments.revokeAllotment": {
    ...{ may: ["instructor"], told: assistants },
    call: (v, w) => allotments.revokeAllotment(v, w.courseId, w.allotmentId),
  },
};

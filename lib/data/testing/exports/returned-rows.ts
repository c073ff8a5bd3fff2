import * as feedback from "../../feedback";
import * as regrades from "../../regrades";
import * as releases from "../../releases";
import * as resubmissions from "../../resubmissions";
import { viewerOf } from "../world";
import { assistants, type Person, type Row, staff, teachers } from "./row";
import type { ExportsWorld } from "./world";

/** Whom Nuno's work concerns beside himself. */
const his: Person[] = ["instructor", "otherAssistant"];
const nuno = { pseudonym: "Grey Heron 3" };
const until = { until: { day: "2099-01-01", time: "18:00" }, words: null };
const at = (w: ExportsWorld) => [w.courseId, w.open.assignmentId] as const;

/** What was returned, and what became of it. The work is Nuno's, whom the second assistant teaches. */
export const returnedRows: Record<string, Row> = {
  "releases.readReleases": {
    may: staff,
    call: (v, w) => releases.readReleases(v, ...at(w), { page: 1, now: new Date() }),
  },
  "releases.recallGrades": {
    ...{ may: ["instructor"], told: assistants },
    call: (v, w) => releases.recallGrades(v, ...at(w), { releaseId: w.returned.releaseId }),
  },
  "feedback.acknowledgeFeedback": {
    ...{ may: ["neighbour"], told: ["student", "classmate"] },
    call: (v, w) => feedback.acknowledgeFeedback(v, ...at(w)),
  },
  "regrades.askRegrade": {
    ...{ may: ["neighbour"], told: ["student", "classmate"] },
    call: (v, w) => regrades.askRegrade(v, ...at(w), { criterionId: null, reason: "And on the whole?" }),
  },
  "regrades.answerRegrade": {
    may: [...his, "neighbour"],
    call: (v, w) => regrades.answerRegrade(v, w.courseId, w.returned.regradeId, { body: "Which words?" }),
  },
  "regrades.settleRegrade": {
    ...{ may: his, told: ["neighbour"] },
    call: (v, w) => regrades.settleRegrade(v, w.courseId, w.returned.regradeId, { outcome: "Stands", body: "" }),
  },
  "regrades.readRegrades": { may: staff, call: (v, w) => regrades.readRegrades(v, ...at(w)) },
  "regrades.countOpenRegrades": { may: staff, call: (v, w) => regrades.countOpenRegrades(v, ...at(w)) },
  "resubmissions.inviteToRevise": {
    ...{ may: ["instructor"], told: assistants },
    call: (v, w) => resubmissions.inviteToRevise(v, ...at(w), nuno, until),
  },
  "resubmissions.withdrawInvitation": {
    ...{ may: ["instructor"], told: assistants },
    prepare: (w) => resubmissions.inviteToRevise(viewerOf(w.instructor), ...at(w), nuno, until),
    call: (v, w) => resubmissions.withdrawInvitation(v, ...at(w), nuno),
  },
  "resubmissions.readCarriedWork": {
    may: teachers,
    call: (v, w) => resubmissions.readCarriedWork(v, w.courseId, w.submission.submissionId),
  },
};

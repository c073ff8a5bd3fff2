import * as agreement from "../../marking-agreement";
import * as seconds from "../../second-markings";
import * as settling from "../../settling";
import { viewerOf } from "../world";
import { assistants, type Row } from "./row";
import type { ExportsWorld } from "./world";

const at = (w: ExportsWorld) => [w.courseId, w.open.assignmentId] as const;
const asked = (w: ExportsWorld) => ({
  ...{ graderIds: [w.assistant.enrollmentId], unit: "every" as const, much: { of: "all" as const }, everywhere: true },
});

/** Marking by two. What is dealt is Nuno's and Sami's work; what is released is not dealt. */
export const doubledRows: Record<string, Row> = {
  "marking-agreement.readMarkingAgreement": {
    may: ["instructor"],
    call: (v, w) => agreement.readMarkingAgreement(v, ...at(w), { page: 1, now: new Date() }),
  },
  "second-markings.dealSecondMarkings": {
    ...{ may: ["instructor"], told: assistants },
    call: (v, w) => seconds.dealSecondMarkings(v, ...at(w), asked(w)),
  },
  "second-markings.takeBackSecondMarkings": {
    ...{ may: ["instructor"], told: assistants },
    prepare: (w) => seconds.dealSecondMarkings(viewerOf(w.instructor), ...at(w), asked(w)),
    call: (v, w) => seconds.takeBackSecondMarkings(v, ...at(w)),
  },
  "settling.readSettling": {
    may: ["instructor"],
    call: (v, w) => settling.readSettling(v, w.courseId, w.submission.submissionId),
  },
};

import * as anchors from "../../anchors";
import * as corrections from "../../corrections";
import { quoted } from "../course";
import { assistants, type Row } from "./row";

const { flow, start, end } = quoted("b6", "timber,");

/** A corrected text and the notes in it. The note is Sami's, for everyone; it was not found for certain. */
export const correctionRows: Record<string, Row> = {
  "corrections.readReaders": {
    may: ["instructor"],
    call: (v, w) => corrections.readReaders(v, w.courseId, w.document.documentId),
  },
  "corrections.giveRevision": {
    may: ["instructor"],
    call: (v, w) => corrections.giveRevision(v, w.courseId, w.document.documentId, w.open.assignmentId, 1),
  },
  "anchors.placeAnnotation": {
    ...{ may: ["student", "instructor"], told: [...assistants, "classmate", "neighbour", "observer"] },
    call: (v, w) =>
      anchors.placeAnnotation(v, w.courseId, w.open.assignmentId, w.lostNoteId, {
        ...{ ordinal: 0, revisionId: w.document.revisionId, span: { flow, start, end } },
      }),
  },
};

import { done } from "../../../domain/policy/outcome";
import * as annotationExport from "../../annotation-export";
import * as annotationImport from "../../annotation-import";
import * as canonicalText from "../../canonical-text";
import * as packet from "../../packet";
import { members, type Row, staff, students } from "./row";

const site = "https://headnote.example.org";

/** A file with one note, on words that everybody reads here. */
export const notesFile = JSON.stringify({
  ...{ "@context": "http://www.w3.org/ns/anno.jsonld", id: "https://a.example/note", type: "Annotation" },
  body: { type: "TextualBody", value: "He measures.", purpose: "commenting" },
  target: {
    source: "https://a.example/text",
    selector: { type: "TextQuoteSelector", exact: "No ship above 300 tons" },
  },
});
const receive = () => Promise.resolve(done(new TextEncoder().encode(notesFile)));
const privately = { audience: "Private" as const, groupId: null, sectionId: null, elsewhere: false };

/** Notes as files, and the text they count characters in. */
export const interchangeRows: Record<string, Row> = {
  "annotation-export.readExport": {
    may: members,
    call: (v, w) => annotationExport.readExport(v, w.courseId, w.open.assignmentId, { site, names: true }),
  },
  "annotation-export.readExportedNote": {
    may: members,
    call: (v, w) => annotationExport.readExportedNote(v, w.courseId, w.open.assignmentId, w.notes.assignment, site),
  },
  "annotation-import.readInterchange": {
    may: members,
    call: (v, w) => annotationImport.readInterchange(v, w.courseId, w.open.assignmentId),
  },
  "annotation-import.previewNotes": {
    ...{ may: [...staff, ...students], told: ["observer"] },
    call: (v, w) => annotationImport.previewNotes(v, w.courseId, w.open.assignmentId, receive, site),
  },
  "annotation-import.importNotes": {
    ...{ may: [...staff, ...students], told: ["observer"] },
    call: (v, w) => annotationImport.importNotes(v, w.courseId, w.open.assignmentId, receive, privately, site),
  },
  "packet.readPacket": { may: members, call: (v, w) => packet.readPacket(v, w.courseId, w.open.assignmentId) },
  // Students read a part of it, and the headnote is held back from observers: a text with holes is no canonical text.
  "canonical-text.readCanonicalText": {
    may: staff,
    call: (v, w) => canonicalText.readCanonicalText(v, w.courseId, w.document.documentId, { number: 1, flow: "doc" }),
  },
};

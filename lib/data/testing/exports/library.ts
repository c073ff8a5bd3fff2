import { randomUUID } from "node:crypto";
import { done } from "../../../domain/policy/outcome";
import * as documents from "../../documents";
import * as imports from "../../imports";
import * as library from "../../library";
import * as revisions from "../../revisions";
import { assistants, members, type Row, students } from "./row";

const upload = () => Promise.resolve(done(new Uint8Array(new TextEncoder().encode("A letter\n\nThe quay has sunk."))));
const sent = (base: number, change: { do: "undo" }) => ({ base, key: randomUUID(), said: "took it back", change });
const others = members.filter((person) => person !== "instructor");

/** Imports do not exist for those who do not make them. */
const importersOnly = (call: Row["call"]): Row => ({ may: ["instructor"], call });
/** Everyone reads the assigned document; who may not change it is told. */
const editorsOnly = (call: Row["call"]): Row => ({ may: ["instructor"], told: others, call });

/** Documents, and the imports they come from. */
export const libraryRows: Record<string, Row> = {
  "library.readLibrary": { may: members, call: (v, w) => library.readLibrary(v, w.courseId) },
  "documents.readDocument": {
    may: members,
    call: (v, w) => documents.readDocument(v, w.courseId, w.document.documentId),
  },
  // A document that no assignment gives: students do not know of it.
  "documents.shareDocument": {
    ...{ may: ["instructor"], told: [...assistants, "observer"] },
    call: (v, w) => documents.shareDocument(v, w.courseId, w.unassigned.documentId, true),
  },
  "imports.createImport": {
    ...{ may: ["instructor"], told: [...assistants, ...students, "observer"] },
    call: (v, w) => imports.createImport(v, w.courseId, { title: "A letter", fileName: null }, upload),
  },
  "imports.readImport": importersOnly((v, w) => imports.readImport(v, w.courseId, w.importId)),
  "imports.changeImport": importersOnly((v, w) =>
    imports.changeImport(v, w.courseId, w.importId, {
      ...{ base: w.importVersion, key: randomUUID(), said: "set it aside" },
      change: { do: "setAside", documentId: w.importedId },
    }),
  ),
  "imports.publishImported": importersOnly((v, w) =>
    imports.publishImported(v, w.courseId, w.importId, w.importVersion, [w.importedId]),
  ),
  "imports.discardImport": importersOnly((v, w) => imports.discardImport(v, w.courseId, w.importId, true)),
  "revisions.readEdition": {
    may: ["instructor"],
    call: (v, w) => revisions.readEdition(v, w.courseId, w.document.documentId),
  },
  "revisions.changeEdition": editorsOnly((v, w) =>
    revisions.changeEdition(v, w.courseId, w.document.documentId, sent(w.editionVersion, { do: "undo" })),
  ),
  "revisions.publishEdition": editorsOnly((v, w) =>
    revisions.publishEdition(v, w.courseId, w.document.documentId, w.editionVersion, "The men were left out."),
  ),
  "revisions.discardEdition": editorsOnly((v, w) =>
    revisions.discardEdition(v, w.courseId, w.document.documentId, w.editionVersion),
  ),
};

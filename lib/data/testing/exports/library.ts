import { randomUUID } from "node:crypto";
import { wholeLibrary } from "../../../domain/library/filters";
import { done } from "../../../domain/policy/outcome";
import * as aliases from "../../aliases";
import * as copies from "../../copies";
import * as documents from "../../documents";
import * as importFiles from "../../import-files";
import * as imports from "../../imports";
import * as library from "../../library";
import * as libraryExport from "../../library-export";
import * as revisions from "../../revisions";
import { assistants, members, type Row, students } from "./row";

const letter = {
  ...{ name: null, bytes: new TextEncoder().encode("A letter\n\nThe quay has sunk."), format: null },
  ...{ pages: null, parts: null, image: false },
};
const upload = () => Promise.resolve(done([letter]));
const silent = () => undefined;
const sent = (base: number, change: { do: "undo" }) => ({ base, key: randomUUID(), said: "took it back", change });
const others = members.filter((person) => person !== "instructor");

/** Imports do not exist for those who do not make them. */
const importersOnly = (call: Row["call"]): Row => ({ may: ["instructor"], call });
/** Everyone reads the assigned document; who may not change it is told. */
const editorsOnly = (call: Row["call"]): Row => ({ may: ["instructor"], told: others, call });

/** Documents, and the imports they come from. */
export const libraryRows: Record<string, Row> = {
  // Words that students may not read, so that a snippet of them would be found among the secrets.
  "library.readLibrary": {
    may: members,
    call: (v, w) => library.readLibrary(v, w.courseId, { ...wholeLibrary, words: "nineteen", order: "date" }),
  },
  "aliases.readAliases": importersOnly((v, w) => aliases.readAliases(v, w.courseId)),
  "aliases.addAlias": importersOnly((v, w) => aliases.addAlias(v, w.courseId, "J. Aldous", "Quayside")),
  "aliases.retireAlias": importersOnly((v, w) => aliases.retireAlias(v, w.courseId, w.aliasId)),
  "copies.readCopyChoice": importersOnly((v, w) => copies.readCopyChoice(v, w.courseId, [w.document.documentId])),
  "copies.copyDocuments": importersOnly((v, w) =>
    copies.copyDocuments(v, w.courseId, [w.document.documentId], w.secondCourseId),
  ),
  "library-export.exportLibrary": importersOnly((v, w) => libraryExport.exportLibrary(v, w.courseId, [])),
  "documents.readDocument": {
    may: members,
    call: (v, w) => documents.readDocument(v, w.courseId, w.document.documentId),
  },
  // A document that no assignment gives: students do not know of it.
  "documents.shareDocument": {
    ...{ may: ["instructor"], told: [...assistants, "observer"] },
    call: (v, w) => documents.shareDocument(v, w.courseId, w.unassigned.documentId, true),
  },
  "import-files.createImport": {
    ...{ may: ["instructor"], told: [...assistants, ...students, "observer"] },
    call: (v, w) => importFiles.createImport(v, w.courseId, "A letter", upload, silent),
  },
  "imports.readImportImage": importersOnly((v, w) => imports.readImportImage(v, w.courseId, w.importId, w.scanId)),
  "imports.joinImport": importersOnly((v, w) => imports.joinImport(v, w.courseId, w.otherImportId, 1, w.thirdImportId)),
  "import-files.addFiles": importersOnly((v, w) =>
    importFiles.addFiles(v, w.courseId, w.otherImportId, upload, silent),
  ),
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

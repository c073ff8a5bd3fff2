/** The actions of the library, of documents and of their imports. */
import { shortId } from "../../lib/domain/id/short-id";
import { type Action, form } from "./action";
import type { ExportsWorld, Person } from "./people";

const one: Person[] = ["instructor"];

/** By file and name, below the documents of the course. */
export function documentActions(world: ExportsWorld, course: string): Record<string, Action> {
  const [document, imported] = [shortId(world.unassigned.documentId), shortId(world.importId)];
  const edited = shortId(world.document.documentId);
  const review = { page: `/courses/${course}/documents/imports/${imported}`, may: one };
  const desk = { page: `/courses/${course}/documents/${edited}/edit`, may: one };
  const note = form({ base: `${world.editionVersion}`, note: "The men were left out." });
  const names = { page: `/courses/${course}/documents/names`, may: one };
  const copying = form({ course: shortId(world.secondCourseId), document: edited });
  return {
    "names/actions.ts add": { ...names, given: [course, null, form({ name: "J. Aldous", alias: "Quayside" })] },
    "names/actions.ts retire": { ...names, given: [course, shortId(world.aliasId), null] },
    // What it writes stands in the other course.
    "copy/actions.ts copy": {
      ...{ page: `/courses/${course}/documents/copy`, may: one, idle: true },
      given: [course, null, copying],
    },
    "[documentId]/actions.ts share": {
      ...{ page: `/courses/${course}/documents/${document}`, may: one },
      given: [course, document, null, form({ shared: "yes" })],
    },
    "[documentId]/edit/actions.ts publish": { ...desk, given: [course, edited, null, note] },
    "[documentId]/edit/actions.ts discard": { ...desk, given: [course, edited, null], idle: true },
    // The revision that was published above.
    "[documentId]/assignments/actions.ts give": {
      ...{ page: `/courses/${course}/documents/${edited}/assignments`, may: one },
      given: [course, edited, null, form({ assignment: shortId(world.open.assignmentId), seen: "2" })],
    },
    "imports/[importId]/actions.ts publish": {
      ...review,
      given: [course, imported, { base: world.importVersion, documents: [world.importedId] }],
    },
    "imports/[importId]/actions.ts join": {
      ...review,
      given: [course, shortId(world.otherImportId), { base: 1, other: shortId(world.thirdImportId) }],
    },
    "imports/[importId]/actions.ts discard": { ...review, given: [course, imported, true] },
  };
}

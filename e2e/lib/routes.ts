/** Every route of a course, with a body that would be accepted, and who may send it. */
import { randomUUID } from "node:crypto";
import { notesFile } from "../../lib/data/testing/exports/interchange";
import { atLevel } from "../../lib/data/testing/marked";
import { emptyAssignment } from "../../lib/domain/assignment/draft";
import { packedText } from "../../lib/domain/assignment/packed";
import { shortId } from "../../lib/domain/id/short-id";
import { fromPlainText } from "../../lib/domain/richtext/model";
import { noteRoutes } from "./note-routes";
import type { ExportsWorld, Person } from "./people";
import { talkRoutes } from "./talk-routes";

export interface Route {
  /** The route's file, below `app/`. */
  file: string;
  method: "GET" | "PUT" | "POST" | "DELETE";
  path: string;
  may: readonly Person[];
  body?: object | string;
  headers?: Record<string, string>;
}

const teachers: Person[] = ["instructor", "assistant"];
const students: Person[] = ["student", "classmate", "neighbour"];
const staff: Person[] = [...teachers, "otherAssistant"];

/** Routes that belong to no course. */
export const ownRoutes: readonly string[] = [
  "api/appearance/route.ts",
  "api/auth/[...nextauth]/route.ts",
  "api/csp-report/route.ts",
  "api/events/route.ts",
  "api/health/route.ts",
];

const gatePath = (course: string, { gate: { assignmentId, promptId } }: ExportsWorld) =>
  `${course}/assignments/${shortId(assignmentId)}/gate/${shortId(promptId)}`;

/** The routes of a course, in an order in which those who may can do all of it one after the other. */
export function courseRoutes(world: ExportsWorld): Route[] {
  const course = `courses/${shortId(world.courseId)}`;
  const open = `${course}/assignments/${shortId(world.open.assignmentId)}`;
  const draft = `${course}/assignments/${shortId(world.draft.assignmentId)}`;
  const document = `${course}/documents/${shortId(world.document.documentId)}`;
  const work = `${course}/submissions/${shortId(world.submission.submissionId)}`;
  const answered = `${open}/answers/${shortId(world.begunPromptId)}`;
  const rubric = `${course}/rubrics/${shortId(world.rubric.rubricId)}`;
  const rubricDraft = { base: 1, criteria: [] };
  const one: Person[] = ["instructor"];
  const [later, sami] = [shortId(world.later.assignmentId), shortId(world.student.enrollmentId)];
  const entryPath = `${course}/gradebook/entry?assignment=${later}&student=${sami}`;
  const gradebookFile = `${course}/gradebook/files/${shortId(world.gradebookFileId)}?mode=fill&column.${later}=2`;
  const partOf = ({ enrollmentId }: ExportsWorld["student"]) =>
    `${course}/participation/${shortId(world.participationColumnId)}/${shortId(enrollmentId)}`;
  const at = "[courseId]/assignments/[assignmentId]";
  const routes: [Route["method"], file: string, path: string, may: readonly Person[], body?: object | string][] = [
    ["PUT", `${at}/answers/[promptId]`, `${open}/answers/${shortId(world.begunPromptId)}`, students, answer()],
    ["GET", `${at}/answers/[promptId]/versions`, `${answered}/versions`, students],
    [
      "GET",
      `${at}/answers/[promptId]/versions/[versionId]`,
      `${answered}/versions/${shortId(world.begunVersionId)}`,
      ["student"],
    ],
    ["POST", `${at}/gate/[promptId]`, gatePath(course, world), ["student"], world.gate.press],
    ["PUT", `${at}/draft`, `${draft}/draft`, one, saved(world.draftVersion, { draft: world.keptDraft })],
    ["PUT", "[courseId]/submissions/[submissionId]/marking", `${work}/marking`, teachers, marking(world)],
    [
      "PUT",
      `${at}/calibration`,
      `${open}/calibration`,
      staff,
      { ...world.sample, baseVersion: 0, marking: world.marking },
    ],
    ["POST", `${at}/calibration`, `${open}/calibration`, staff, { ...world.sample, version: 1 }],
    ["GET", "[courseId]/comments", `${course}/comments?words=who`, staff],
    ["POST", "[courseId]/comments", `${course}/comments`, staff, { body: "Where is that said?" }],
    ["PUT", "[courseId]/submissions/[submissionId]/flag", `${work}/flag`, teachers, { promptId: null, flagged: true }],
    ["POST", "[courseId]/submissions/[submissionId]/marking", `${work}/marking`, teachers, { version: 1 }],
    [
      "POST",
      `${at}/submission`,
      `${open}/submission`,
      students,
      { clientKey: randomUUID(), seen: { [world.begunPromptId]: 2 } },
    ],
    [
      "POST",
      `${at}/answers/[promptId]/versions/[versionId]`,
      `${answered}/versions/${shortId(world.begunVersionId)}`,
      ["student"],
      { baseVersion: 2, clientId: randomUUID() },
    ],
    ["GET", `${at}/deadline`, `${open}/deadline`, students],
    ["GET", `${at}/file`, `${open}/file`, one],
    ["GET", "[courseId]/gradebook", `${course}/gradebook`, [...staff, ...students]],
    ["GET", "[courseId]/gradebook/entry", entryPath, teachers],
    ["PUT", "[courseId]/gradebook/entry", `${course}/gradebook/entry`, teachers, entry(world)],
    ["POST", "[courseId]/gradebook/files", `${course}/gradebook/files?name=g.csv`, staff, "Name,Essay\nSami,2\n"],
    ["POST", "[courseId]/gradebook/files/[fileId]", gradebookFile, one],
    ["PUT", "[courseId]/participation/[columnId]/[enrollmentId]", partOf(world.classmate), teachers, firstMark(world)],
    ["POST", "[courseId]/participation/[columnId]/[enrollmentId]", partOf(world.student), teachers, { version: 1 }],
    ["GET", "[courseId]/rubrics/[rubricId]/file", `${rubric}/file`, [...staff]],
    ["PUT", "[courseId]/rubrics/[rubricId]/draft", `${rubric}/draft`, one, saved(1, { draft: rubricDraft })],
    ["GET", "[courseId]/documents/export", `${course}/documents/export`, one],
    [
      "POST",
      "[courseId]/imports/[importId]/operations",
      `${course}/imports/${shortId(world.importId)}/operations`,
      one,
      undo(world.importVersion),
    ],
    ["POST", "[courseId]/documents/[documentId]/operations", `${document}/operations`, one, undo(world.editionVersion)],
  ];
  const uploads: Route[] = ["imports/route.ts", "imports/[importId]/files/route.ts"].map((file) => {
    const path = `/api/${course}/${file.replace("/route.ts", "").replace("[importId]", shortId(world.thirdImportId))}`;
    return { file: `api/courses/[courseId]/${file}`, method: "POST", path, may: one, ...upload };
  });
  const scan: Route = {
    file: "api/courses/[courseId]/imports/[importId]/images/[imageId]/route.ts",
    ...{ method: "GET", may: one },
    path: `/api/${course}/imports/${shortId(world.importId)}/images/${shortId(world.scanId)}`,
  };
  const files = "(workspace)/courses/[courseId]/documents/[documentId]/revisions/[number]/";
  const revision: [folder: string, ...paths: string[]][] = [
    ["text", "1/text", "1.txt"],
    ["tei", "1/tei", "1.xml"],
    ["citation/[format]", "1/citation/bib", "1.bib", "1.ris", "1.json"],
  ];
  const everybody = [...staff, ...students, "observer"] as const;
  const room = "(workspace)/courses/[courseId]/assignments/[assignmentId]/annotations/";
  const given = shortId(world.notes.assignment);
  const out: Route[] = [
    // Students read a part of the text, and the headnote is held back from observers.
    { file: `${files}canonical/route.ts`, path: `/${document}/revisions/1/canonical.txt`, may: staff },
    ...["jsonld", "hypothesis.json", "recogito.json", "csv"].map((ending) => {
      return { file: `${room}files/[ending]/route.ts`, path: `/${open}/annotations.${ending}`, may: everybody };
    }),
    { file: `${room}[annotationId]/route.ts`, path: `/${open}/annotations/${given}`, may: everybody },
  ].map((route) => ({ ...route, method: "GET" }));
  const bringIn: Route = {
    file: `api/courses/${at}/annotations/import/route.ts`,
    ...{ method: "POST", path: `/api/${open}/annotations/import?do=write`, may: [...staff, ...students] },
    body: notesFile,
  };
  const takeIn: Route = {
    file: "api/courses/[courseId]/assignments/import/route.ts",
    ...{ method: "POST", path: `/api/${course}/assignments/import`, may: one },
    body: packedText({ timeZone: "Europe/Berlin", draft: emptyAssignment, texts: [], rubrics: [] }),
  };
  const reads = revision.flatMap(([folder, ...paths]) =>
    paths.map((path): Route => {
      const may = [...staff, ...students, "observer"] as const;
      return { file: `${files}${folder}/route.ts`, method: "GET", path: `/${document}/revisions/${path}`, may };
    }),
  );
  return [
    ...reads,
    ...out,
    bringIn,
    takeIn,
    scan,
    ...uploads,
    ...noteRoutes(world),
    ...talkRoutes(world),
    ...routes.map(([method, file, path, may, body]) => {
      return { file: `api/courses/${file}/route.ts`, method, path: `/api/${path}`, may, ...(body ? { body } : {}) };
    }),
  ];
}

const letter = "A letter\n\nThe quay has sunk.";
/** One pasted text as it is sent to be imported: its description, then its words. */
const description = JSON.stringify([
  { name: null, bytes: letter.length, format: null, pages: null, parts: null, image: false },
]);
const upload = { headers: { "x-import-description": String(description.length) }, body: `${description}${letter}` };
const saved = (baseVersion: number, more: object) => ({ baseVersion, clientId: randomUUID(), ...more });
const answer = () => saved(1, { content: fromPlainText("Little.") });
const undo = (base: number) => ({ base, key: randomUUID(), said: "took it back", change: { do: "undo" } });
const marking = (world: ExportsWorld) =>
  saved(1, { submissionVersionId: world.submission.submissionVersionId, marking: world.marking });
const firstMark = (world: ExportsWorld) => saved(0, { marking: atLevel(world, 2) });
const entry = ({ later, student }: ExportsWorld) => ({
  ...{ assignment: shortId(later.assignmentId), student: shortId(student.enrollmentId) },
  ...{ change: { do: "excuse" }, reason: "Ill", number: 0 },
});

/** The routes of notes, replies and what is done about them; what is written is the student's. */
import { randomUUID } from "node:crypto";
import { quoted } from "../../lib/data/testing/course";
import { sentNote, sentPlace, sentReply } from "../../lib/data/testing/sent-note";
import { shortId } from "../../lib/domain/id/short-id";
import { fromPlainText } from "../../lib/domain/richtext/model";
import type { ExportsWorld, Person } from "./people";
import type { Route } from "./routes";

const teachers: Person[] = ["instructor", "assistant"];
const students: Person[] = ["student", "classmate", "neighbour"];
const staff: Person[] = [...teachers, "otherAssistant"];
const members: Person[] = [...staff, ...students, "observer"];

/** In an order in which those who may can do all of it one after the other. */
export function noteRoutes(world: ExportsWorld): Route[] {
  const course = `/api/courses/${shortId(world.courseId)}`;
  const room = `${course}/assignments/${shortId(world.open.assignmentId)}/annotations`;
  const file = "api/courses/[courseId]/assignments/[assignmentId]/annotations";
  const [mine, everybodys] = [world.notes.private, world.notes.assignment].map((id) => `${room}/${shortId(id)}`);
  const answered = `${room}/${shortId(world.secret.group)}/replies/${shortId(world.secret.toGroup)}`;
  const place = sentPlace(world.document, quoted("b6", "timber,"));
  const note = sentNote(world.document, { places: [place], body: fromPlainText("He asks.") });
  const hiding = { hide: true, reason: "It names a person." };
  const flag = { reason: "It is rude." };
  const one = "[annotationId]";
  const reply = `${one}/replies/[replyId]`;
  const rows: [Route["method"], file: string, path: string, may: readonly Person[], body?: object][] = [
    ["GET", "", `${room}`, members],
    ["PUT", "position", `${room}/position`, members, { revisionId: world.document.revisionId, blockId: "b5" }],
    ["PUT", one, `${room}/${shortId(randomUUID())}`, [...staff, ...students], note],
    ["DELETE", one, `${mine}`, ["student"]],
    ["POST", `${one}/undo`, `${mine}/undo`, ["student"]],
    [
      "PUT",
      `${one}/place`,
      `${room}/${shortId(world.lostNoteId)}/place`,
      ["student", "instructor"],
      { ordinal: 0, ...place },
    ],
    ["GET", `${one}/history`, `${everybodys}/history`, ["student", ...staff]],
    ["POST", `${one}/resolution`, `${everybodys}/resolution`, ["student", ...teachers], { resolved: true }],
    ["POST", `${one}/flag`, `${everybodys}/flag`, ["classmate", "neighbour"], flag],
    ["PUT", reply, `${everybodys}/replies/${shortId(randomUUID())}`, [...staff, ...students], sentReply("Why?")],
    ["GET", `${reply}/history`, `${answered}/history`, ["student", ...teachers]],
    ["POST", `${reply}/flag`, `${answered}/flag`, ["neighbour"], flag],
    ["DELETE", reply, answered, ["student"]],
    ["POST", `${reply}/undo`, `${answered}/undo`, ["student"]],
    ["POST", `${reply}/moderation`, `${answered}/moderation`, teachers, hiding],
    ["POST", `${one}/moderation`, `${everybodys}/moderation`, teachers, hiding],
  ];
  const people: Route = {
    ...{ file: "api/courses/[courseId]/people/route.ts", method: "GET", may: members },
    path: `${course}/people?q=odo&assignment=${shortId(world.open.assignmentId)}`,
  };
  return [
    people,
    ...rows.map(([method, folder, path, may, body]) => {
      const at = folder === "" ? file : `${file}/${folder}`;
      return { file: `${at}/route.ts`, method, path, may, ...(body ? { body } : {}) };
    }),
  ];
}

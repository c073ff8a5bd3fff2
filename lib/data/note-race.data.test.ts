/** A correction is published while students write: every note stands in the text that is read afterwards. */
import { beforeAll, expect, test } from "vitest";
import { onDesk } from "../domain/review/edition";
import { saveAnnotation } from "./annotations";
import { giveRevision } from "./corrections";
import { database } from "./database";
import { changeEdition, publishEdition, readEdition } from "./revisions";
import { listNotes } from "./room";
import { quoted } from "./testing/course";
import { sentAgain, sentNote, sentPlace } from "./testing/sent-note";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeAll(async () => {
  ours = (await buildWorld(database)).ours;
});

async function correct(): Promise<number> {
  const [viewer, at] = [viewerOf(ours.instructor), [ours.courseId, ours.document.documentId] as const];
  const text = "No ship above 300 tons should lie there, by any tide. The pilots know it; the council does not.";
  const change = { do: "text", documentId: onDesk, blockId: "b5", text } as const;
  const { version } = await readEdition(viewer, ...at);
  await changeEdition(viewer, ...at, { base: version, key: crypto.randomUUID(), change, said: "a correction" });
  const next = await readEdition(viewer, ...at);
  const published = await publishEdition(viewer, ...at, next.version, "Read against the original.");
  if (!published.ok) throw new Error(published.problem);
  return published.value.number;
}

test("new notes and drafts whose passage changes, at the same moment as the correction", async () => {
  const room = [ours.courseId, ours.open.assignmentId] as const;
  const people = [ours.student, ours.classmate, ours.neighbour];
  const pilots = sentPlace(ours.document, quoted("b5", "The pilots know it"));
  const save = (index: number, note: ReturnType<typeof sentNote>) =>
    saveAnnotation(viewerOf(people[index % 3] ?? ours.student), ...room, note);
  const drafts = [0, 1, 2].map(() => sentNote(ours.document, { post: false }));
  await Promise.all(drafts.map((draft, index) => save(index, draft)));
  const number = await correct();
  const fresh = Array.from({ length: 12 }, () => sentNote(ours.document, { places: [pilots] }));
  const giving = giveRevision(
    viewerOf(ours.instructor),
    ours.courseId,
    ours.document.documentId,
    ours.open.assignmentId,
    number,
  );
  const saving = [
    ...fresh.map((note, index) => save(index, note)),
    ...drafts.map((draft, index) => save(index, sentAgain(draft, 1, { places: [pilots], post: true }))),
  ];
  expect(await giving).toMatchObject({ ok: true });
  for (const saved of await Promise.all(saving)) expect(saved).toMatchObject({ state: "saved" });
  const { notes } = await listNotes(viewerOf(ours.student), ...room);
  const found = new Map(notes.map((note) => [note.id, note.places.map(({ passage }) => passage.exact)]));
  for (const { id } of [...fresh, ...drafts]) expect(found.get(id)).toEqual(["The pilots know it"]);
});

/** The load must notice what it is there to notice: each fault, put into an answer by hand, is named. */
import { expect, test } from "vitest";
import type { Annotation } from "../../lib/domain/annotation/model";
import type { RoomNotes } from "../../lib/domain/annotation/room";
import { madeNote } from "../../lib/domain/annotation/testing/note";
import { fromPlainText } from "../../lib/domain/richtext/model";
import { HIDDEN_ID, type LoadRoom, type Person } from "./class";
import { Wrongs } from "./figures";
import { Inspector } from "./inspect";
import { type Act, Ledger } from "./ledger";

const person = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ name: `Reader ${id}`, userId: `u${id}`, enrollmentId: `e${id}`, role: "Student", secret: "" },
  ...{ sectionId: "tuesday", groupId: "one", hides: false, ...more },
});
const author = person("1");
const reader = person("2");
const faraway = person("3", { sectionId: "friday", groupId: "two" });
const assistant = person("4", { role: "Assistant", groupId: null });
const room: LoadRoom = { assignmentId: "a", after: 0, pseudonyms: new Map([["e1", "Grey Heron 1"]]) };
const alone: LoadRoom = { ...room, assignmentId: "b", after: 1 };

interface Case {
  act?: Partial<Act>;
  note?: Partial<Annotation>;
  anonymous?: boolean;
  to?: Person;
  at?: LoadRoom;
  text?: string;
}

/** What is said to an answer with one note in it, which was saved as `act` and is told as `note`. */
function said({ act = {}, note = {}, anonymous = false, to = reader, at = room, text = "" }: Case): string {
  const [ledger, wrongs] = [new Ledger(), new Wrongs()];
  const item = ledger.begin({ id: "n", room: at, author, to: null, anonymous, acts: [], replies: [] });
  const sent: Act = {
    ...{ item, token: "w1", text: "w1 Why?", kind: "Comment", audience: "Assignment", posted: true, gone: false },
    ...{ sent: 10, acknowledged: null, version: 0, ...act },
  };
  ledger.acknowledge(ledger.send(sent), 2, 20);
  const name = { author: author.name, authorKey: author.enrollmentId, mine: false };
  const notes = [madeNote("n", { version: 2, tags: ["w1"], body: fromPlainText("w1 Why?"), ...name, ...note })];
  const open = { open: true, why: "", until: null };
  const answer: RoomNotes = { notes, gone: [], next: null, after: "", anew: false, open, version: 1 };
  new Inspector(ledger, wrongs).look({ reader: to, room: at, notes: answer, text, asked: 30, received: 40 });
  return String(wrongs);
}

test.each<[string, Case, string]>([
  ["a note for all is right", {}, ""],
  ["a note for the section is right in it", { act: { audience: "Section" } }, ""],
  ["and wrong in another", { act: { audience: "Section" }, to: faraway }, "not for this reader"],
  ["a note for another group", { act: { audience: "Group" }, to: faraway }, "not for this reader"],
  ["a private note", { act: { audience: "Private" } }, "not for this reader"],
  ["a note for instructors", { act: { audience: "Instructors" } }, "not for this reader"],
  ["is right at the assistant's", { act: { audience: "Instructors" }, to: assistant }, ""],
  ["a draft of somebody else", { act: { posted: false } }, "not for this reader"],
  ["notes before one has posted", { at: alone }, "wait for this reader"],
  ["those who teach do not wait", { at: alone, to: assistant }, ""],
  ["older words", { note: { version: 1 } }, "older words"],
  ["a deleted note", { act: { gone: true } }, "deleted"],
  ["mixed words", { note: { body: fromPlainText("w1 Who?") } }, "not sent like this"],
  ["words of nobody", { note: { tags: ["w2"] } }, "nobody wrote"],
  ["somebody else's as one's own", { note: { mine: true } }, "of somebody else"],
  ["a hidden name told", { anonymous: true }, "another name"],
  ["a hidden key told", { anonymous: true, note: { author: "Grey Heron 1" } }, "tells who hides"],
  ["a pseudonym", { anonymous: true, note: { author: "Grey Heron 1", authorKey: "~Grey Heron 1" } }, ""],
  ["a hidden name at the assistant's", { anonymous: true, to: assistant }, ""],
  ["the id of who hides anywhere", { text: `{"x":"${HIDDEN_ID}-1"}` }, "id of somebody who hides"],
])("%s", (_, given, expected) => {
  if (expected === "") expect(said(given)).toBe("");
  else expect(said(given)).toContain(expected);
});

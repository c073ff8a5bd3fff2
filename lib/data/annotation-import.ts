/** Bringing notes into a room from a file: told first, then written whole, into the notes of who brings them. */

import type { Audience } from "../domain/annotation/model";
import type { Room } from "../domain/annotation/room";
import type { ReadFile } from "../domain/interchange/model";
import { type Imported, type ImportPreview, LISTED, type PreviewNote, shortened } from "../domain/interchange/preview";
import { readNotesFile } from "../domain/interchange/read-file";
import { ARCHIVED } from "../domain/policy/archived";
import { can } from "../domain/policy/can";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Viewer } from "../domain/policy/viewer";
import { plainText } from "../domain/richtext/model";
import { database } from "./database";
import { Prisma } from "./generated/client";
import { courseSkills } from "./parts/course-skills";
import { importPlan, isDraft, type PlannedNote } from "./parts/import-plan";
import { writeImported } from "./parts/imported-rows";
import { addressFor, isRefusal } from "./parts/note-address";
import { roomGroups, roomSections } from "./parts/room-furniture";
import { enterRoom, type RoomReading } from "./parts/room-reading";
import { patient } from "./parts/store-import";

/** Brings the bytes of an upload; asked only after the policy: nobody else's upload is even read. */
type Receive = () => Promise<Outcome<Uint8Array>>;

/** Notes one person may have in one room, before files of them are refused. */
const MOST_OWN = 10_000;

/** The page where notes are taken out and brought in. */
export interface InterchangePage extends Pick<Room, "courseTitle" | "title" | "role" | "groups" | "sections"> {
  mayWrite: boolean;
  /** May files name people? */
  mayName: boolean;
}

/** What the page has to know. Throws NotFound like the room. */
export async function readInterchange(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
): Promise<InterchangePage> {
  const { member, assignment, facts } = await enterRoom(viewer, courseId, assignmentId, new Date());
  const [groups, sections] = await Promise.all([roomGroups(member, assignment.groupSetId), roomSections(member)]);
  return {
    ...{ courseTitle: assignment.course.title, title: assignment.title, role: member.role, groups, sections },
    mayWrite: can(member, "annotation.create", facts),
    mayName: isStaff(member),
  };
}

/** What bringing a file in would do. Nothing is written. Refused in a sentence when it is no file of notes. */
export async function previewNotes(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  receive: Receive,
  site: string,
): Promise<Outcome<ImportPreview>> {
  const reading = await enterRoom(viewer, courseId, assignmentId, new Date());
  const file = await fileFor(reading, receive);
  if (!file.ok) return file;
  return done(previewOf(reading, file.value, await importPlan(reading, file.value, site)));
}

/** What is chosen when a file is brought in. */
export interface ImportChoice {
  audience: Audience;
  groupId: string | null;
  sectionId: string | null;
  /** Also the notes about another text. */
  elsewhere: boolean;
}

/**
 * Brings a file in: all of its notes, or none. Notes that are here already stay as they are. Those not found for certain
 * keep their quotation and wait among the notes without a place.
 */
export async function importNotes(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  receive: Receive,
  { elsewhere, ...choice }: ImportChoice,
  site: string,
): Promise<Outcome<Imported>> {
  const reading = await enterRoom(viewer, courseId, assignmentId, new Date());
  const { member, assignment } = reading;
  const file = await fileFor(reading, receive);
  if (!file.ok) return file;
  const address = await addressFor(member, assignment, { ...choice, anonymous: false, skill: null }, null);
  if (isRefusal(address)) return refused(address.problem, address.field);
  const plans = await importPlan(reading, file.value, site);
  const back = plans.filter(({ fate }) => fate === "back");
  const answers = plans.filter(({ fate, replies }) => fate === "here" && replies.length > 0);
  const fresh = plans.filter(({ fate }) => !["here", "back", ...(elsewhere ? [] : ["elsewhere"])].includes(fate));
  if (fresh.length + back.length + answers.length === 0) {
    return refused("There is nothing in this file that is not here already.", "file");
  }
  const own = { courseId, assignmentId, authorId: member.enrollmentId };
  if ((await database.annotation.count({ where: own })) + fresh.length > MOST_OWN) {
    return refused("You would have more than 10,000 notes here. Bring in a smaller file.", "file");
  }
  const skills = await courseSkills(courseId);
  try {
    const written = await database.$transaction(
      (tx) => writeImported(tx, { reading, fresh, back, answers, address, skills }),
      patient,
    );
    return written ? done(written) : refused(corrected, "file");
  } catch (error) {
    // The same file at the same moment, from another window: one of the two writes it.
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
    return refused("These notes were just brought in elsewhere. Look at the file once more.", "file");
  }
}

const corrected = "The text was corrected just now. Look at the file once more, then bring it in. Nothing was written.";

async function fileFor({ member, facts }: RoomReading, receive: Receive): Promise<Outcome<ReadFile>> {
  if (!can(member, "annotation.create", facts)) return refused(whyNot(member.archived, member.role === "Observer"));
  const received = await receive();
  return received.ok ? readNotesFile(received.value) : received;
}

function whyNot(archived: boolean, observes: boolean): string {
  if (archived) return ARCHIVED;
  return observes ? "Observers read along; they do not write notes." : "This assignment has closed.";
}

function previewOf(reading: RoomReading, file: ReadFile, plans: readonly PlannedNote[]): ImportPreview {
  const counts = { exact: 0, changed: 0, review: 0, here: 0, back: 0, elsewhere: 0 };
  for (const { fate } of plans) counts[fate]++;
  const coming = plans.filter(({ fate }) => fate !== "elsewhere");
  const asked = plans.filter(({ fate }) => fate === "review" || fate === "changed");
  const rest = plans.filter((plan) => !asked.includes(plan));
  return {
    format: file.format,
    counts,
    replies: coming.reduce((sum, { replies }) => sum + replies.length, 0),
    drafts: coming.filter((plan) => plan.fate !== "here" && plan.fate !== "back" && isDraft(plan)).length,
    problems: file.problems.slice(0, LISTED),
    notes: [...asked, ...rest].slice(0, LISTED).map((plan) => lineOf(plan, reading)),
  };
}

function lineOf({ note, fate, places }: PlannedNote, { sources }: RoomReading): PreviewNote {
  const [first] = places;
  const source = sources.find(({ excerpt }) => excerpt.revisionId === first?.placed.revisionId);
  const passage = first?.placed.passage;
  const title = source?.content.meta.title ?? "Untitled document";
  return {
    ...{ at: note.at, fate, author: note.author },
    quote: shortened(first?.place.exact ?? "", 120),
    words: shortened(plainText(note.body), 160),
    where: source && passage ? `${title}, ${source.label(passage)}` : null,
  };
}

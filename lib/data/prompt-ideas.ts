/** From readings that clash to a draft of a discussion prompt. Nothing is published here. */
import { randomUUID } from "node:crypto";
import { FlowIndex } from "../domain/anchor/flow-index";
import type { Passage } from "../domain/anchor/passage";
import type { Annotation, NotePlace } from "../domain/annotation/model";
import type { AssignmentDraft, DraftPrompt } from "../domain/assignment/draft";
import { newPrompt, withPrompt } from "../domain/assignment/editing";
import { flowBlocks } from "../domain/document/text";
import { clashPlaces } from "../domain/heat/clash-passage";
import { type ClashReading, clashPromptText } from "../domain/heat/clash-prompt";
import type { ClashEntry, ClashesPage } from "../domain/heat/clash-view";
import { clashesOf } from "../domain/heat/clashes";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Viewer } from "../domain/policy/viewer";
import { plainText } from "../domain/richtext/model";
import { saveAssignmentDraft } from "./assignment-drafts";
import { database } from "./database";
import { draftCopy, taughtAssignment } from "./parts/assignment-copy";
import { carriedSpan } from "./parts/carrying";
import { corroborationEnds } from "./parts/class-marks";
import { notesByIds } from "./parts/room-annotations";
import { enterRoom, type RoomReading } from "./parts/room-reading";

/** Questions an assignment may have. */
const MOST_PROMPTS = 50;
/** Code points of a quotation in the list. */
const QUOTED = 140;

/**
 * Passages of which some corroborations say that they agree with another text and some that they contradict it, in the
 * order of the room. For those who teach, over the notes they may see; throws NotFound for everybody else.
 */
export async function readClashes(viewer: Viewer, courseId: string, assignmentId: string): Promise<ClashesPage> {
  const reading = await enterRoom(viewer, courseId, assignmentId, new Date());
  const { member, sources } = reading;
  if (!isStaff(member)) throw new NotFound();
  const ends = await corroborationEnds(member, assignmentId, sources);
  const clashes = sources.flatMap((source, index) => {
    const here = ends.filter((end) => end.revisionId === source.excerpt.revisionId);
    return [...Map.groupBy(here, (end) => end.flow)].flatMap(([flow, those]) => {
      const words = new FlowIndex(flow, flowBlocks(source.content, flow));
      const marks = those.flatMap((end) => (end.beside === null ? [] : [{ ...end, beside: end.beside }]));
      return clashesOf(marks).map(({ beside, startAt, endAt, ...sides }): ClashEntry => {
        const passage = words.passage({ startAt, endAt });
        const quote = words.passage({ startAt, endAt: Math.min(endAt, startAt + QUOTED) }).exact;
        return {
          ...{ flow, startAt, endAt, label: source.label(passage), ...sides },
          quote: endAt > startAt + QUOTED ? `${quote.trimEnd()} …` : quote,
          ...{ text: index + 1, title: titleOf(reading, source.excerpt.revisionId) },
          besideTitle: titleOf(reading, beside),
        };
      });
    });
  });
  return { mayEdit: can(member, "assignment.edit"), clashes };
}

const titleOf = ({ sources }: RoomReading, revisionId: string): string =>
  sources.find(({ excerpt }) => excerpt.revisionId === revisionId)?.content.meta.title ?? "Untitled document";

/** Two notes to make a question of; `promptId` names it, so that asking twice makes one. */
export interface ToAsk {
  promptId: string;
  notes: readonly [string, string];
}

/**
 * Puts a discussion prompt about two notes at the end of the assignment's draft, at the words both are about. Both are
 * quoted, nobody is named. Where a colleague saved the draft at the same moment it is refused, and what was refused is
 * kept among the draft's earlier states. Throws NotFound for who does not teach here.
 */
export async function makeDiscussionPrompt(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { promptId, notes }: ToAsk,
): Promise<Outcome<{ promptId: string }>> {
  const reading = await enterRoom(viewer, courseId, assignmentId, new Date());
  const row = await taughtAssignment(reading.member, assignmentId);
  if (!row.mayEdit) return refused("Only the instructors of this course can change this assignment.");
  const [one, other] = await pairOf(reading, notes);
  if (!one || !other) return refused("Choose two notes that are still there.");
  const places = clashPlaces(one.places, other.places);
  if (!places) return refused("These notes stand at no passage of what is read now.");
  const copy = await draftCopy(reading.member, row);
  if (copy.draft.prompts.some((prompt) => prompt.id === promptId)) return done({ promptId });
  if (copy.draft.prompts.length >= MOST_PROMPTS)
    return refused(`The draft has ${MOST_PROMPTS} questions already. Take one away first.`);
  const passage = passageOf(reading, places.one, places.common);
  const prompt: DraftPrompt = {
    ...newPrompt(
      promptId,
      await passageInDraft(courseId, copy.draft, places.one.documentId, places.one.revisionId, passage),
    ),
    ...{ kind: "Discussion", skill: null, minAnnotations: 0 },
    text: clashPromptText(passage.exact, [
      readingOf(reading, one, places.one),
      readingOf(reading, other, places.other),
    ]),
  };
  const saved = await saveAssignmentDraft(viewer, courseId, assignmentId, {
    ...{ draft: withPrompt(copy.draft, prompt), baseVersion: copy.version, clientId: randomUUID() },
  });
  if (saved.state === "saved") return done({ promptId });
  if (saved.state === "refused") return refused(saved.problem);
  return refused("Somebody saved the draft at the same moment. Nothing of it was changed; press once more.");
}

/** Two posted notes that the member may see, in the order given. */
async function pairOf(reading: RoomReading, [first, second]: ToAsk["notes"]): Promise<(Annotation | undefined)[]> {
  if (first === second) return [];
  const drawn = await notesByIds(reading, [first, second]);
  return [first, second].map((id) => drawn.find((note) => note.id === id && note.postedAt !== null));
}

function passageOf(
  { sources }: RoomReading,
  place: NotePlace,
  common: { startAt: number; endAt: number } | null,
): Passage {
  const source = sources.find(({ excerpt }) => excerpt.revisionId === place.revisionId);
  if (!source || !common) return place.passage;
  return new FlowIndex(place.passage.flow, flowBlocks(source.content, place.passage.flow)).passage(common);
}

function readingOf(reading: RoomReading, note: Annotation, place: NotePlace): ClashReading {
  const beside = note.places.find((each) => each.ordinal !== place.ordinal);
  return {
    words: plainText(note.body),
    ...{ quote: place.passage.exact, label: place.label, relation: note.relation, ordinal: place.ordinal },
    beside: beside ? titleOf(reading, beside.revisionId) : null,
    forEveryone: note.audience === "Assignment",
  };
}

/** The passage in the text that the draft reads: it may be a later revision, or none of this document at all. */
async function passageInDraft(
  courseId: string,
  draft: AssignmentDraft,
  documentId: string,
  from: string,
  { flow, start, end }: Passage,
): Promise<DraftPrompt["passage"]> {
  const excerpt = draft.excerpts.find((each) => each.documentId === documentId);
  if (!excerpt) return null;
  const { revisionId: to } = excerpt;
  const span = { flow, start, end };
  if (to === from) return { documentId, revisionId: to, span };
  const carried = await carriedSpan(database, { courseId, documentId, from, to }, span);
  return carried && { documentId, revisionId: to, span: carried };
}

import type { Chosen } from "@/components/reading/chosen";
import { type NoteFilter, noFilter } from "@/lib/domain/annotation/filter";
import type { Annotation, Reply } from "@/lib/domain/annotation/model";
import type { RoomNotes } from "@/lib/domain/annotation/room";
import type { Unlocked } from "@/lib/domain/annotation/unlock";
import type { NoteInWriting, PlaceInWriting, ReplyInWriting } from "@/lib/domain/annotation/writing";

/** Words on this device that the server does not have: on which version they stand, and which page left them. */
export interface KeptNote {
  note: NoteInWriting;
  baseVersion: number;
  /** What that page had sent without an answer. */
  sent: unknown;
  page: string;
}

/** The same for a reply. */
export interface KeptReply extends Omit<KeptNote, "note"> {
  reply: ReplyInWriting;
}

/** A passage that somebody waits for. */
export interface PassageAsked {
  /** What is wanted, to whoever chooses: "Now choose the second passage". */
  words: string;
  take: (place: PlaceInWriting) => void;
}

/** The note that is open for writing, and the block beside which it stands. */
export interface OpenNote {
  note: NoteInWriting;
  blockId: string;
  /** Version on the server that the next save stands on; 0 when it has none. */
  version: number;
  /** What the server has, when it differs from `note`; null otherwise. */
  server: NoteInWriting | null;
  /** What was taken up from this device. */
  kept: KeptNote | null;
}

/** How far the class's notes have come to this browser. `got`: notes so far. */
export type Loading =
  | { kind: "waiting" }
  | { kind: "loading"; got: number }
  | { kind: "done" }
  | { kind: "failed"; got: number };

/** How news of others reach this page: at once; not now, and tried again; not at all until the reader signs in. */
export type Live = "on" | "off" | "signed out";

/** What the reading room knows in the browser, beside the texts and the notes (those are in the store's book). */
export interface RoomState {
  /** Words on this device that the server does not have, by note, and by reply. */
  unsaved: ReadonlyMap<string, KeptNote>;
  unsavedReplies: ReadonlyMap<string, KeptReply>;
  chosen: Chosen | null;
  open: OpenNote | null;
  /** Somebody waits for a passage: the note that is open for its second one, or a note that has lost its place. */
  asked: PassageAsked | null;
  /** What stands open beside the texts: the list of all notes. */
  panel: "list" | null;
  filter: NoteFilter;
  /** The note whose passage is lit, because it has the focus or the pointer. */
  hot: string | null;
  /** A note that was just deleted or discarded, and can be taken back. */
  deleted: { note: Annotation | null; writing: NoteInWriting | null } | null;
  /** The block whose notes stand in the sheet of a phone. */
  sheet: { revisionId: string; blockId: string } | null;
  /** The note whose replies are open. */
  thread: string | null;
  /** Several notes lie under the words that were clicked; where, in pixels of the window. */
  cluster: { ids: readonly string[]; x: number; y: number } | null;
  /** ISO instant of the last save that the server confirmed. */
  savedAt: string | null;
  /** The note that takes the focus when it is drawn, and at which of its places. */
  focus: { id: string; ordinal: number } | null;
  /** What could not be done, in words. */
  problem: string | null;
  /** Are others' notes open to this reader, and if not, what opens them. */
  notesOpen: Unlocked;
  loading: Loading;
  live: Live;
  /** New notes of others that wait, so that nothing moves under the hands of somebody who writes. */
  held: number;
  /** Notes of this page in which others have changed something meanwhile: they wait in the same way. */
  heldChanges: number;
  /** How many new notes of others have come since the page was opened, and the last of them: to be announced. */
  arrived: { count: number; last: Annotation | null };
  /** Those notes: of a crowd beside one paragraph the newest of them are shown. */
  fresh: ReadonlySet<string>;
  /** The text was corrected while it was read: this page shows the words before. */
  corrected: boolean;
}

export type RoomEvent =
  | { type: "chose"; chosen: Chosen | null }
  | { type: "opened"; open: OpenNote }
  /** Writing a note is over; `focus`: its card takes the focus. Nothing closes when another note is open by now. */
  | { type: "closed"; id: string; focus: boolean }
  | { type: "asked"; asked: PassageAsked | null }
  | { type: "panel"; panel: RoomState["panel"] }
  | { type: "given-up"; id: string }
  | { type: "saved"; note: Annotation }
  | { type: "deleted"; note: Annotation | null; writing: NoteInWriting | null }
  | { type: "restored"; note: Annotation }
  | { type: "replied"; annotationId: string; reply: Reply }
  | { type: "reply-gone"; annotationId: string; id: string }
  /** Changes of a reply that lay on this device are given up. */
  | { type: "reply-forgotten"; id: string }
  /** The note as this page knows it now: resolved, flagged, hidden. */
  | { type: "changed"; note: Annotation }
  | { type: "forgot" }
  | { type: "failed"; problem: string | null }
  | { type: "kept"; unsaved: readonly KeptNote[]; replies?: readonly KeptReply[] }
  | { type: "filtered"; filter: NoteFilter }
  | { type: "looked"; id: string | null }
  | { type: "sheet"; sheet: RoomState["sheet"] }
  | { type: "thread"; id: string | null }
  | { type: "cluster"; cluster: RoomState["cluster"] }
  /** Bring a note into sight and give it the focus. */
  | { type: "reveal"; id: string; ordinal?: number }
  /** What the server told. `first`: part of the first load; `hold`: keep it back, somebody is writing. */
  | { type: "told"; told: RoomNotes; first: boolean; hold: boolean }
  | { type: "show-held" }
  /** The whole was loaded anew: what is not among these is not to be seen any more. */
  | { type: "kept-only"; ids: ReadonlySet<string> }
  | { type: "loading"; loading: Loading }
  | { type: "live"; live: Live };

/** The room as the page brings it. */
export const roomAtFirst = (notesOpen: Unlocked): RoomState => ({
  unsaved: new Map(),
  unsavedReplies: new Map(),
  ...{ chosen: null, open: null, asked: null, panel: null, filter: noFilter, hot: null, deleted: null, sheet: null },
  ...{ thread: null, cluster: null, savedAt: null, focus: null, problem: null, notesOpen },
  ...{
    loading: { kind: "waiting" },
    live: "on",
    held: 0,
    heldChanges: 0,
    arrived: { count: 0, last: null },
    fresh: new Set(),
    corrected: false,
  },
});

/** The room after something happened; what happens to the notes themselves is the store's. */
export function roomAfter(state: RoomState, event: RoomEvent): RoomState {
  switch (event.type) {
    case "chose":
      return { ...state, chosen: event.chosen };
    case "opened":
      return { ...state, chosen: null, open: event.open, asked: null, deleted: null, focus: null, cluster: null };
    case "closed":
      if (state.open?.note.id !== event.id) return state;
      return { ...state, open: null, asked: null, focus: event.focus ? { id: event.id, ordinal: 0 } : null };
    case "asked":
      return { ...state, asked: event.asked, chosen: null };
    case "panel":
      return { ...state, panel: event.panel };
    case "given-up":
      return { ...state, ...closing(state, event.id), ...unkept(state, event.id) };
    case "saved":
      return { ...state, unsaved: without(state.unsaved, event.note.id), savedAt: event.note.savedAt };
    case "deleted": {
      const id = event.note?.id ?? event.writing?.id;
      return {
        ...state,
        unsaved: without(state.unsaved, id),
        ...closing(state, id),
        deleted: { note: event.note, writing: event.writing },
      };
    }
    case "restored":
    case "forgot":
      return { ...state, deleted: null };
    case "replied":
      return { ...state, unsavedReplies: without(state.unsavedReplies, event.reply.id), savedAt: event.reply.savedAt };
    case "reply-gone":
    case "reply-forgotten":
      return { ...state, unsavedReplies: without(state.unsavedReplies, event.id) };
    case "failed":
      return { ...state, problem: event.problem };
    case "kept":
      return {
        ...state,
        unsaved: new Map([...state.unsaved, ...event.unsaved.map((kept) => [kept.note.id, kept] as const)]),
        unsavedReplies: new Map([
          ...state.unsavedReplies,
          ...(event.replies ?? []).map((kept) => [kept.reply.id, kept] as const),
        ]),
      };
    case "filtered":
      return { ...state, filter: event.filter };
    case "looked":
      return state.hot === event.id ? state : { ...state, hot: event.id };
    case "sheet":
      return { ...state, sheet: event.sheet, cluster: null };
    case "thread":
      return { ...state, thread: event.id };
    case "cluster":
      return { ...state, cluster: event.cluster };
    case "reveal":
      return { ...state, focus: { id: event.id, ordinal: event.ordinal ?? 0 }, cluster: null };
    case "told":
      return { ...state, notesOpen: event.told.open };
    case "loading":
      return { ...state, loading: event.loading };
    case "live":
      return state.live === event.live ? state : { ...state, live: event.live };
    case "changed":
    case "show-held":
    case "kept-only":
      return state;
  }
}

/** The note with this id is not open any more, nor does it wait for a passage. Another that is open stays so. */
const closing = ({ open, asked }: RoomState, id: string | undefined): Pick<RoomState, "open" | "asked"> =>
  open?.note.id === id ? { open: null, asked: null } : { open, asked };

const unkept = (state: RoomState, id: string): Pick<RoomState, "unsaved" | "unsavedReplies"> => ({
  unsaved: without(state.unsaved, id),
  unsavedReplies: without(state.unsavedReplies, id),
});

function without<T>(map: ReadonlyMap<string, T>, id: string | undefined): ReadonlyMap<string, T> {
  if (id === undefined || !map.has(id)) return map;
  const rest = new Map(map);
  rest.delete(id);
  return rest;
}

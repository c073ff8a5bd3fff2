import type { Chosen } from "@/components/reading/chosen";
import type { Annotation } from "@/lib/domain/annotation/model";
import type { NoteInWriting } from "@/lib/domain/annotation/writing";

/** What of the class's notes is shown. `skill: null` shows all skills. */
export interface NoteFilter {
  whose: "everyone" | "mine" | "others";
  skill: string | null;
}

/** Words on this device that the server does not have: on which version they stand, and which page left them. */
export interface KeptNote {
  note: NoteInWriting;
  baseVersion: number;
  /** What that page had sent without an answer. */
  sent: unknown;
  page: string;
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

/** What the reading room knows in the browser, beside the texts. */
export interface RoomState {
  annotations: readonly Annotation[];
  /** Words on this device that the server does not have, by note. */
  unsaved: ReadonlyMap<string, KeptNote>;
  chosen: Chosen | null;
  open: OpenNote | null;
  filter: NoteFilter;
  /** The note whose passage is lit, because it has the focus or the pointer. */
  hot: string | null;
  /** A note that was just deleted or discarded, and can be taken back. */
  deleted: { note: Annotation | null; writing: NoteInWriting | null } | null;
  /** The block whose notes stand in the sheet of a phone. */
  sheet: { revisionId: string; blockId: string } | null;
  /** ISO instant of the last save that the server confirmed. */
  savedAt: string | null;
  /** The note that takes the focus when it is drawn. */
  focus: string | null;
  /** What could not be done, in words. */
  problem: string | null;
}

export type RoomEvent =
  | { type: "chose"; chosen: Chosen | null }
  | { type: "opened"; open: OpenNote }
  | { type: "closed"; focus: string | null }
  | { type: "given-up"; id: string }
  | { type: "saved"; note: Annotation }
  | { type: "deleted"; note: Annotation | null; writing: NoteInWriting | null }
  | { type: "restored"; note: Annotation }
  | { type: "forgot" }
  | { type: "failed"; problem: string | null }
  | { type: "kept"; unsaved: readonly KeptNote[] }
  | { type: "filtered"; filter: NoteFilter }
  | { type: "looked"; id: string | null }
  | { type: "sheet"; sheet: RoomState["sheet"] };

/** The room as the page brings it. */
export const roomAtFirst = (annotations: readonly Annotation[]): RoomState => ({
  annotations,
  unsaved: new Map(),
  chosen: null,
  open: null,
  filter: { whose: "everyone", skill: null },
  hot: null,
  deleted: null,
  sheet: null,
  savedAt: null,
  focus: null,
  problem: null,
});

/** The room after something happened. */
export function roomAfter(state: RoomState, event: RoomEvent): RoomState {
  switch (event.type) {
    case "chose":
      return { ...state, chosen: event.chosen };
    case "opened":
      return { ...state, chosen: null, open: event.open, deleted: null, focus: null };
    case "closed":
      return { ...state, open: null, focus: event.focus };
    case "given-up":
      return { ...state, open: null, unsaved: without(state.unsaved, event.id) };
    case "saved": {
      const unsaved = without(state.unsaved, event.note.id);
      return { ...state, annotations: put(state.annotations, event.note), unsaved, savedAt: event.note.savedAt };
    }
    case "deleted": {
      const id = event.note?.id ?? event.writing?.id;
      return {
        ...state,
        annotations: state.annotations.filter((note) => note.id !== id),
        unsaved: without(state.unsaved, id),
        open: state.open?.note.id === id ? null : state.open,
        deleted: { note: event.note, writing: event.writing },
      };
    }
    case "restored":
      return { ...state, annotations: put(state.annotations, event.note), deleted: null };
    case "forgot":
      return { ...state, deleted: null };
    case "failed":
      return { ...state, problem: event.problem };
    case "kept":
      return {
        ...state,
        unsaved: new Map([...state.unsaved, ...event.unsaved.map((kept) => [kept.note.id, kept] as const)]),
      };
    case "filtered":
      return { ...state, filter: event.filter };
    case "looked":
      return { ...state, hot: event.id };
    case "sheet":
      return { ...state, sheet: event.sheet };
  }
}

const put = (annotations: readonly Annotation[], note: Annotation): Annotation[] => [
  ...annotations.filter((each) => each.id !== note.id),
  note,
];

function without<T>(map: ReadonlyMap<string, T>, id: string | undefined): ReadonlyMap<string, T> {
  const rest = new Map(map);
  if (id !== undefined) rest.delete(id);
  return rest;
}

/** The notes that the filter lets through. One's own drafts are always among one's own. */
export function shownNotes(annotations: readonly Annotation[], filter: NoteFilter): Annotation[] {
  return annotations.filter(
    (note) =>
      (filter.whose === "everyone" || note.mine === (filter.whose === "mine")) &&
      (filter.skill === null || note.skill === filter.skill),
  );
}

/** Where a note hangs: the block its passage begins in; for one in the apparatus, the block that footnote belongs to. */
export function homeOf(note: Annotation, homes: Readonly<Record<string, string>>): string {
  const { flow, start } = note.passage;
  const block = flow === "doc" ? start.blockId : (homes[`${note.revisionId}/${flow}`] ?? "");
  return homeKey(note.revisionId, block);
}

/** One block of one text, as a key. */
export const homeKey = (revisionId: string, blockId: string): string => `${revisionId}/${blockId}`;

/** Notes by the block they hang from, each list as its passages are read; notes on the apparatus stand last. */
export function notesByHome(notes: readonly Annotation[], homes: Readonly<Record<string, string>>) {
  const byHome = new Map<string, Annotation[]>();
  for (const note of notes.toSorted(asRead)) {
    const home = homeOf(note, homes);
    byHome.set(home, [...(byHome.get(home) ?? []), note]);
  }
  return byHome;
}

const asRead = (a: Annotation, b: Annotation): number =>
  Number(a.passage.flow !== "doc") - Number(b.passage.flow !== "doc") ||
  a.passage.start.offset - b.passage.start.offset ||
  (a.postedAt ?? a.savedAt).localeCompare(b.postedAt ?? b.savedAt);

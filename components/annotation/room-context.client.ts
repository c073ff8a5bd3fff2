import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { NearBlocks } from "@/components/reading/near-blocks.client";
import type { Annotation, Audience } from "@/lib/domain/annotation/model";
import type { RoomSkill } from "@/lib/domain/annotation/room";
import type { Role } from "@/lib/domain/policy/viewer";
import { type Hung, homeKey } from "./note-book";
import type { RoomEvent, RoomState } from "./room-state";
import type { RoomStore } from "./room-store";

/** What does not change while the room is open. */
export interface RoomPlace {
  /** Where notes are saved: `/api/courses/…/assignments/…/annotations`. */
  api: string;
  /** The API of the course: `/api/courses/…`. */
  courseApi: string;
  /** Whose device store is used. */
  account: string;
  assignmentId: string;
  timeZone: string;
  /** ISO instant at which the page was made: what "today" means. */
  now: string;
  role: Role;
  mayWrite: boolean;
  /** Why, or why not, in one or two sentences. */
  why: string;
  /** When classmates see what is written for them now; null: at once. */
  classmatesSee: string | null;
  /** Whom the first note is for, until its author chooses. */
  firstAudience: Audience;
  /** Of the assignment, as it is read here. */
  version: number;
  groups: readonly { id: string; name: string }[];
  sections: readonly { id: string; name: string }[];
  skills: readonly RoomSkill[];
  /** Names may be hidden from classmates; and this student's pseudonym here. */
  peersAnonymous: boolean;
  pseudonym: string | null;
  /** Staff address a class; students choose among more audiences. */
  audience: "student" | "staff";
  /** The texts that are drawn, in order. */
  texts: readonly { documentId: string; revisionId: string; title: string }[];
  /** Blocks from which footnotes hang, by `revisionId/flow`. */
  homes: Readonly<Record<string, string>>;
  /** Citable labels of blocks, by `revisionId/blockId`, in the order of the room: `¶5`. */
  labels: Readonly<Record<string, string>>;
  /** What the questions at a block are called, "Question 2", by `revisionId/blockId`. */
  questions: Readonly<Record<string, readonly string[]>>;
  /** The words draw the marks on them, as this browser cannot: what `marksCookie` says. */
  marksInWords: boolean;
  /** What is written after a copied quotation, by revision: title and archival reference. */
  citations: Readonly<Record<string, string>>;
}

interface InRoom {
  place: RoomPlace;
  store: RoomStore;
  near: NearBlocks;
  tell: (event: RoomEvent) => void;
}

/** The room, for everything drawn inside it. */
export const Inside = createContext<InRoom | null>(null);

/** The room around this component; it does not draw anew when something happens. Throws outside of one: a mistake in the page. */
export function useRoom(): InRoom {
  const room = useContext(Inside);
  if (!room) throw new Error("This part of the page belongs into a reading room.");
  return room;
}

/**
 * One thing of the room's state; draws anew when it changes. What is returned must be the same value as long as nothing
 * changed: a field, a number, something kept in the store; not a list made on the spot.
 */
export function useInRoom<T>(select: (state: RoomState, store: RoomStore) => T): T {
  const { store } = useRoom();
  const read = () => select(store.state, store);
  return useSyncExternalStore(store.listen, read, read);
}

/** The notes that hang from a block and pass the filter, as they are read; draws anew when they change. */
export function useHungAt(revisionId: string, blockId: string): readonly Hung[] {
  const { store } = useRoom();
  const home = homeKey(revisionId, blockId);
  const listen = useCallback((changed: () => void) => store.listenAt(home, changed), [store, home]);
  const read = () => store.shownAt(home);
  return useSyncExternalStore(listen, read, read);
}

/** Is the page being printed: is everything to be drawn that is there? */
export function usePrinting(): boolean {
  const { near } = useRoom();
  return useSyncExternalStore(
    near.listenPrint,
    () => near.isPrinting,
    () => false,
  );
}

/** A note by its id, as long as this reader may see it. */
export const useNote = (id: string | null): Annotation | undefined =>
  useInRoom((_, store) => (id === null ? undefined : store.book.get(id)));

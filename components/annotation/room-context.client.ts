import { createContext, type Dispatch, useContext } from "react";
import type { Annotation } from "@/lib/domain/annotation/model";
import type { RoomEvent, RoomState } from "./room-state";

/** What does not change while the room is open. */
export interface RoomPlace {
  /** Where notes are saved: `/api/courses/…/assignments/…/annotations`. */
  api: string;
  /** Whose device store is used. */
  account: string;
  assignmentId: string;
  timeZone: string;
  /** ISO instant at which the page was made: what "today" means. */
  now: string;
  mayWrite: boolean;
  sections: readonly { id: string; name: string }[];
  /** Staff address a class; students choose among more audiences. */
  audience: "student" | "staff";
  /** Blocks from which footnotes hang, by `revisionId/flow`. */
  homes: Readonly<Record<string, string>>;
  /** Citable labels of blocks, by `revisionId/blockId`: `¶5`. */
  labels: Readonly<Record<string, string>>;
  /** What is written after a copied quotation, by revision: title and archival reference. */
  citations: Readonly<Record<string, string>>;
}

interface InRoom {
  place: RoomPlace;
  state: RoomState;
  tell: Dispatch<RoomEvent>;
  /** Notes that are shown, by the block they hang from. */
  byHome: ReadonlyMap<string, Annotation[]>;
}

/** The room, for everything drawn inside it. */
export const Inside = createContext<InRoom | null>(null);

/** The room around this component. Throws outside of one: that is a mistake in the page. */
export function useRoom(): InRoom {
  const room = useContext(Inside);
  if (!room) throw new Error("This part of the page belongs into a reading room.");
  return room;
}

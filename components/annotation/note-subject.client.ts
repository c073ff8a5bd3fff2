import type { Annotation, Reply } from "@/lib/domain/annotation/model";
import { noteApi, replyApi } from "./note-requests.client";
import { useRoom } from "./room-context.client";

/** A note, or one of its replies, that something is done with. */
export interface Subject {
  note: Annotation;
  /** Null: the note itself. */
  reply: Reply | null;
}

/** Where it is asked for. */
export const useSubjectApi = ({ note, reply }: Subject): string => {
  const { place } = useRoom();
  return reply ? replyApi(place, note.id, reply.id) : noteApi(place, note.id);
};

type Change = Partial<Pick<Annotation, "hidden" | "hiddenWhy" | "flagged">>;

/** The note as it is after something was done with it or with one of its replies. */
export function changed({ note, reply }: Subject, more: Change): Annotation {
  if (!reply) return { ...note, ...more };
  // That a reply was flagged is told nobody but those who teach.
  const { flagged: _, ...rest } = more;
  return { ...note, replies: note.replies.map((each) => (each.id === reply.id ? { ...each, ...rest } : each)) };
}

import { type Sent, sendDraft } from "@/components/saving/send.client";
import type { Annotation } from "@/lib/domain/annotation/model";
import { annotationWords, kindOf } from "@/lib/domain/annotation/save";
import { type NoteInWriting, takenOver, toSave, wordsOf } from "@/lib/domain/annotation/writing";
import { shortId } from "@/lib/domain/id/short-id";
import { savedSchema } from "@/lib/domain/submission/saving";
import type { RoomPlace } from "./room-context.client";

/** One save of a note, as `Autosave` asks for it. */
interface NoteSave {
  content: NoteInWriting;
  baseVersion: number;
  clientId: string;
}

const answer = savedSchema(annotationWords);

/** Sends a note; what another device wrote meanwhile comes back as it would stand in the form. */
export async function sendNote(
  place: RoomPlace,
  { content, baseVersion, clientId }: NoteSave,
): Promise<Sent<NoteInWriting>> {
  const body = toSave(content, baseVersion, clientId);
  const sent = await sendDraft(`${place.api}/${shortId(content.id)}`, body, answer);
  return sent.state === "conflict" ? { ...sent, theirs: takenOver(content, sent.theirs) } : sent;
}

/** How the room shows a note that was saved; the server alone completes its passage, which drawing does not need. */
export function asShown(
  note: NoteInWriting,
  saved: { version: number; at: string },
  before: Annotation | undefined,
): Annotation {
  const words = wordsOf(note);
  return {
    ...words,
    kind: note.post ? kindOf(words.kind, words.body) : words.kind,
    ...{ id: note.id, mine: true, author: "You", revisionId: note.revisionId, label: note.label },
    passage: before?.passage ?? { ...note.span, startAt: 0, endAt: 0, exact: note.quote, prefix: "", suffix: "" },
    version: saved.version,
    postedAt: note.post ? (before?.postedAt ?? saved.at) : null,
    savedAt: saved.at,
    edited: before?.postedAt != null,
  };
}

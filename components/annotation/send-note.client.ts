import { type Sent, sendDraft } from "@/components/saving/send.client";
import { writeSpan } from "@/lib/domain/anchor/span-text";
import type { Annotation, NotePlace } from "@/lib/domain/annotation/model";
import { annotationWords, kindOf } from "@/lib/domain/annotation/save";
import { type NoteInWriting, type PlaceInWriting, takenOver, toSave, wordsOf } from "@/lib/domain/annotation/writing";
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
  const sent = await sendDraft(place.account, `${place.api}/${shortId(content.id)}`, body, answer);
  return sent.state === "conflict" ? { ...sent, theirs: takenOver(content, sent.theirs) } : sent;
}

/** How the room shows a note that was saved, and whether it was posted before; the server alone completes its passage, which drawing does not need. */
export function asShown(
  place: RoomPlace,
  note: NoteInWriting,
  saved: { version: number; at: string; edited: boolean },
  before: Annotation | undefined,
): Annotation {
  const words = wordsOf(note);
  return {
    ...words,
    kind: note.post ? kindOf(words.kind, words.body) : words.kind,
    ...{
      id: note.id,
      mine: true,
      author: "You",
      authorKey: before?.authorKey ?? "",
      staff: place.audience === "staff",
    },
    places: note.places.map((each, ordinal) => shownPlace(place, each, ordinal, before)),
    version: saved.version,
    postedAt: note.post ? (before?.postedAt ?? saved.at) : null,
    savedAt: saved.at,
    edited: saved.edited || (before?.edited ?? false),
    resolved: before?.resolved ?? null,
    ...{ hidden: before?.hidden ?? false, flagged: before?.flagged ?? false, origin: before?.origin ?? null },
    ...{ hiddenWhy: before?.hiddenWhy ?? null, namesMe: before?.namesMe ?? false },
    replies: before?.replies ?? [],
  };
}

function shownPlace(
  { texts }: RoomPlace,
  { revisionId, span, quote, label }: PlaceInWriting,
  ordinal: number,
  before: Annotation | undefined,
): NotePlace {
  const known = before?.places[ordinal];
  if (known?.revisionId === revisionId && writeSpan(known.passage) === writeSpan(span)) return known;
  const documentId = texts.find((text) => text.revisionId === revisionId)?.documentId ?? "";
  const passage = { ...span, startAt: 0, endAt: 0, exact: quote, prefix: "", suffix: "" };
  return { ordinal, documentId, revisionId, passage, label, status: "Exact", before: null };
}

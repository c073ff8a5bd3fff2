import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import type { Room as RoomData } from "@/lib/domain/annotation/room";
import { NoteCount, NoteFilterBar } from "./note-filter.client";
import { PrintedPrompts } from "./prompt-card";
import { Room } from "./room.client";
import { blockLabels, citations, footnoteHomes } from "./room-places";
import { RoomDocument } from "./room-text";
import { RoomWords } from "./room-words";
import { UnplacedNotes } from "./unplaced-notes";

interface ReadingRoomProps {
  room: RoomData;
  assignmentId: string;
  /** Whose device store is used. */
  account: string;
  /** Instant of the request. */
  now: Date;
  /** Where notes are saved. */
  api: string;
  /** Where questions are answered; null for those who do not answer. */
  answer: string | null;
  /** The page with one more page of notes. */
  moreNotes: string;
}

/** The reading room of an assignment: its texts, its questions at their passages, and what readers write beside them. */
export function ReadingRoom({ room, assignmentId, account, now, api, answer, moreNotes }: ReadingRoomProps) {
  const { texts, prompts, timeZone, mayWrite, sections } = room;
  const place = {
    ...{ api, account, assignmentId, timeZone, mayWrite, sections },
    now: now.toISOString(),
    audience: room.role === "Student" ? ("student" as const) : ("staff" as const),
    homes: footnoteHomes(texts),
    labels: blockLabels(texts),
    citations: citations(texts),
  };
  return (
    <Room place={place} annotations={room.annotations}>
      <div className="strip between">
        {texts.length > 1 ? (
          <h1 className="room-title">{room.title}</h1>
        ) : (
          <p>
            <b>{room.title}</b>
          </p>
        )}
        <p className="row">
          {room.dueAt ? (
            <span>
              Due <DateText at={room.dueAt} zone={timeZone} now={now} />
            </span>
          ) : null}
          <span className="quiet dot" aria-hidden="true">
            ·
          </span>
          <NoteCount />
        </p>
      </div>
      {mayWrite ? null : <p className="notice">{room.why}</p>}
      <RoomWords version={room.version} changeNote={room.changeNote} instructions={room.instructions} />
      <NoteFilterBar />
      <p className="print-only run">
        {room.courseTitle} · {room.title} · {texts.map((text) => `revision ${text.revision}`).join(", ")}
      </p>
      {texts.map((text, index) => (
        <RoomDocument
          key={text.revisionId}
          text={text}
          prefix={texts.length > 1 ? `d${index + 1}-` : ""}
          prompts={prompts.filter((prompt) => (prompt.place?.revisionId ?? texts[0]?.revisionId) === text.revisionId)}
          answer={answer}
          choosable={mayWrite}
          heading={texts.length > 1 ? 2 : 1}
        />
      ))}
      {room.more > 0 ? (
        <p className="quiet">
          {room.more} more {room.more === 1 ? "note" : "notes"} of others.{" "}
          <Link className="linkish" href={moreNotes}>
            Show more
          </Link>
        </p>
      ) : null}
      <UnplacedNotes notes={room.unplaced} />
      <PrintedPrompts prompts={prompts} />
    </Room>
  );
}

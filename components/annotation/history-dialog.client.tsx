"use client";

import { useCallback } from "react";
import { changesOf, type NoteVersion, noteHistory, replyHistory } from "@/lib/domain/annotation/history";
import { type Subject, useSubjectApi } from "./note-subject.client";
import { useRoom } from "./room-context.client";
import { followed, repliesTold, type Told, VersionsDialog } from "./versions-dialog.client";

/** How a note or reply came to say what it says, newest first. Nothing that was ever saved is lost. */
export function HistoryDialog({ note, reply, onClose }: Subject & { onClose: () => void }) {
  const { place } = useRoom();
  const api = useSubjectApi({ note, reply });
  const isReply = reply !== null;
  const read = useCallback(
    (json: unknown) => {
      const skills = new Map(place.skills.map(({ key, name }) => [key, name]));
      return isReply
        ? repliesTold(replyHistory.parse(json).versions)
        : notesTold(noteHistory.parse(json).versions, skills);
    },
    [isReply, place],
  );
  return (
    <VersionsDialog
      title={isReply ? "History of this reply" : "History of this note"}
      address={`${api}/history`}
      read={read}
      zone={place.timeZone}
      now={place.now}
      onClose={onClose}
    />
  );
}

const notesTold = (versions: readonly NoteVersion[], skills: ReadonlyMap<string, string>): Told[] =>
  versions.map((version, index) => {
    const before = followed(versions, index);
    return { version, before, changes: changesOf(before, version, skills) };
  });

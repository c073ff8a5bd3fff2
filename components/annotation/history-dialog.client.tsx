"use client";

import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog.client";
import { Notice } from "@/components/ui/notice";
import {
  changesOf,
  type NoteVersion,
  noteHistory,
  type ReplyVersion,
  replyHistory,
  wordsChanged,
} from "@/lib/domain/annotation/history";
import { wordDifferences } from "@/lib/domain/review/word-differences";
import { plainText } from "@/lib/domain/richtext/model";
import { sayInstant } from "@/lib/domain/time/say";
import { type Subject, useSubjectApi } from "./note-subject.client";
import { useRoom } from "./room-context.client";

/** What one version shows: its words, and what else it changed. */
interface Told {
  version: ReplyVersion;
  before: ReplyVersion | null;
  changes: string[];
}

/** How a note or reply came to say what it says, newest first. Nothing that was ever saved is lost. */
export function HistoryDialog({ note, reply, onClose }: Subject & { onClose: () => void }) {
  const { place } = useRoom();
  const api = useSubjectApi({ note, reply });
  const [told, setTold] = useState<Told[] | "failed" | null>(null);
  const isReply = reply !== null;
  useEffect(() => {
    const skills = new Map(place.skills.map(({ key, name }) => [key, name]));
    let here = true;
    fetch(`${api}/history`)
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
      .then((json: unknown) =>
        isReply ? repliesTold(replyHistory.parse(json).versions) : notesTold(noteHistory.parse(json).versions, skills),
      )
      .then(
        (versions) => here && setTold(versions),
        () => here && setTold("failed"),
      );
    return () => {
      here = false;
    };
  }, [api, isReply, place]);
  return (
    <Dialog title={reply ? "History of this reply" : "History of this note"} onClose={onClose}>
      {told === null ? <p role="status">One moment.</p> : null}
      {told === "failed" ? (
        <Notice kind="error">
          The history could not be loaded. Close this and try again when the connection is back.
        </Notice>
      ) : null}
      {Array.isArray(told) ? (
        <ol className="versions" reversed>
          {told.toReversed().map((each) => (
            <li key={`${each.version.version}/${each.version.at}`}>
              <p className="small">
                <b>{sayInstant(new Date(each.version.at), place.timeZone, "short", new Date(place.now))}</b>,{" "}
                {each.version.by}
                {each.changes.length > 0 ? <span className="quiet"> · {each.changes.join(" · ")}</span> : null}
              </p>
              {each.version.conflict ? (
                <p className="small state-warn">Written while another device wrote too; kept, and never shown.</p>
              ) : null}
              <Words {...each} />
            </li>
          ))}
        </ol>
      ) : null}
    </Dialog>
  );
}

/** The version each one followed: the last that was shown, not one that came too late. */
function followed<V extends ReplyVersion>(versions: readonly V[], index: number): V | null {
  return versions.slice(0, index).findLast((version) => !version.conflict) ?? null;
}

const repliesTold = (versions: readonly ReplyVersion[]): Told[] =>
  versions.map((version, index) => ({ version, before: followed(versions, index), changes: [] }));

const notesTold = (versions: readonly NoteVersion[], skills: ReadonlyMap<string, string>): Told[] =>
  versions.map((version, index) => {
    const before = followed(versions, index);
    return { version, before, changes: changesOf(before, version, skills) };
  });

/** The words of a version; what it took out is struck, what it put in is underlined, and both are said. */
function Words({ version, before }: Told) {
  const now = plainText(version.body);
  if (!wordsChanged(before, version)) return <p className="quiet small">The words stayed.</p>;
  if (!before || plainText(before.body) === "") return <p className="said-text">{now || "No words."}</p>;
  return (
    <p className="said-text" dir="auto">
      {wordDifferences(plainText(before.body), now).map((part, index) =>
        "same" in part ? (
          part.same
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in the text
          <span key={index}>
            {part.before ? (
              <del>
                <span className="vh">removed: </span>
                {part.before}
              </del>
            ) : null}
            {part.after ? (
              <ins>
                <span className="vh">added: </span>
                {part.after}
              </ins>
            ) : null}
          </span>
        ),
      )}
    </p>
  );
}

"use client";

import Link from "next/link";
import { useRef, useState } from "react";
import { announce } from "@/components/reading/announce.client";
import { handBackFocus } from "@/components/ui/hand-back-focus.client";
import { shortId } from "@/lib/domain/id/short-id";
import { FlagDialog } from "./flag-dialog.client";
import { HideDialog } from "./hide-dialog.client";
import { HistoryDialog } from "./history-dialog.client";
import { ask } from "./note-requests.client";
import { changed, type Subject, useSubjectApi } from "./note-subject.client";
import { useRoom } from "./room-context.client";

type Shown = "history" | "flag" | "hide" | null;

/** The list of what is seldom done. Who may do what is decided by the server; only what has a chance is offered. */
export default function NoteActs({ note, reply, close }: Subject & { close: () => void }) {
  const { place, store, tell } = useRoom();
  const [shown, setShown] = useState<Shown>(null);
  const list = useRef<HTMLUListElement>(null);
  const api = useSubjectApi({ note, reply });
  const words = reply ?? note;
  const staff = place.role === "Instructor" || place.role === "Assistant";
  const what = reply ? "reply" : "note";
  const known = () => store.book.get(note.id) ?? note;

  const copy = async () => {
    const at = `#note-${note.id}${reply ? `/reply-${reply.id}` : ""}`;
    const link = `${location.origin}${location.pathname}${at}`;
    try {
      await navigator.clipboard.writeText(link);
      announce("Link copied");
      close();
    } catch {
      tell({ type: "failed", problem: `The browser did not allow copying. The link is ${link}` });
    }
  };
  const settle = async () => {
    const resolved = note.resolved === null;
    const problem = await ask(`${api}/resolution`, "POST", { resolved });
    if (problem !== null) return tell({ type: "failed", problem });
    tell({
      type: "changed",
      note: { ...known(), resolved: resolved ? { at: new Date().toISOString(), by: "you" } : null },
    });
    announce(resolved ? "Settled" : "Open again");
    close();
  };
  const show = async () => {
    const problem = await ask(`${api}/moderation`, "POST", { hide: false, reason: "" });
    if (problem !== null) return tell({ type: "failed", problem });
    tell({ type: "changed", note: changed({ note: known(), reply }, { hidden: false, hiddenWhy: null }) });
    announce(`The ${what} is shown again`);
    close();
  };

  const settled = note.resolved !== null;
  // What opened the dialog may be gone when it closes: what was flagged cannot be flagged again.
  const done = () => {
    handBackFocus(list.current?.parentElement?.querySelector("dialog") ?? null, () =>
      list.current?.querySelector("button"),
    );
    setShown(null);
  };
  return (
    <>
      <ul ref={list}>
        <Act does={copy}>Copy link</Act>
        {words.edited && (words.mine || staff) ? <Act does={() => setShown("history")}>History</Act> : null}
        {!reply && note.kind !== "Highlight" && place.mayWrite && (note.mine || staff) ? (
          <Act does={settle}>{settled ? "Open again" : "Settle"}</Act>
        ) : null}
        {staff && !reply && note.postedAt !== null ? (
          <li>
            <Link
              className="linkish"
              href={`${place.api.replace(/^\/api/, "").replace(/\/annotations$/, "")}/seminar?note=${shortId(note.id)}`}
            >
              On a seminar sheet
            </Link>
          </li>
        ) : null}
        {place.role === "Student" && !words.mine && !note.flagged && !reply ? (
          <Act does={() => setShown("flag")}>Flag</Act>
        ) : null}
        {place.role === "Student" && reply && !reply.mine ? <Act does={() => setShown("flag")}>Flag</Act> : null}
        {staff && !words.mine ? (
          words.hidden ? (
            <Act does={show}>Show again</Act>
          ) : (
            <Act does={() => setShown("hide")}>Hide</Act>
          )
        ) : null}
      </ul>
      {shown === "history" ? <HistoryDialog note={note} reply={reply} onClose={done} /> : null}
      {shown === "flag" ? <FlagDialog note={note} reply={reply} onClose={done} /> : null}
      {shown === "hide" ? <HideDialog note={note} reply={reply} onClose={done} /> : null}
    </>
  );
}

function Act({ does, children }: { does: () => void; children: string }) {
  return (
    <li>
      <button type="button" className="linkish" onClick={does}>
        {children}
      </button>
    </li>
  );
}

"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { holdShortcuts, useShortcut } from "@/components/shortcut/use-shortcut.client";
import { handBackFocus } from "@/components/ui/hand-back-focus.client";
import { Toast } from "@/components/ui/toast.client";
import type { Annotation, Reply } from "@/lib/domain/annotation/model";
import { Later } from "./later.client";
import { ask, replyApi } from "./note-requests.client";
import { ReplyCard } from "./reply.client";
import { useInRoom, useRoom } from "./room-context.client";
import type { KeptReply } from "./room-state";
import type { OpenReply } from "./use-reply-saving.client";

/** Replies that stand under a note at first. */
const FIRST = 2;

const loadForm = () => import("./reply-form.client");
const loadSaving = () => import("./use-reply-saving.client");

interface ThreadProps {
  note: Annotation;
  /** It stands at the second passage of its note: the answers are drawn at the first, and here when asked for. */
  second: boolean;
  /** What else can be done with the note, in one row with answering it. */
  children: ReactNode;
}

/** What can be done with a note, answering first; and what was answered, oldest first, the rest behind a button. */
export function Thread({ note, second, children }: ThreadProps) {
  const { place, tell } = useRoom();
  const whole = useInRoom((state) => state.thread === note.id);
  const kept = useInRoom((state) => state.unsavedReplies);
  const [writing, setWriting] = useState<OpenReply | null>(null);
  const [gone, setGone] = useState<Reply | null>(null);
  // What was written here last stays in sight: its writer comes back to it.
  const [written, setWritten] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState(!second);
  const acts = useRef<HTMLDivElement>(null);
  const rest = whole ? [] : note.replies.slice(FIRST).filter((reply) => reply.id !== (writing?.reply.id ?? written));
  // One more than the first costs no more than the button that would hide it.
  const shown = rest.length > 1 ? note.replies.filter((reply) => !rest.includes(reply)) : note.replies;
  const hidden = note.replies.length - shown.length;
  const lost = [...kept.values()].filter(
    ({ reply }) => reply.annotationId === note.id && !note.replies.some((each) => each.id === reply.id),
  );

  const mayReply = place.mayWrite && note.postedAt !== null && note.audience !== "Private";
  const begin = () => {
    const coming = Promise.all([loadSaving(), loadForm()]);
    holdShortcuts(coming);
    coming.then(([{ newReply }]) => setWriting(newReply(note.id)), failed);
  };
  const failed = () => tell({ type: "failed", problem: "The form could not be loaded. Is there a connection?" });
  const resume = (unsent: KeptReply) =>
    setWriting({
      reply: { ...unsent.reply, post: false },
      version: 0,
      server: { ...unsent.reply, post: false, text: "" },
      kept: unsent,
    });
  const close = (id: string) => {
    setWritten(id);
    // Another reply may be open by the time this one is posted.
    setWriting((now) => (now?.reply.id === id ? null : now));
  };
  const removed = (reply: Reply) => {
    setGone(reply);
    // What had the focus goes with the reply.
    handBackFocus(cardOf(reply), card);
  };
  const card = () => acts.current?.closest<HTMLElement>("article") ?? null;
  const cardOf = ({ id }: Reply) => card()?.querySelector<HTMLElement>(`[data-reply="${CSS.escape(id)}"]`) ?? null;
  const takeBack = async (reply: Reply) => {
    const problem = await ask(`${replyApi(place, note.id, reply.id)}/undo`, "POST");
    if (problem !== null) return tell({ type: "failed", problem });
    // Deleting and taking back are a version each.
    tell({ type: "replied", annotationId: note.id, reply: { ...reply, version: reply.version + 2 } });
    setWritten(reply.id);
    handBackFocus(null, () => cardOf(reply));
  };
  const looked = useInRoom((state) => state.hot === note.id);
  // Whoever looks at a note may answer it next: letters typed right after "Reply" must find the form there.
  useEffect(() => {
    if (!looked || !mayReply) return;
    loadSaving().catch(() => undefined);
    loadForm().catch(() => undefined);
  }, [looked, mayReply]);
  useShortcut("reply", looked && mayReply && !writing ? begin : null);

  const count = note.replies.length + lost.length;
  const folded = !unfolded && count > 0 && !writing && !gone && written === null;
  const empty = note.replies.length === 0 && lost.length === 0 && !writing && !gone;
  return (
    <>
      <div className="act" ref={acts}>
        {mayReply && !writing ? (
          <button type="button" className="linkish" onClick={begin}>
            Reply<span className="vh"> to this note</span>
          </button>
        ) : null}
        {children}
      </div>
      {folded ? (
        <button type="button" className="linkish" onClick={() => setUnfolded(true)}>
          {count === 1 ? "1 reply" : `${count} replies`}
          <span className="vh"> to this note</span>
        </button>
      ) : empty ? null : (
        <div className="thread">
          {shown.length > 0 ? (
            <ol aria-label="Replies">
              {shown.map((reply) => (
                <li key={reply.id} hidden={reply.id === writing?.reply.id}>
                  <ReplyCard
                    note={note}
                    reply={reply}
                    second={second}
                    write={setWriting}
                    removed={() => removed(reply)}
                  />
                </li>
              ))}
            </ol>
          ) : null}
          {hidden > 0 ? (
            <button type="button" className="linkish" onClick={() => tell({ type: "thread", id: note.id })}>
              {hidden} more replies
            </button>
          ) : null}
          {lost
            .filter(({ reply }) => reply.id !== writing?.reply.id)
            .map((unsent) => (
              <div key={unsent.reply.id} className="unsent">
                <p className="who">Reply, not saved yet</p>
                <p>{unsent.reply.text}</p>
                <button type="button" className="linkish" onClick={() => resume(unsent)}>
                  Continue
                </button>
              </div>
            ))}
          {writing ? (
            <Later
              key={writing.reply.id}
              load={loadForm}
              what="The form for replies"
              props={{ open: writing, audience: note.audience, close: () => close(writing.reply.id) }}
            />
          ) : null}
          {note.replies.length > 0 && !place.mayWrite ? <p className="quiet small">{place.why}</p> : null}
          {gone ? (
            <Toast key={gone.id} undo={() => takeBack(gone)} gone={() => setGone(null)}>
              Reply deleted.
            </Toast>
          ) : null}
        </div>
      )}
    </>
  );
}

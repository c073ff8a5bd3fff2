"use client";

import { useEffect, useRef, useState } from "react";
import { handBackFocus } from "@/components/ui/hand-back-focus.client";
import type { Audience } from "@/lib/domain/annotation/model";
import { wordsProblem } from "@/lib/domain/annotation/writing-problems";
import { HideName } from "./hide-name.client";
import { forgetReply } from "./kept-notes.client";
import { ask, replyApi } from "./note-requests.client";
import { useRoom } from "./room-context.client";
import { type OpenReply, useReplySaving } from "./use-reply-saving.client";
import { WordsField } from "./words-field.client";
import { WritingFoot } from "./writing-foot.client";
import { writingKeys } from "./writing-keys.client";

interface ReplyFormProps {
  open: OpenReply;
  /** Of the note: a reply is read by those who read it. */
  audience: Audience;
  close: () => void;
}

/** Answering a note, under it. A draft saves itself; Reply shows it to those who read the note. */
export default function ReplyForm({ open, audience, close }: ReplyFormProps) {
  const { place, tell } = useRoom();
  const words = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  /** Closes, and gives the focus to the reply, or to the note when there is no such reply. */
  const back = () => {
    const note = form.current?.closest<HTMLElement>("article");
    const own = `[data-reply="${CSS.escape(open.reply.id)}"]`;
    handBackFocus(form.current, () => note?.querySelector<HTMLElement>(own) ?? note);
    close();
  };
  // The answer of the server may come when the form is gone already.
  const saving = useReplySaving(open, () => form.current && back());
  const { words: reply, write } = saving;
  const posted = open.reply.post;
  const problem = wordsProblem(reply.text);
  useEffect(() => words.current?.focus(), []);

  const done = () => {
    setTried(true);
    if (reply.text.trim() === "" || problem) return words.current?.focus();
    return saving.finish();
  };
  const leave = () => {
    saving.leave();
    back();
  };
  const discard = async () => {
    await saving.stop();
    if (!posted && saving.version() > 0) {
      const said = await ask(replyApi(place, reply.annotationId, reply.id), "DELETE");
      if (said !== null) {
        tell({ type: "failed", problem: said });
        return saving.goOn();
      }
      tell({ type: "reply-gone", annotationId: reply.annotationId, id: reply.id });
    }
    await forgetReply(place, reply.id);
    tell({ type: "reply-forgotten", id: reply.id });
    back();
  };
  return (
    <form
      className="replyform"
      aria-label={posted ? "Edit reply" : "New reply"}
      data-picker
      ref={form}
      onKeyDown={writingKeys({ leave, done })}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <WordsField
        label="Your reply"
        rows={3}
        field={words}
        value={reply.text}
        named={reply.named}
        names
        formed={reply.formed !== undefined}
        error={problem ?? (tried && reply.text.trim() === "" ? "Write a reply first." : null)}
        onChange={write}
      />
      {audience === "Instructors" ? null : (
        <HideName anonymous={reply.anonymous} fixed={posted} write={(anonymous) => write({ anonymous })} />
      )}
      <WritingFoot
        what="This reply"
        text={reply.text}
        saving={saving}
        discard={discard}
        words={{ discard: posted ? "Cancel" : "Discard", done: posted ? "Done" : "Reply" }}
      />
    </form>
  );
}

"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { thisPage } from "@/components/saving/page-life.client";
import { SaveProblem } from "@/components/saving/save-problem";
import { SaveWords } from "@/components/saving/save-words";
import { TwoVersions } from "@/components/saving/two-versions.client";
import { Button } from "@/components/ui/button";
import type { Audience } from "@/lib/domain/annotation/model";
import { wordsProblem } from "@/lib/domain/annotation/writing-problems";
import { HideName } from "./hide-name.client";
import { forgetReply, keepReply } from "./kept-notes.client";
import { ask, replyApi } from "./note-requests.client";
import { useRoom } from "./room-context.client";
import { type OpenReply, useReplySaving } from "./use-reply-saving.client";
import { WordsField } from "./words-field.client";

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
  const back = () => {
    close();
    const card = `#reply-${CSS.escape(open.reply.id)}, #note-${CSS.escape(open.reply.annotationId)}`;
    requestAnimationFrame(() => document.querySelector<HTMLElement>(card)?.focus());
  };
  const { reply, state, write, finish, stop, resolve, retry, version } = useReplySaving(open, () => {
    close();
    requestAnimationFrame(() => document.getElementById(`reply-${open.reply.id}`)?.focus());
  });
  const posted = open.reply.post;
  const problem = wordsProblem(reply.text);
  useEffect(() => words.current?.focus(), []);

  const done = () => {
    setTried(true);
    if (reply.text.trim() === "" || problem) return words.current?.focus();
    return finish();
  };
  const leave = () => {
    if (posted && reply !== open.reply) {
      stop();
      const on = { baseVersion: version(), sent: null };
      keepReply(place, reply, on);
      tell({ type: "kept", unsaved: [], replies: [{ reply, ...on, page: thisPage() }] });
    }
    back();
  };
  const discard = async () => {
    stop();
    await forgetReply(place, reply.id);
    tell({ type: "reply-forgotten", id: reply.id });
    if (!posted && version() > 0) {
      const said = await ask(replyApi(place, reply.annotationId, reply.id), "DELETE");
      if (said === null) tell({ type: "reply-gone", annotationId: reply.annotationId, id: reply.id });
    }
    back();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) done();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className="replyform"
      aria-label={posted ? "Edit reply" : "New reply"}
      data-picker
      onKeyDown={key}
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
        error={problem ?? (tried && reply.text.trim() === "" ? "Write a reply first." : null)}
        onChange={write}
      />
      {audience === "Instructors" ? null : (
        <HideName anonymous={reply.anonymous} fixed={posted} write={(anonymous) => write({ anonymous })} />
      )}
      {state.kind === "conflict" ? (
        <TwoVersions
          what="This reply"
          mine={reply.text}
          theirs={state.theirs.text}
          mineText={reply.text}
          onChoose={resolve}
        />
      ) : null}
      <SaveProblem state={state} here={location.pathname} retry={retry} />
      <div className="row between">
        {state.kind === "saved" && state.at === null ? <span /> : <SaveWords state={state} zone={place.timeZone} />}
        <span className="row">
          <Button small onClick={discard}>
            {posted ? "Cancel" : "Discard"}
          </Button>
          <Button small look="primary" type="submit">
            {posted ? "Done" : "Reply"}
          </Button>
        </span>
      </div>
    </form>
  );
}

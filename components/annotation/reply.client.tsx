"use client";

import { State } from "@/components/ui/state";
import type { Annotation, Reply } from "@/lib/domain/annotation/model";
import { reopenedReply } from "@/lib/domain/annotation/writing";
import { NoteHead } from "./note-head";
import { NoteMenu } from "./note-menu.client";
import { ask, replyApi } from "./note-requests.client";
import { hiddenWords } from "./note-standing";
import { NoteWords } from "./note-words.client";
import { useInRoom, useRoom } from "./room-context.client";
import type { OpenReply } from "./use-reply-saving.client";

interface ReplyCardProps {
  note: Annotation;
  reply: Reply;
  /** It is drawn a second time: the address of a reply leads to the first. */
  second: boolean;
  /** Opens it for writing. */
  write: (open: OpenReply) => void;
  /** It was deleted, and can be taken back. */
  removed: () => void;
}

/** One reply under its note. */
export function ReplyCard({ note, reply, second, write, removed }: ReplyCardProps) {
  const { place, tell } = useRoom();
  const kept = useInRoom((state) => state.unsavedReplies.get(reply.id)) ?? null;
  const mayEdit = reply.mine && place.mayWrite;
  const edit = () => {
    const server = reopenedReply(note.id, reply);
    const said = kept ? { ...kept.reply, post: server.post } : server;
    write({ reply: said, version: kept && server.post ? kept.baseVersion : reply.version, server, kept });
  };
  const remove = async () => {
    const problem = await ask(replyApi(place, note.id, reply.id), "DELETE");
    if (problem !== null) return tell({ type: "failed", problem });
    tell({ type: "reply-gone", annotationId: note.id, id: reply.id });
    removed();
  };
  return (
    <article
      className="reply"
      id={second ? undefined : `reply-${reply.id}`}
      data-reply={reply.id}
      tabIndex={-1}
      aria-label={`Reply by ${reply.mine ? "you" : reply.author}`}
    >
      <NoteHead place={place} by={reply} postedAt={reply.postedAt} edited={reply.edited} />
      <NoteWords body={reply.body} what="this reply" />
      {reply.hidden ? (
        <p className="standing small">
          <State kind="warn">{hiddenWords(reply.mine, reply.hiddenWhy)}</State>
        </p>
      ) : null}
      {kept ? <p className="state-warn small">There are words on this device that are not saved.</p> : null}
      <div className="act">
        {mayEdit ? (
          <>
            <button type="button" className="linkish" onClick={edit}>
              {kept || reply.postedAt === null ? "Continue" : "Edit"}
              <span className="vh"> this reply</span>
            </button>
            <button type="button" className="linkish" onClick={remove}>
              Delete<span className="vh"> this reply</span>
            </button>
          </>
        ) : null}
        {reply.postedAt !== null ? <NoteMenu note={note} reply={reply} /> : null}
      </div>
    </article>
  );
}

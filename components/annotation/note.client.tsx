"use client";

import { useEffect, useRef } from "react";
import { SkillMark } from "@/components/ui/skill";
import { type Annotation, audienceNames } from "@/lib/domain/annotation/model";
import { readingSkills } from "@/lib/domain/course/skill";
import { sayWhen } from "@/lib/domain/time/when";
import { deleteNote } from "./note-requests.client";
import { openAgain } from "./open-note.client";
import { useRoom } from "./room-context.client";
import { skillKey } from "./skill-key";

/** One note in the margin or the sheet. It takes the focus from its paragraph's button, and gives it back. */
export function Note({ note, blockId }: { note: Annotation; blockId: string }) {
  const { place, state, tell } = useRoom();
  const skill = readingSkills.find((each) => each.key === note.skill)?.name;
  const at = note.postedAt ?? note.savedAt;
  const unsaved = state.unsaved.get(note.id);
  const own = useRef<HTMLElement>(null);
  const wanted = state.focus === note.id;
  useEffect(() => {
    if (wanted) own.current?.focus();
  }, [wanted]);
  const write = () =>
    openAgain(note, unsaved, blockId).then(
      (open) => tell({ type: "opened", open }),
      () => tell({ type: "failed", problem: "The form could not be loaded. Is there a connection?" }),
    );
  return (
    <article
      className="anno"
      id={`note-${note.id}`}
      ref={own}
      tabIndex={-1}
      aria-label={`${skill ?? "Note"} by ${note.mine ? "you" : note.author}, on ${note.label}`}
      onFocus={() => tell({ type: "looked", id: note.id })}
      onBlur={() => tell({ type: "looked", id: null })}
      onPointerEnter={() => tell({ type: "looked", id: note.id })}
      onPointerLeave={() => tell({ type: "looked", id: null })}
    >
      <SkillMark skill={skillKey(note.skill)} whose={note.mine ? "mine" : "theirs"} />
      <p className="who">
        {note.mine ? "You" : note.author}
        <span>
          {note.postedAt === null ? (
            "draft"
          ) : (
            <time dateTime={at}>{sayWhen(new Date(at), place.timeZone, new Date(place.now))}</time>
          )}
        </span>
      </p>
      <Words note={note} />
      {unsaved ? <p className="state-warn small">There are words on this device that are not saved.</p> : null}
      <div className="act">
        {note.mine && place.mayWrite ? (
          <button type="button" className="linkish" onClick={write}>
            {unsaved || note.postedAt === null ? "Continue" : "Edit"}
            <span className="vh"> this note</span>
          </button>
        ) : null}
        {note.mine && place.mayWrite ? (
          <button type="button" className="linkish" onClick={() => deleteNote(place, note, tell)}>
            Delete<span className="vh"> this note</span>
          </button>
        ) : null}
        {note.mine && note.audience !== "Assignment" ? (
          <span className="quiet">{audienceNames[note.audience]}</span>
        ) : null}
        <button type="button" className="linkish back" onClick={(event) => backToText(event.currentTarget, blockId)}>
          Back to the text
        </button>
      </div>
    </article>
  );
}

/** What the note says; a mark without words says so to those who cannot see it. */
function Words({ note }: { note: Annotation }) {
  if (note.kind === "Highlight" && note.body.blocks.length === 0)
    return <p className="quiet">Marked, without words.</p>;
  return (
    <>
      {note.body.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one note have no name but their place.
        <p key={index} className="said-text">
          {index === 0 && note.kind === "Question" ? <b>Question: </b> : null}
          {block.text}
        </p>
      ))}
      {note.tags.length > 0 || note.edited ? (
        <p className="quiet small">
          {note.tags.map((tag) => `#${tag}`).join(" ")} {note.edited ? "edited" : null}
        </p>
      ) : null}
    </>
  );
}

function backToText(from: HTMLElement, blockId: string) {
  const block = from.closest(".blk") ?? document;
  block.querySelector<HTMLElement>(`[data-notes-of="${CSS.escape(blockId)}"]`)?.focus();
}

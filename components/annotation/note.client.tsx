"use client";

import { backToText as backToPlace } from "@/components/reading/back-to-text.client";
import { type Annotation, firstPlace, type NotePlace } from "@/lib/domain/annotation/model";
import { NoteHead } from "./note-head";
import { NoteMenu } from "./note-menu.client";
import { NotePlaces } from "./note-places";
import { deleteNote } from "./note-requests.client";
import { NoteSkill } from "./note-skill";
import { NoteStanding } from "./note-standing";
import { NoteWords } from "./note-words.client";
import { openAgain } from "./open-note.client";
import { useInRoom, useRoom } from "./room-context.client";
import { Thread } from "./thread.client";
import { useNoteFocus } from "./use-note-focus.client";

interface NoteProps {
  note: Annotation;
  /** The place at which it stands here: a corroboration stands at two. */
  at: NotePlace;
  blockId: string;
}

/** The name of a note's card in the page; its second place has one of its own. */
export const noteDomId = (id: string, ordinal = 0): string => (ordinal === 0 ? `note-${id}` : `note-${id}-2`);

/** One note in the margin or the sheet. It takes the focus from its paragraph's button, and gives it back. */
export function Note({ note, at, blockId }: NoteProps) {
  const { place, tell } = useRoom();
  const unsaved = useInRoom((state) => state.unsaved.get(note.id));
  const own = useNoteFocus(note.id, at.ordinal);
  const skill = place.skills.find((each) => each.key === note.skill)?.name;
  const what = note.kind === "Comment" || note.kind === "Highlight" ? (skill ?? "Note") : note.kind;
  return (
    <article
      className="anno"
      id={noteDomId(note.id, at.ordinal)}
      ref={own}
      tabIndex={-1}
      aria-label={`${what} by ${note.mine ? "you" : note.author}, on ${at.label}`}
      data-hidden={note.hidden || undefined}
      onFocus={() => tell({ type: "looked", id: note.id })}
      onBlur={() => tell({ type: "looked", id: null })}
      onPointerEnter={() => tell({ type: "looked", id: note.id })}
      onPointerLeave={() => tell({ type: "looked", id: null })}
    >
      <NoteSkill skill={note.skill} skills={place.skills} whose={note.mine ? "mine" : "theirs"} />
      <div className="body">
        <NoteHead place={place} by={note} postedAt={note.postedAt} edited={note.edited} />
        {skill ? <p className="vh">{skill}</p> : null}
        <NotePlaces
          note={note}
          at={at}
          titleOf={(revisionId) => place.texts.find((text) => text.revisionId === revisionId)?.title}
          onOther={({ ordinal }) => tell({ type: "reveal", id: note.id, ordinal })}
        />
        <Said note={note} />
        <NoteStanding note={note} place={place} />
        {unsaved ? <p className="state-warn small">There are words on this device that are not saved.</p> : null}
        <Thread note={note} second={at.ordinal !== firstPlace(note).ordinal}>
          <Acts note={note} blockId={blockId} />
        </Thread>
      </div>
    </article>
  );
}

/** What the note says; a mark without words says so to those who cannot see it. */
function Said({ note }: { note: Annotation }) {
  const { place, tell } = useRoom();
  const empty = note.body.blocks.length === 0;
  const find = async (tag: string) => {
    const { noFilter } = await import("@/lib/domain/annotation/filter");
    tell({ type: "filtered", filter: { ...noFilter, tag } });
  };
  return (
    <>
      {empty && note.kind === "Highlight" ? <p className="quiet">Marked, without words.</p> : null}
      <NoteWords body={note.body} before={note.kind === "Question" ? "Question:" : undefined} what="this note" />
      {note.tags.length > 0 ? (
        <ul className="tags" aria-label="Tags">
          {note.tags.map((tag) => (
            <li key={tag}>
              <button type="button" className="tag" onClick={() => find(tag)} title={`Notes with #${tag}`}>
                #{tag}
                <span className="vh">: show notes with this tag</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {place.mayWrite || note.postedAt !== null ? null : <p className="quiet small">{place.why}</p>}
    </>
  );
}

/** What can be done with the note: the two or three common things in sight, the others one press away. */
function Acts({ note, blockId }: { note: Annotation; blockId: string }) {
  const { place, tell } = useRoom();
  const unsaved = useInRoom((state) => state.unsaved.get(note.id));
  const write = () =>
    openAgain(note, unsaved, blockId).then(
      (open) => tell({ type: "opened", open }),
      () => tell({ type: "failed", problem: "The form could not be loaded. Is there a connection?" }),
    );
  const remove = async (card: Element | null) => {
    // What had the focus goes with the note; the offer to take it back stands at the foot of the page.
    if (await deleteNote(place, note, tell)) backToPlace(firstPlace(note).revisionId, blockId, card);
  };
  const mayEdit = note.mine && place.mayWrite;
  return (
    <>
      {mayEdit ? (
        <>
          <button type="button" className="linkish" onClick={write}>
            {unsaved || note.postedAt === null ? "Continue" : "Edit"}
            <span className="vh"> this note</span>
          </button>
          <button type="button" className="linkish" onClick={(event) => remove(event.currentTarget.closest("article"))}>
            Delete<span className="vh"> this note</span>
          </button>
        </>
      ) : null}
      {note.postedAt !== null ? <NoteMenu note={note} /> : null}
      <button type="button" className="linkish back" onClick={(event) => backToText(event.currentTarget, blockId)}>
        Back to the text
      </button>
    </>
  );
}

function backToText(from: HTMLElement, blockId: string) {
  const block = from.closest(".blk") ?? document;
  block.querySelector<HTMLElement>(`[data-notes-of="${CSS.escape(blockId)}"]`)?.focus();
}

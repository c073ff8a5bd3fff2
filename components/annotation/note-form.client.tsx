"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { SaveProblem } from "@/components/saving/save-problem";
import { SaveWords } from "@/components/saving/save-words";
import { TwoVersions } from "@/components/saving/two-versions.client";
import { Button } from "@/components/ui/button";
import { LONGEST_NOTE } from "@/lib/domain/annotation/model";
import { isBlank } from "@/lib/domain/annotation/writing";
import { whoSees } from "./audience-select.client";
import { giveUp, keepForLater } from "./leave-note.client";
import { NoteDetails } from "./note-details.client";
import { useRoom } from "./room-context.client";
import type { OpenNote } from "./room-state";
import { SkillChoice } from "./skill-choice.client";
import { useNoteSaving } from "./use-note-saving.client";
import { rememberAudience } from "./use-note-start.client";

/** Writing a note, where it will stand. A draft saves itself; Done shows it to its audience. Escape leaves it for later. */
export default function NoteForm({ open }: { open: OpenNote }) {
  const { place, state: room, tell } = useRoom();
  const words = useRef<HTMLTextAreaElement>(null);
  const close = () => tell({ type: "closed", focus: open.note.id });
  const { note, state, write, finish, stop, resolve, retry, version } = useNoteSaving(open, close);
  const posted = open.note.post;
  useEffect(() => words.current?.focus(), []);

  const done = () => {
    rememberAudience(note.audience);
    return finish();
  };
  const leave = () => {
    if (posted && note !== open.note) {
      stop();
      keepForLater(place, note, version(), tell);
    }
    tell({ type: "closed", focus: null });
    backToBlock(open.blockId);
  };
  const discard = async () => {
    stop();
    const draft = room.annotations.find((each) => each.id === note.id);
    await giveUp(place, { note, posted, blank: isBlank(note) && !draft, draft }, tell);
    backToBlock(open.blockId);
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
      className="noteform"
      aria-label={posted ? "Edit note" : "New note"}
      data-picker
      onKeyDown={key}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <p className="quote">
        “{note.quote}” <span className="quiet sans small">{note.label}</span>
      </p>
      <SkillChoice chosen={note.skill} choose={(skill) => write({ skill })} />
      <label className="field">
        <span className="lab">Your note</span>
        <textarea
          ref={words}
          className="input"
          rows={4}
          value={note.text}
          maxLength={LONGEST_NOTE}
          onChange={(event) => write({ text: event.currentTarget.value })}
        />
      </label>
      <NoteDetails note={note} write={write} />
      {state.kind === "conflict" ? (
        <TwoVersions
          what="This note"
          mine={note.text}
          theirs={state.theirs.text}
          mineText={note.text}
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
            Done
          </Button>
        </span>
      </div>
      <p className="hint">{whoSees[note.audience]}</p>
    </form>
  );
}

/** Where the reader was: at the block beside which they wrote. */
function backToBlock(blockId: string) {
  document.querySelector<HTMLElement>(`[data-choose="${CSS.escape(blockId)}"]`)?.focus({ preventScroll: true });
}

"use client";

import { useEffect, useRef, useState } from "react";
import { backToText } from "@/components/reading/back-to-text.client";
import { isFocusFree } from "@/components/ui/hand-back-focus.client";
import { whoSees } from "@/lib/domain/annotation/audience-words";
import { firstOf, isBlank, type NoteInWriting } from "@/lib/domain/annotation/writing";
import { type WritingProblem, wordsProblem, writingProblems } from "@/lib/domain/annotation/writing-problems";
import { CorroborationForm } from "./corroboration-form.client";
import { KindChoice } from "./kind-choice.client";
import { rememberAudience } from "./last-audience.client";
import { giveUp } from "./leave-note.client";
import { NoteDetails } from "./note-details.client";
import { type RoomPlace, useInRoom, useRoom } from "./room-context.client";
import type { OpenNote } from "./room-state";
import { SkillChoice } from "./skill-choice.client";
import { useNoteSaving } from "./use-note-saving.client";
import { WordsField } from "./words-field.client";
import { WritingFoot } from "./writing-foot.client";
import { writingKeys } from "./writing-keys.client";

/** Writing a note, where it will stand. A draft saves itself; Done shows it to its audience. Escape leaves it for later. */
export default function NoteForm({ open }: { open: OpenNote }) {
  const { place, store, tell } = useRoom();
  const words = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  // While a second passage is chosen the form waits out of sight, with all that is written in it.
  const asking = useInRoom((state) => state.asked !== null);
  const [tried, setTried] = useState(false);
  // The answer of the server may come when the writer has gone on elsewhere: the focus stays there then.
  const saving = useNoteSaving(open, () =>
    tell({ type: "closed", id: open.note.id, focus: isFocusFree(form.current) }),
  );
  const { words: note, write } = saving;
  const posted = open.note.post;
  const first = firstOf(note);
  useEffect(() => {
    if (!asking) words.current?.focus();
  }, [asking]);

  const problems = tried ? writingProblems(note) : [];
  const about = (field: WritingProblem["field"]) => problems.find((each) => each.field === field)?.problem ?? null;
  const done = () => {
    setTried(true);
    if (writingProblems(note).length > 0) {
      // The field with the first problem: it is drawn with its error by then.
      requestAnimationFrame(() => toFirstError(form.current));
      return;
    }
    rememberAudience(place, note);
    return saving.finish();
  };
  const leave = () => {
    saving.leave();
    backToText(first.revisionId, open.blockId, form.current);
    tell({ type: "closed", id: note.id, focus: false });
  };
  const discard = async () => {
    const own = form.current;
    await saving.stop();
    const draft = store.book.get(note.id);
    if (!(await giveUp(place, { note, posted, blank: isBlank(note) && !draft, draft }, tell))) return saving.goOn();
    backToText(first.revisionId, open.blockId, own);
  };
  const onlyMark = note.kind !== "Question" && note.kind !== "Corroboration" && note.text.trim() === "";

  return (
    <form
      className="noteform"
      aria-label={posted ? "Edit note" : "New note"}
      data-picker
      ref={form}
      hidden={asking}
      onKeyDown={writingKeys({ leave, done })}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <p className="quote">
        “{first.quote}” <span className="quiet sans small">{first.label}</span>
      </p>
      <KindChoice kind={note.kind} choose={(kind) => write(withKind(note, kind))} />
      {note.kind === "Corroboration" ? (
        <CorroborationForm
          note={note}
          write={write}
          posted={posted}
          problems={{ second: about("second"), relation: about("relation") }}
        />
      ) : null}
      <SkillChoice chosen={note.skill} choose={(skill) => write({ skill })} />
      <WordsField
        label={note.kind === "Question" ? "Your question" : "Your note"}
        rows={4}
        field={words}
        value={note.text}
        named={note.named}
        names={note.audience !== "Private"}
        formed={note.formed !== undefined}
        error={about("words") ?? wordsProblem(note.text)}
        onChange={write}
      />
      <NoteDetails
        note={note}
        write={write}
        posted={posted}
        problems={{ tags: about("tags"), audience: about("audience") }}
      />
      <WritingFoot
        what="This note"
        text={note.text}
        saving={saving}
        discard={discard}
        words={{ discard: posted ? "Cancel" : "Discard", done: onlyMark ? "Mark without words" : "Done" }}
      />
      <p className="hint">{sayWhoSees(note, place)}</p>
    </form>
  );
}

/** A corroboration is of that skill unless another was chosen. */
const withKind = (note: NoteInWriting, kind: NoteInWriting["kind"]): Partial<NoteInWriting> =>
  kind === "Corroboration" && note.skill === null ? { kind, skill: "corroboration" } : { kind };

function sayWhoSees({ audience, groupId, sectionId, anonymous }: NoteInWriting, place: RoomPlace): string {
  const named = (list: RoomPlace["groups"], id: string | null) => list.find((each) => each.id === id)?.name ?? null;
  return whoSees({
    audience,
    groupName: audience === "Section" ? named(place.sections, sectionId) : named(place.groups, groupId),
    staff: place.audience === "staff",
    classmates: place.classmatesSee,
    pseudonym: anonymous && place.peersAnonymous ? place.pseudonym : null,
  });
}

/** Puts the focus on the first field that has an error, or on what stands beside it. */
function toFirstError(form: HTMLElement | null) {
  const error = form?.querySelector(".err");
  const field = error?.closest(".field, fieldset, div")?.querySelector<HTMLElement>("textarea, input, select, button");
  field?.focus();
}

"use client";

import { type ReactNode, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { SaveProblem } from "@/components/saving/save-problem";
import { Button } from "@/components/ui/button";
import { numberComments } from "@/lib/domain/rubric/comment-numbers";
import { withComment, withScore } from "@/lib/domain/rubric/edit-marking";
import type { Marking, MarkingComment } from "@/lib/domain/rubric/marking";
import { AnswerToMark } from "./answer-to-mark.client";
import { CarriedMarks } from "./carried-marks.client";
import { Comment } from "./comment.client";
import { commentOn } from "./comment-on";
import { CommentPlace, wordsUnder } from "./comment-place";
import { giveLevel, leaveField, searchBank, toChoosing, turnKeyList } from "./desk-moves";
import type { GradingDeskProps, QuotedPassage } from "./desk-props";
import { citedPlaces } from "./lit-places";
import { MarkingConflict } from "./marking-conflict.client";
import { RubricPanel } from "./rubric-panel.client";
import { SettlingPair } from "./settling-pair.client";
import { CHOICES, enterRow, undecidedRow } from "./undecided";
import { useGradingKeys } from "./use-grading-keys.client";
import { useMarkingDraft } from "./use-marking-draft.client";

/** One submission on the desk: the answers with the student's evidence, comments, the rubric. */
export function GradingDesk(props: GradingDeskProps) {
  const { answers, texts, canMark, zone, frame } = props;
  const { chosen, choose, place, setPlace, go } = frame;
  const [editing, setEditing] = useState<MarkingComment | null>(null);
  const [begun, setBegun] = useState<{ id: string; from: "words" | "bank" } | null>(null);
  const [quoted, setQuoted] = useState<Record<string, QuotedPassage>>({
    ...props.settling?.passages,
    ...props.passages,
  });
  const rubric = useRef<HTMLElement>(null);
  const onward = useRef<HTMLButtonElement>(null);
  const flag = useRef<HTMLButtonElement>(null);
  const drafts = useMarkingDraft(props);
  const { content: marking, state } = drafts.of("marking");
  const change = (next: Marking) => drafts.change("marking", next);
  const pair = props.settling?.pairs.find(({ promptId }) => promptId === props.promptId);

  function write(comment: MarkingComment) {
    setEditing(comment);
    change(withComment(marking, comment));
  }

  /** Begins a comment on what is chosen: words of an answer, or a passage of a text; or one of the bank. */
  function begin(from: "words" | "bank" = "words") {
    if (!chosen || !canMark) return;
    const made = commentOn(chosen, answers, texts, crypto.randomUUID());
    if (!made) return;
    if (made.quoted) setQuoted({ ...quoted, [made.comment.id]: made.quoted });
    setEditing(made.comment);
    setBegun({ id: made.comment.id, from });
    choose(null);
    document.getSelection()?.removeAllRanges();
  }

  const keys = useGradingKeys({
    comment: () => (chosen ? begin() : toChoosing()),
    bank: () => (chosen ? begin("bank") : searchBank(rubric.current)),
    next: () => props.next && go(props.next),
    previous: () => props.previous && go(props.previous),
    evidence: () => {
      const cited = citedPlaces(answers);
      setPlace(cited[(cited.findIndex((each) => each.id === place) + 1) % cited.length]?.id ?? null);
    },
    flag: () => flag.current?.click(),
    onward: () => {
      onward.current?.click();
      // It is refused while a row waits, and the row is where to go on.
      enterRow(undecidedRow(rubric.current));
    },
    rubric: () => enterRow(undecidedRow(rubric.current) ?? rubric.current?.querySelector(CHOICES)),
    level: (digit) => giveLevel(rubric.current, digit),
    leave: leaveField,
    help: () => turnKeyList(rubric.current),
  });

  const all =
    editing && !marking.comments.some((each) => each.id === editing.id)
      ? [...marking.comments, editing]
      : marking.comments;
  const numbered = numberComments(
    all,
    answers.map(({ id }) => id),
  );
  const draw = (comment: MarkingComment, number: ReactNode = null) => {
    const open = editing?.id === comment.id;
    return (
      <Comment
        key={comment.id}
        comment={open && editing ? editing : comment}
        on={
          <>
            {number} <CommentPlace comment={comment} quoted={quoted[comment.id]} answers={answers} />
          </>
        }
        editing={open}
        disabled={!canMark}
        onEdit={(next) => setEditing(next ? comment : null)}
        onWords={(body, bankItemId) =>
          write({ ...(open && editing ? editing : comment), body, ...(bankItemId ? { bankItemId } : {}) })
        }
        bank={props.bank}
        passage={wordsUnder(comment, quoted[comment.id], answers)}
        fromBank={begun?.id === comment.id && begun.from === "bank"}
      />
    );
  };
  const inText = chosen && texts.some((text) => text.revisionId === chosen.revisionId);
  const tool = (
    <Button small className="comment-tool" data-picker onClick={() => begin()}>
      Comment on “{chosen?.quote.slice(0, 28)}
      {(chosen?.quote.length ?? 0) > 28 ? "…" : ""}”
    </Button>
  );
  const ofTexts = (
    <>
      {inText ? <p className="mt-2">{tool}</p> : null}
      {all.filter((comment) => comment.passage).map((comment) => draw(comment))}
    </>
  );
  return (
    <>
      {frame.slot ? createPortal(ofTexts, frame.slot) : null}
      <section aria-label="Answers" id="answers" className="answers">
        <SaveProblem state={state} here={props.here} retry={() => drafts.flush()} />
        {state.kind === "conflict" ? (
          <MarkingConflict
            mine={marking}
            theirs={state.theirs}
            rubric={props.rubric}
            onChoose={(choice) => {
              setEditing(null);
              drafts.resolve("marking", choice);
            }}
          />
        ) : null}
        {pair ? (
          <SettlingPair
            pair={pair}
            rubric={props.rubric}
            marking={marking}
            canMark={canMark}
            passages={quoted}
            take={(taken, passages) => {
              setQuoted({ ...quoted, ...passages });
              change(taken);
            }}
          />
        ) : null}
        {props.carried ? (
          <CarriedMarks
            work={props.carried}
            promptId={props.promptId}
            number={props.number}
            untouched={isUntouched(marking)}
            canMark={canMark}
            take={change}
          />
        ) : null}
        {answers.map((answer) => (
          <AnswerToMark
            key={answer.id}
            answer={answer}
            zone={zone}
            view={props.evidence[answer.id]}
            comments={numbered.filter((comment) => comment.answer.answerId === answer.id)}
            open={place}
            onEvidence={setPlace}
            choosable={canMark}
            draw={draw}
            tool={chosen?.revisionId === answer.id ? tool : null}
          />
        ))}
        {props.empty.map((number) => (
          <p key={number} className="quiet mt-4">
            Question {number} was submitted empty.
          </p>
        ))}
      </section>
      <RubricPanel
        {...props}
        ref={rubric}
        onward={onward}
        flag={flag}
        drafts={drafts}
        keys={keys}
        onScore={(criterionId, score) => change(withScore(marking, criterionId, score))}
        onOverall={(overall) => change({ ...marking, overall })}
        zone={zone}
      />
    </>
  );
}

const isUntouched = ({ scores, comments, overall }: Marking) =>
  scores.length === 0 && comments.length === 0 && overall === "";

"use client";

import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { SaveProblem } from "@/components/saving/save-problem";
import { sendDraft } from "@/components/saving/send.client";
import { type LivingDrafts, useDrafts } from "@/components/saving/use-drafts.client";
import { Button } from "@/components/ui/button";
import { plainText } from "@/lib/domain/richtext/model";
import { withComment, withScore } from "@/lib/domain/rubric/edit-marking";
import { type Marking, type MarkingComment, markingSchema } from "@/lib/domain/rubric/marking";
import { savedSchema } from "@/lib/domain/submission/saving";
import { AnswerToMark } from "./answer-to-mark.client";
import { CarriedMarks } from "./carried-marks.client";
import { Comment } from "./comment.client";
import { commentOn } from "./comment-on";
import type { GradingDeskProps, QuotedPassage } from "./desk-props";
import { citedPlaces } from "./lit-places";
import { MarkingConflict } from "./marking-conflict.client";
import { RubricPanel } from "./rubric-panel.client";
import { SettlingPair } from "./settling-pair.client";
import { CHOICES, enterRow, undecidedRow } from "./undecided";
import { useGradingKeys } from "./use-grading-keys.client";

const savedMarking = savedSchema(markingSchema);
const living: LivingDrafts<Marking> = new Map();

/** What the device kept of a marking; null when it is of another shape. */
function parseKept(kept: unknown): Marking | null {
  const parsed = markingSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

/** One submission on the desk: the answers with the student's evidence, comments, the rubric. */
export function GradingDesk(props: GradingDeskProps) {
  const { answers, texts, submissionVersionId, canMark, zone, frame } = props;
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
  const drafts = useDrafts<Marking>({
    living,
    account: props.account,
    drafts: [{ id: "marking", content: props.marking, version: props.version, savedAt: null }],
    about: () =>
      // Another kind is another marking: what one has read of a colleague's is no draft of one's own.
      [`marking/${submissionVersionId}`, props.promptId, props.kind === "First" ? null : props.kind]
        .filter(Boolean)
        .join("/"),
    send: (_, { content, ...save }) =>
      sendDraft(
        props.account,
        props.address,
        {
          ...{ ...save, submissionVersionId, promptId: props.promptId, kind: props.kind },
          ...{ settles: props.settling !== null, marking: content },
        },
        savedMarking,
      ),
    parse: parseKept,
  });
  const { content: marking, state } = drafts.of("marking");
  const change = (next: Marking) => drafts.change("marking", next);
  const pair = props.settling?.pairs.find(({ promptId }) => promptId === props.promptId);

  const { marking: newest, version } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the page brings a newer version than this one began with
  useEffect(() => {
    if (version > drafts.of("marking").version) {
      drafts.adopt("marking", { content: newest, version, savedAt: new Date().toISOString() });
    }
  }, [version]);

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

  /** Where nothing is chosen the bank is for the remark of the row in focus, or for what is said on the whole. */
  function searchBank() {
    const row = document.activeElement?.closest("[data-criterion]") ?? null;
    const buttons = rubric.current?.querySelectorAll<HTMLButtonElement>("[data-from-bank]") ?? [];
    [...buttons].find((button) => button.closest("[data-criterion]") === row)?.click();
  }

  const keys = useGradingKeys({
    comment: () => begin(),
    bank: () => (chosen ? begin("bank") : searchBank()),
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
    level: (digit) => {
      // Within a row the row answers; what it does not know is no level of another.
      if (document.activeElement?.closest("[data-criterion]")) return;
      const row = undecidedRow(rubric.current);
      const levels = [...(row?.querySelectorAll(".level") ?? [])];
      const level = levels.find((each) => each.querySelector("kbd")?.textContent === digit);
      const radio = level?.querySelector<HTMLInputElement>("input:enabled");
      if (!row || !radio) return;
      radio.focus();
      radio.click();
      enterRow(undecidedRow(rubric.current, row));
    },
    leave: (field) => {
      const row = field.closest("[data-criterion]");
      if (row?.querySelector("[type=radio]")) enterRow(row);
      else document.getElementById("on-the-desk")?.focus({ preventScroll: true });
    },
    help: () => {
      const list = rubric.current?.querySelector<HTMLDetailsElement>("details.key-list");
      if (list) list.open = !list.open;
      list?.scrollIntoView({ block: "nearest" });
      list?.querySelector("summary")?.focus();
    },
  });

  const all =
    editing && !marking.comments.some((each) => each.id === editing.id)
      ? [...marking.comments, editing]
      : marking.comments;
  const draw = (comment: MarkingComment) => {
    const open = editing?.id === comment.id;
    return (
      <Comment
        key={comment.id}
        comment={open && editing ? editing : comment}
        on={<CommentPlace comment={comment} quoted={quoted[comment.id]} answers={answers} />}
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
      {all.filter((comment) => comment.passage).map(draw)}
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
            comments={all.filter((comment) => comment.answer?.answerId === answer.id)}
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

/** The words a comment stands on; null where they are not known. */
function wordsUnder(
  { answer, passage }: MarkingComment,
  quoted: QuotedPassage | undefined,
  answers: GradingDeskProps["answers"],
): string | null {
  if (passage) return quoted?.exact ?? null;
  const content = answers.find((each) => each.id === answer?.answerId)?.content;
  return answer && content ? [...plainText(content)].slice(answer.start, answer.end).join("") : null;
}

const isUntouched = ({ scores, comments, overall }: Marking) =>
  scores.length === 0 && comments.length === 0 && overall === "";

/** What a comment stands on, in words. */
function CommentPlace({
  comment,
  quoted,
  answers,
}: {
  comment: MarkingComment;
  quoted: QuotedPassage | undefined;
  answers: GradingDeskProps["answers"];
}) {
  if (comment.passage)
    return quoted ? `${quoted.documentTitle}, ${quoted.label}: “${quoted.exact}”` : "On a passage of the text";
  const answer = answers.find((each) => each.id === comment.answer?.answerId);
  return answer ? `Question ${answer.prompt.number}` : "On the answer";
}

"use client";

import { useRouter } from "next/navigation";
import { useMemo, useRef, useState } from "react";
import { litPassage, TextPane } from "@/components/answer/text-pane.client";
import type { Chosen } from "@/components/reading/chosen";
import { PassagePicker } from "@/components/reading/passage-picker.client";
import { SaveProblem } from "@/components/saving/save-problem";
import { sendDraft } from "@/components/saving/send.client";
import { type LivingDrafts, useDrafts } from "@/components/saving/use-drafts.client";
import { Button } from "@/components/ui/button";
import { withComment, withScore } from "@/lib/domain/rubric/edit-marking";
import { type Marking, type MarkingComment, markingSchema } from "@/lib/domain/rubric/marking";
import { savedSchema } from "@/lib/domain/submission/saving";
import { AnswerToMark } from "./answer-to-mark.client";
import { CarriedMarks } from "./carried-marks.client";
import { Comment } from "./comment.client";
import { commentOn } from "./comment-on";
import type { GradingDeskProps, QuotedPassage } from "./desk-props";
import { MarkingConflict } from "./marking-conflict.client";
import { RubricPanel } from "./rubric-panel.client";
import { SettlingPair } from "./settling-pair.client";
import { useGradingKeys } from "./use-grading-keys.client";

const savedMarking = savedSchema(markingSchema);
const living: LivingDrafts<Marking> = new Map();

/** What the device kept of a marking; null when it is of another shape. */
function parseKept(kept: unknown): Marking | null {
  const parsed = markingSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

/** A grader at one submission: the texts with the student's evidence lit, the answers, the rubric. */
export function GradingDesk(props: GradingDeskProps) {
  const { answers, texts, submissionVersionId, canMark, zone } = props;
  const router = useRouter();
  const [chosen, choose] = useState<Chosen | null>(null);
  const [editing, setEditing] = useState<MarkingComment | null>(null);
  const [quoted, setQuoted] = useState<Record<string, QuotedPassage>>({
    ...props.settling?.passages,
    ...props.passages,
  });
  const [evidence, setEvidence] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const rubric = useRef<HTMLElement>(null);
  const onward = useRef<HTMLButtonElement>(null);
  const drafts = useDrafts<Marking>({
    living,
    account: props.account,
    drafts: [{ id: "marking", content: props.marking, version: props.version, savedAt: null }],
    about: () =>
      `marking/${submissionVersionId}${props.promptId ? `/${props.promptId}` : ""}${props.settling ? "/settle" : ""}`,
    send: (_, { content, ...save }) =>
      sendDraft(
        props.address,
        { ...save, submissionVersionId, promptId: props.promptId, settles: props.settling !== null, marking: content },
        savedMarking,
      ),
    parse: parseKept,
  });
  const { content: marking, state } = drafts.of("marking");
  const change = (next: Marking) => drafts.change("marking", next);
  const pair = props.settling?.pairs.find(({ promptId }) => promptId === props.promptId);

  const cited = useMemo(
    () =>
      answers.flatMap((answer) =>
        answer.evidence.map((each) => ({ ...each, id: `${answer.id}/${each.annotationId}` })),
      ),
    [answers],
  );
  const focus = cited.find((each) => each.id === evidence) ?? null;
  const lit = useMemo(() => {
    const all = cited.map(litPassage);
    return focus ? [...all, { ...litPassage(focus), name: "passage-hot" as const }] : all;
  }, [cited, focus]);

  function write(comment: MarkingComment) {
    setEditing(comment);
    change(withComment(marking, comment));
  }

  /** Begins a comment on what is chosen: words of an answer, or a passage of a text. */
  function begin() {
    if (!chosen || !canMark) return;
    const made = commentOn(chosen, answers, texts, crypto.randomUUID());
    if (!made) return;
    if (made.quoted) setQuoted({ ...quoted, [made.comment.id]: made.quoted });
    setEditing(made.comment);
    choose(null);
    document.getSelection()?.removeAllRanges();
  }

  const keys = useGradingKeys({
    comment: begin,
    next: () => props.next && router.push(props.next),
    previous: () => props.previous && router.push(props.previous),
    evidence: () =>
      setEvidence(cited[(cited.findIndex((each) => each.id === evidence) + 1) % cited.length]?.id ?? null),
    onward: () => onward.current?.click(),
    rubric: () => {
      const rows = [...(rubric.current?.querySelectorAll("[data-criterion]") ?? [])];
      const row = rows.find((each) => each.getAttribute("data-decided") === "false") ?? rows[0];
      row?.querySelector<HTMLInputElement>("input:checked, input")?.focus();
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
        onWords={(body) => write({ ...(open && editing ? editing : comment), body })}
      />
    );
  };
  const inText = chosen && texts.some((text) => text.revisionId === chosen.revisionId);
  const tool = (
    <Button small className="comment-tool" data-picker onClick={begin}>
      Comment on “{chosen?.quote.slice(0, 28)}
      {(chosen?.quote.length ?? 0) > 28 ? "…" : ""}”
    </Button>
  );
  return (
    <PassagePicker chosen={chosen} onChoose={canMark ? choose : () => {}} does="offers a comment">
      <div className="gr gr-whole">
        <TextPane
          texts={texts}
          shown={focus?.revisionId ?? shown ?? texts[0]?.revisionId ?? null}
          onShow={(revisionId) => {
            setEvidence(null);
            setShown(revisionId);
          }}
          lit={lit}
          focus={focus}
          links={
            <a className="only-phone" href="#answers">
              To the answers
            </a>
          }
        >
          <p className="small quiet">
            Lit: what these answers cite, as it was when they were submitted.
            {canMark ? " Select words of the text to comment on a passage that was missed." : ""}
          </p>
          {inText ? <p className="mt-2">{tool}</p> : null}
          {all.filter((comment) => comment.passage).map(draw)}
        </TextPane>
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
              hints={props.hints[answer.id] ?? []}
              comments={all.filter((comment) => comment.answer?.answerId === answer.id)}
              open={evidence}
              onEvidence={setEvidence}
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
          drafts={drafts}
          keys={keys}
          onScore={(criterionId, score) => change(withScore(marking, criterionId, score))}
          onOverall={(overall) => change({ ...marking, overall })}
          zone={zone}
        />
      </div>
    </PassagePicker>
  );
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

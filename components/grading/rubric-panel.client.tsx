"use client";

import { type Ref, type RefObject, useRef } from "react";
import { SaveWords } from "@/components/saving/save-words";
import type { Drafts } from "@/components/saving/use-drafts.client";
import { TextArea } from "@/components/ui/text-input";
import { scoreOf } from "@/lib/domain/rubric/edit-marking";
import type { Marking } from "@/lib/domain/rubric/marking";
import type { Score } from "@/lib/domain/rubric/model";
import { totalOf } from "@/lib/domain/rubric/total";
import { CriterionRow } from "./criterion-row.client";
import type { GradingDeskProps } from "./desk-props";
import { Finish } from "./finish.client";
import { Flag } from "./flag.client";
import { FromBank } from "./from-bank.client";
import { KeyList } from "./key-list";
import { Sum } from "./sum";

interface RubricPanelProps extends GradingDeskProps {
  ref: Ref<HTMLElement>;
  drafts: Drafts<Marking>;
  keys: { on: boolean; turn: (on: boolean) => void };
  onScore: (criterionId: string, change: Partial<Omit<Score, "criterionId">>) => void;
  onOverall: (words: string) => void;
  /** The button that goes on to the next to mark. */
  onward: RefObject<HTMLButtonElement | null>;
  /** The button that flags. */
  flag: RefObject<HTMLButtonElement | null>;
}

/** The rubric with what is given so far, the sum, the comment on the whole, and the end of marking. */
export function RubricPanel(props: RubricPanelProps) {
  const { ref, rubric, drafts, canMark, zone, keys, onScore, onOverall } = props;
  const overall = useRef<HTMLTextAreaElement>(null);
  const { content: marking, state } = drafts.of("marking");
  const total = totalOf(rubric?.criteria ?? [], marking.scores);
  return (
    <section className="rubric-panel" aria-labelledby="rubric" ref={ref}>
      <div className="pane-h">
        <h2 id="rubric">
          {rubric ? rubric.title : "Feedback"}{" "}
          <span className="quiet font-normal">
            {rubric ? `version ${rubric.number}` : "this assignment has no rubric"}
          </span>
        </h2>
        {total.max === null ? null : (
          <span className="tnum">
            <b>{total.points ?? "–"}</b> of {total.max}
          </span>
        )}
      </div>
      {rubric?.criteria.map((criterion) => (
        <CriterionRow
          key={criterion.id}
          criterion={criterion}
          score={scoreOf(marking, criterion.id)}
          offered={props.counted[criterion.id] ?? null}
          disabled={!canMark}
          bank={props.bank}
          onScore={(change) => onScore(criterion.id, change)}
        />
      ))}
      <Sum total={total} />
      <TextArea
        ref={overall}
        label="On the whole"
        hint="The student reads it above their answers."
        rows={4}
        value={marking.overall}
        readOnly={!canMark}
        onChange={(event) => onOverall(event.target.value)}
      />
      {canMark ? (
        <FromBank
          {...{ bank: props.bank, field: overall, words: marking.overall, onWords: onOverall }}
          of="to say on the whole"
        />
      ) : null}
      {canMark ? (
        <div className="row between pt-1">
          <SaveWords state={state} zone={zone} />
          <Flag
            key={`${props.flagged}`}
            ref={props.flag}
            address={props.flagAddress}
            promptId={props.promptId}
            flagged={props.flagged}
          />
        </div>
      ) : null}
      <Finish {...props} drafts={drafts} complete={total.complete} />
      <KeyList on={keys.on} onTurn={keys.turn} />
    </section>
  );
}

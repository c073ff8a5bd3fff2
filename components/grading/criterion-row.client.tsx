"use client";

import { type KeyboardEvent, useRef } from "react";
import { pointsKept } from "@/lib/domain/rubric/band";
import { levelKeys } from "@/lib/domain/rubric/level-keys";
import type { Criterion, Level, Score } from "@/lib/domain/rubric/model";
import { BandPoints } from "./band-points.client";
import { Counted } from "./counted.client";
import { FromBank } from "./from-bank.client";
import { enterRow, undecidedRow } from "./undecided";

interface CriterionRowProps {
  criterion: Criterion;
  score: Score;
  /** What the machine counts for it; null, or left out, where a person counts. */
  offered?: number | null;
  disabled: boolean;
  /** Comments to use again in its remark; left out where there are none. */
  bank?: { address: string; page: string };
  onScore: (change: Partial<Omit<Score, "criterionId">>) => void;
}

interface Choice {
  id: string;
  key: string | null;
  name: string;
  points: string | null;
  description: string;
  chosen: boolean;
  choose: () => void;
}

/** What can be chosen in a row, by its kind; feedback-only rows have nothing to choose. */
function choicesOf({ criterion, score, offered = null, onScore }: CriterionRowProps): Choice[] {
  const { kind, levels, points } = criterion;
  if (kind === "FeedbackOnly") return [];
  if (kind === "Levels" || kind === "Band") {
    const keys = levelKeys(criterion);
    return levels.map((level, index) => ({
      ...level,
      key: keys[index] ?? null,
      chosen: score.levelId === level.id,
      points: worthOf(level),
      choose: () => onScore({ levelId: level.id, points: pointsKept(level, score.points) }),
    }));
  }
  const [yes, no] = kind === "Cap" ? ["It applies", "It does not apply"] : ["Yes", "No"];
  const worth = (met: boolean) => (kind === "Cap" || points === null ? null : met ? points : "0");
  return [true, false].map((met) => ({
    id: String(met),
    key: met ? "1" : "0",
    name: met ? yes : no,
    points: worth(met),
    description: "",
    chosen: score.met === met,
    // Who decides on a count that stands there has taken it.
    choose: () => onScore(offered !== null && score.counted === null ? { met, counted: offered } : { met }),
  }));
}

const worthOf = ({ points, minPoints, maxPoints }: Level) =>
  minPoints === null || maxPoints === null ? points : `${minPoints} to ${maxPoints}`;

/** One row of the rubric: its levels as radio buttons that digits choose, and a remark of its own. */
export function CriterionRow(props: CriterionRowProps) {
  const { criterion, score, offered = null, disabled, bank, onScore } = props;
  const set = useRef<HTMLFieldSetElement>(null);
  const remark = useRef<HTMLTextAreaElement>(null);
  const say = (words: string) => onScore({ note: words === "" ? null : words });
  const choices = choicesOf(props);
  const decided = score.levelId !== null || score.met !== null;

  function digit(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || disabled) return;
    if (event.target instanceof HTMLTextAreaElement) return;
    if (event.target instanceof HTMLInputElement && event.target.type !== "radio") return;
    const choice = choices.find((each) => each.key === event.key);
    if (!choice) return;
    event.preventDefault();
    choice.choose();
    set.current?.querySelector<HTMLInputElement>(`input[value="${choice.id}"]`)?.focus();
    // Who decides row after row need not say so; who changes a row stays in it.
    if (!decided) enterRow(undecidedRow(set.current?.parentElement, set.current));
  }

  return (
    <fieldset
      className="criterion"
      ref={set}
      onKeyDown={digit}
      disabled={disabled}
      data-criterion
      data-decided={decided}
    >
      <legend>
        <h3 className="h">{criterion.title}</h3>
      </legend>
      {criterion.description ? <p className="small quiet">{criterion.description}</p> : null}
      {criterion.kind === "Cap" ? (
        <p className="small quiet">When it applies, these rows give at most {criterion.capPoints} together.</p>
      ) : null}
      {criterion.kind === "Threshold" ? (
        <Counted {...{ criterion, score, offered }} onCount={(counted) => onScore({ counted })} />
      ) : null}
      {choices.map((choice) => (
        <label key={choice.id} className="level">
          <input
            type="radio"
            name={`criterion-${criterion.id}`}
            value={choice.id}
            checked={choice.chosen}
            onChange={choice.choose}
          />
          <kbd>{choice.key}</kbd>
          <b>{choice.name}</b>
          <span className="tnum">{choice.points}</span>
          {choice.description ? <small>{choice.description}</small> : null}
        </label>
      ))}
      <BandPoints criterion={criterion} score={score} onScore={onScore} />
      <div className="row between small">
        <details className="remark" open={score.note !== null ? true : undefined}>
          <summary className="linkish">Remark</summary>
          <textarea
            ref={remark}
            className="input"
            rows={2}
            aria-label={`Remark on ${criterion.title}`}
            value={score.note ?? ""}
            onChange={(event) => say(event.target.value)}
          />
          {bank && !disabled ? (
            <FromBank
              {...{ bank, field: remark, words: score.note ?? "", onWords: say }}
              of={`as a remark on ${criterion.title}`}
            />
          ) : null}
        </details>
        {decided && !disabled ? (
          <button type="button" className="linkish" onClick={() => onScore({ levelId: null, met: null, points: null })}>
            Take back<span className="vh"> the level of {criterion.title}</span>
          </button>
        ) : null}
      </div>
    </fieldset>
  );
}

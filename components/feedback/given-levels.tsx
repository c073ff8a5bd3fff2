import { Fragment, type ReactNode } from "react";
import type { Feedback, FeedbackRow } from "@/lib/domain/rubric/feedback";
import type { SetByHand } from "@/lib/domain/submission/returned";
import { ByHand } from "./by-hand";

interface GivenLevelsProps {
  feedback: Feedback;
  setByHand: SetByHand | null;
  /** What stands under a row; null is under the whole. */
  under?: (criterionId: string | null) => ReactNode;
}

/** The levels that were given, with the sum written out; rows without points only say their level. */
export function GivenLevels({ feedback, setByHand, under }: GivenLevelsProps) {
  const { rubric, rows, questions } = feedback;
  const whole = rows.filter(({ promptNumber }) => promptNumber === null);
  return (
    <section className="fr" aria-labelledby="levels">
      <div className="pane-h">
        <h2 id="levels">
          {rubric?.title ?? "Levels"}{" "}
          {rubric ? <span className="quiet font-normal">rubric version {rubric.number}</span> : null}
        </h2>
      </div>
      {setByHand ? <ByHand set={setByHand} /> : null}
      <Sum feedback={feedback} />
      {rows.length === 0 ? <p className="quiet">Comments only; no levels were given.</p> : null}
      {whole.map((row) => (
        <Row key={row.title} row={row} under={under} />
      ))}
      {questions.map((question) => (
        <section key={question.promptNumber} aria-labelledby={`levels-${question.promptNumber}`}>
          <h3 className="h levels-of" id={`levels-${question.promptNumber}`}>
            Question {question.promptNumber}
            {question.points !== null && question.max !== null ? (
              <span className="tnum">
                {" "}
                {question.points} of {question.max}
              </span>
            ) : null}
          </h3>
          {question.rubric ? (
            <p className="small quiet">
              {question.rubric.title}, rubric version {question.rubric.number}
            </p>
          ) : null}
          {rows
            .filter(({ promptNumber }) => promptNumber === question.promptNumber)
            .map((row) => (
              <Row key={row.title} row={row} under={under} />
            ))}
          {question.overall.trim() === "" ? null : <p className="whitespace-pre-wrap">{question.overall}</p>}
        </section>
      ))}
      {under?.(null)}
    </section>
  );
}

/** "3 + 2 = 5 of 6", and what lateness took off: "3 + 2 − 0.5 = 4.5 of 6". */
function Sum({ feedback: { points, max, rows, late } }: { feedback: Feedback }) {
  if (max === null) return null;
  if (points === null) return <p className="sum">Not graded</p>;
  const parts = rows.flatMap((row) => (row.max === null || row.points === null ? [] : [row.points]));
  const written = parts.length > 1 || late !== null;
  return (
    <>
      <p className="sum">
        {written
          ? parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sum is its places
              <Fragment key={index}>
                {index > 0 ? <i>+</i> : null}
                <span>{part}</span>
              </Fragment>
            ))
          : null}
        {late ? (
          <>
            <i>−</i>
            <span>{late.taken}</span>
          </>
        ) : null}
        {written ? <i>=</i> : null}
        <b>{points}</b>
        <em>of {max}</em>
      </p>
      {late ? <p className="small">{late.working}</p> : null}
    </>
  );
}

function Row({ row, under }: { row: FeedbackRow; under: GivenLevelsProps["under"] }) {
  return (
    <section className="crit" aria-label={row.title}>
      <h3 className="h">{row.title}</h3>
      {row.description ? <p className="small quiet">{row.description}</p> : null}
      {row.levels.length > 0 ? (
        <ul className="ladder">
          {row.levels.toReversed().map((level) => (
            <li key={level.name} className={level.chosen ? "on" : undefined}>
              <span>
                <b>{level.name}</b> {level.chosen ? <span className="yours">your level</span> : null}
              </span>
              <span className="tnum">{worthOf(level, row)}</span>
              {level.chosen ? <small>{level.description}</small> : null}
            </li>
          ))}
        </ul>
      ) : row.chosen ? (
        <p>
          <b>{row.chosen}</b>
          {row.points === null || row.max === null ? null : (
            <span className="quiet">
              {" "}
              {row.points} of {row.max}
            </span>
          )}
        </p>
      ) : null}
      {row.cappedBy ? (
        <p className="small">
          Counted as {row.points}, because of “{row.cappedBy}”.
        </p>
      ) : null}
      {row.note ? <p className="small whitespace-pre-wrap">{row.note}</p> : null}
      {row.criterionId === null ? null : under?.(row.criterionId)}
    </section>
  );
}

/** Points of a level: its own, or its band; where a band was chosen, what was given within it. */
function worthOf(level: FeedbackRow["levels"][number], row: FeedbackRow): string | null {
  if (level.minPoints === null || level.maxPoints === null) return level.points;
  return level.chosen && row.points !== null && row.cappedBy === null
    ? row.points
    : `${level.minPoints} to ${level.maxPoints}`;
}

import { Fragment } from "react";
import type { Feedback, FeedbackRow } from "@/lib/domain/rubric/feedback";

/** The levels that were given, with the sum written out; rows without points only say their level. */
export function GivenLevels({ feedback }: { feedback: Feedback }) {
  const { rubric, rows } = feedback;
  if (!rubric) return null;
  return (
    <section className="fr" aria-labelledby="levels">
      <div className="pane-h">
        <h2 id="levels">
          {rubric.title} <span className="quiet font-normal">rubric version {rubric.number}</span>
        </h2>
      </div>
      <Sum feedback={feedback} />
      {rows.map((row) => (
        <Row key={row.title} row={row} />
      ))}
    </section>
  );
}

/** "3 + 2 = 5 of 6". */
function Sum({ feedback: { points, max, rows } }: { feedback: Feedback }) {
  if (max === null) return null;
  if (points === null) return <p className="sum">Not graded</p>;
  const parts = rows.flatMap((row) => (row.max === null || row.points === null ? [] : [row.points]));
  return (
    <p className="sum">
      {parts.length > 1
        ? parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sum is its places
            <Fragment key={index}>
              {index > 0 ? <i>+</i> : null}
              <span>{part}</span>
            </Fragment>
          ))
        : null}
      {parts.length > 1 ? <i>=</i> : null}
      <b>{points}</b>
      <em>of {max}</em>
    </p>
  );
}

function Row({ row }: { row: FeedbackRow }) {
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
              <span className="tnum">{level.points}</span>
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
    </section>
  );
}

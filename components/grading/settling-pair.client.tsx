"use client";

import { Button } from "@/components/ui/button";
import { rowsApart } from "@/lib/domain/grading/double-marking";
import { scoreOf } from "@/lib/domain/rubric/edit-marking";
import type { Marking } from "@/lib/domain/rubric/marking";
import type { RubricVersion } from "@/lib/domain/rubric/model";
import { sayGiven } from "@/lib/domain/rubric/say-given";
import { withAllOf, withRowOf } from "@/lib/domain/rubric/taken-over";
import type { BlindMarking, BlindPair } from "@/lib/domain/submission/settling";
import type { QuotedPassage } from "./desk-props";
import { SettlingWords } from "./settling-words";

interface SettlingPairProps {
  pair: BlindPair;
  rubric: RubricVersion | null;
  /** What is settled so far. */
  marking: Marking;
  canMark: boolean;
  /** Passages of comments by their ids. */
  passages: Record<string, QuotedPassage>;
  /** Puts in what was taken over, with the passages of its comments. */
  take: (marking: Marking, passages: Record<string, QuotedPassage>) => void;
}

/** Both markings of two who did not see each other's, row by row, to be read and taken over. */
export function SettlingPair({ pair, rubric, marking, canMark, passages, take }: SettlingPairProps) {
  const sides = [pair.first, pair.second];
  const apart = new Set(rowsApart(pair.first.marking, pair.second.marking));

  function takeAll({ marking: from }: BlindMarking) {
    const { marking: next, renamed } = withAllOf(marking, from, () => crypto.randomUUID());
    take(
      next,
      Object.fromEntries(renamed.flatMap(({ from: old, to }) => (passages[old] ? [[to, passages[old]]] : []))),
    );
  }

  return (
    <section className="blind-pair" aria-labelledby="both-markings">
      <h2 className="h" id="both-markings">
        Both markings
      </h2>
      <p className="small quiet">
        Neither saw the other’s. What you give in the rubric counts in place of both; nothing of it is filled in until
        you choose it there or take it over here.
      </p>
      <table className="tbl stackable">
        <thead>
          <tr>
            <th scope="col">Row</th>
            {sides.map(({ grader }, index) => (
              <th key={index === 0 ? "first" : "second"} scope="col">
                {grader}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rubric?.criteria.map((criterion) => (
            <tr key={criterion.id} data-apart={apart.has(criterion.id) ? "" : undefined}>
              <th scope="row">
                {criterion.title}{" "}
                {apart.has(criterion.id) ? <span className="state state-warn">they differ</span> : null}
              </th>
              {sides.map(({ grader, marking: side }, index) => {
                const score = scoreOf(side, criterion.id);
                const given = sayGiven(criterion, score);
                return (
                  <td key={index === 0 ? "first" : "second"} data-l={grader}>
                    <b>{given}</b>
                    {score.counted === null ? null : <span className="small quiet"> counted {score.counted}</span>}
                    {score.note ? <p className="small">{score.note}</p> : null}
                    {canMark && criterion.kind !== "FeedbackOnly" ? (
                      <p>
                        <button
                          type="button"
                          className="linkish small"
                          onClick={() => take(withRowOf(marking, side, criterion.id), {})}
                        >
                          Take over
                          <span className="vh">
                            {" "}
                            {given} from {grader} for {criterion.title}
                          </span>
                        </button>
                      </p>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="two">
        {sides.map((side, index) => (
          <div key={index === 0 ? "first" : "second"}>
            <SettlingWords side={side} passages={passages} />
            {canMark ? (
              <p className="mt-2">
                <Button small onClick={() => takeAll(side)}>
                  Take over all of {side.grader}’s
                </Button>
              </p>
            ) : null}
          </div>
        ))}
      </div>
    </section>
  );
}

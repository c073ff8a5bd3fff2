"use client";

import { sayCounted } from "@/lib/domain/answer/evidence-said";
import type { Criterion, Score } from "@/lib/domain/rubric/model";

interface CountedProps {
  criterion: Pick<Criterion, "counts" | "threshold" | "title">;
  score: Pick<Score, "counted">;
  /** What the machine counts; null where a person counts. */
  offered: number | null;
  onCount: (counted: number | null) => void;
}

/** The count behind a threshold row: typed, or taken from what was counted. The grader decides whether it is met. */
export function Counted({ criterion, score, offered, onCount }: CountedProps) {
  const { counts, threshold, title } = criterion;
  return (
    <div className="row small">
      {counts !== null && offered !== null ? (
        <p className="counted-by">
          <span className="state">Hint</span> {sayCounted(counts, offered)}, asks for {threshold}.{" "}
          <span className="quiet">Counted by Headnote; you decide.</span>
        </p>
      ) : null}
      <label className="row">
        Counted
        <input
          className="input counted"
          type="number"
          min={0}
          max={10_000}
          value={score.counted ?? ""}
          onChange={(event) => {
            const count = Number.parseInt(event.target.value, 10);
            onCount(Number.isNaN(count) ? null : Math.min(10_000, Math.max(0, count)));
          }}
        />
        {offered === null ? <span className="quiet">asks for {threshold}</span> : null}
      </label>
      {offered !== null && score.counted !== offered ? (
        <button type="button" className="linkish" onClick={() => onCount(offered)}>
          Take {offered}
          <span className="vh"> as the count of {title}</span>
        </button>
      ) : null}
    </div>
  );
}

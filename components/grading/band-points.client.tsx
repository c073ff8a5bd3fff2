"use client";

import { useId, useState } from "react";
import { FieldError } from "@/components/ui/field";
import { bandGiven } from "@/lib/domain/rubric/band";
import type { Criterion, Score } from "@/lib/domain/rubric/model";
import { isBand } from "@/lib/domain/rubric/total";

interface BandPointsProps {
  criterion: Criterion;
  score: Score;
  onScore: (change: Partial<Omit<Score, "criterionId">>) => void;
}

/** Points within a band, as they are typed; they choose the level they lie in. Nothing for rows without bands. */
export function BandPoints({ criterion, score, onScore }: BandPointsProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const told = useId();
  if (!criterion.levels.some(isBand)) return null;
  const given = typed ? bandGiven(criterion.levels, score.levelId, typed) : null;

  function write(text: string) {
    setTyped(text);
    if (text.trim() === "") return onScore({ points: null });
    const means = bandGiven(criterion.levels, score.levelId, text);
    if (means.ok) onScore(means.value);
  }

  return (
    <div className="small">
      <label className="row">
        Points
        <input
          className="input counted"
          inputMode="decimal"
          autoComplete="off"
          aria-label={`Points for ${criterion.title}`}
          aria-invalid={given !== null && !given.ok}
          aria-describedby={given?.ok === false ? told : undefined}
          value={typed ?? score.points ?? ""}
          onChange={(event) => write(event.target.value)}
          // What was not taken stays where it was written, beside its reason.
          onBlur={() => given?.ok !== false && setTyped(null)}
        />
      </label>
      <div role="status">
        <FieldError id={told} error={given?.ok === false ? given.problem : null} />
      </div>
    </div>
  );
}

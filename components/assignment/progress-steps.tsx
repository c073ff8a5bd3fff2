import type { ProgressCounts } from "@/lib/domain/assignment/overview";

/** How many have come how far, each step with its number and a bar; posting only where something is discussed. */
export function ProgressSteps({ counts, discussed }: { counts: ProgressCounts; discussed: boolean }) {
  const steps = [
    ["Opened", counts.opened],
    ["Took notes", counts.annotated],
    ...(discussed
      ? ([
          ["Posted", counts.posted],
          ["Replied", counts.replied],
        ] as const)
      : []),
    ["Answered", counts.answered],
    ["Submitted", counts.submitted],
    ["Graded", counts.graded],
    ["Released", counts.released],
  ] as const;
  return (
    <dl className="far">
      {steps.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b className="tnum">{count}</b> <span className="quiet">of {counts.assigned}</span>
            <meter min={0} max={Math.max(1, counts.assigned)} value={count} aria-hidden="true" />
          </dd>
        </div>
      ))}
    </dl>
  );
}

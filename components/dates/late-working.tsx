import type { SubmittedWork } from "@/lib/domain/submission/submitted";

/** How late it was and what that costs, as it was reckoned when it was submitted. Nothing for work that came in time. */
export function LateWorking({ work: { lateness } }: { work: Pick<SubmittedWork, "lateness"> }) {
  if (!lateness || lateness.days === 0) return null;
  return (
    <span className="late-working">
      {lateness.percent ? <b>{lateness.percent} % is taken off for lateness. </b> : null}
      {lateness.working.join(" ")}
    </span>
  );
}

import type { GateRemark } from "@/lib/domain/assignment/gate-remarks";

/** What to know of a gate, under the choice of its text. */
export function GateRemarks({ remarks }: { remarks: readonly GateRemark[] }) {
  return (
    <div aria-live="polite">
      {remarks.length > 0 ? (
        <ul className="hint list">
          {remarks.map(({ remark }) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

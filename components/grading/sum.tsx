import type { Total } from "@/lib/domain/rubric/total";

/** The sum as far as it goes: "3 + 2 = 5 of 6"; "3 + … of 6" while a row waits. Nothing for a rubric without points. */
export function Sum({ total: { points, max, working } }: { total: Total }) {
  if (max === null) return null;
  const parts = working.filter((row) => row.max !== null).map((row) => row.points ?? "…");
  const capped = working.filter((row) => row.cappedBy !== null);
  return (
    <p className="small pt-3 pb-1">
      {parts.length > 1 ? `${parts.join(" + ")} ` : ""}
      {points === null ? (
        <span className="quiet">not decided yet</span>
      ) : (
        <b>{parts.length > 1 ? `= ${points}` : points}</b>
      )}{" "}
      of {max}
      {capped.map((row) => (
        <span key={row.criterionId} className="quiet">
          {" "}
          · “{row.title}” counts {row.points}: {row.cappedBy}
        </span>
      ))}
    </p>
  );
}

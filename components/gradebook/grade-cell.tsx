import { State } from "@/components/ui/state";
import { type Column, cellWords, type GradebookCell } from "@/lib/domain/gradebook/page";
import { shortId } from "@/lib/domain/id/short-id";

const kinds = { missing: "bad", "not submitted": "warn", "to grade": "warn", excused: "off" } as const;

function Words({ cell }: { cell: GradebookCell }) {
  const { standing, late } = cell;
  const words = cellWords(cell);
  const kind = standing in kinds ? kinds[standing as keyof typeof kinds] : null;
  return (
    <>
      {kind ? (
        <State kind={kind}>{words}</State>
      ) : standing === "graded" ? (
        words
      ) : (
        <span className="quiet">{words}</span>
      )}
      {late ? (
        <>
          {" "}
          <State kind="warn">late</State>
        </>
      ) : null}
    </>
  );
}

interface GradeCellProps {
  column: Column;
  cell: GradebookCell | undefined;
  studentId: string;
  name: string;
  /** Where it stands in the grid. */
  r: number;
  c: number;
}

/** One cell of the grid. An assignment's opens its entry; others only say what they hold. */
export function GradeCell({ column, cell, studentId, name, r, c }: GradeCellProps) {
  const at = { "data-r": r, "data-c": c, tabIndex: r === 1 && c === 1 ? 0 : -1 };
  if (!cell || cell.standing === "not given to them" || column.kind === "participation") {
    return (
      <span className="gbcell" {...at}>
        {cell ? <Words cell={cell} /> : "–"}
      </span>
    );
  }
  const given = cell.standing === "graded" || cell.standing === "excused" || cell.standing === "missing";
  const waits = cell.waits && given;
  return (
    <button
      type="button"
      {...at}
      className={waits ? "held" : undefined}
      aria-haspopup="dialog"
      data-assignment={shortId(column.id)}
      data-student={shortId(studentId)}
      data-title={`${name}, ${column.title}`}
    >
      {waits ? <span className="vh">not released: </span> : null}
      {waits && cell.standing === "graded" ? "[" : null}
      <Words cell={cell} />
      {waits && cell.standing === "graded" ? "]" : null}
      {cell.byHand ? <span className="vh">, by hand</span> : null}
    </button>
  );
}

import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import { type Column, type GradebookPage, inCategories } from "@/lib/domain/gradebook/page";
import { columnPath } from "@/lib/domain/gradebook/view";
import { shortId } from "@/lib/domain/id/short-id";
import { drawnRow } from "./drawn-row";
import { GradeRows } from "./grade-rows.client";

interface GradeTableProps {
  /** Address of the course. */
  base: string;
  page: GradebookPage;
  now: Date;
}

/** The table of the gradebook: heads and names are part of the grid, and stay in sight. */
export function GradeTable({ base, page, now }: GradeTableProps) {
  const columns = inCategories(page.columns, page.categories);
  const category = new Map(page.categories.map(({ id, name }) => [id, name]));
  const starts = columns.map(({ categoryId }, index) => index > 0 && categoryId !== columns[index - 1]?.categoryId);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a real table
    <table className="gb" role="grid" data-rows={page.rows.length + 1} data-columns={columns.length + 2}>
      <caption className="vh">Grades by student and column. Arrow keys move, Enter opens an entry.</caption>
      <thead>
        <tr>
          <th scope="col" className="corner">
            <span className="gbcell" data-r={0} data-c={0} tabIndex={-1}>
              Student
            </span>
          </th>
          {columns.map((column, index) => (
            <th
              key={column.id}
              scope="col"
              className={starts[index] ? "cs" : undefined}
              data-assignment={shortId(column.id)}
              data-title={column.title}
            >
              <Link href={`${base}${columnPath(column)}`} prefetch={false} data-r={0} data-c={index + 1} tabIndex={-1}>
                {column.title}
              </Link>
              <ColumnFacts column={column} category={category.get(column.categoryId ?? "") ?? null} now={now} />
            </th>
          ))}
          <th scope="col" className="cs">
            <span className="gbcell" data-r={0} data-c={columns.length + 1} tabIndex={-1}>
              So far, in %
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        <GradeRows
          base={`${base}/gradebook`}
          rows={page.rows.map((row) => drawnRow(row, columns, { starts, parted: page.sections.length > 1 }))}
        />
      </tbody>
    </table>
  );
}

function ColumnFacts({ column, category, now }: { column: Column; category: string | null; now: Date }) {
  const { max, dueAt, timeZone } = column;
  return (
    <>
      <br />
      {max === null ? "no points" : `of ${max}`}
      {category ? <>, {category}</> : null}
      {dueAt && dueAt > now ? (
        <>
          <br />
          due <DateText at={dueAt} zone={timeZone} saying="short" now={now} />
        </>
      ) : null}
    </>
  );
}

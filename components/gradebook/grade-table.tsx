import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import { type Column, type GradebookPage, inCategories } from "@/lib/domain/gradebook/page";
import { columnPath } from "@/lib/domain/gradebook/view";
import { shortId } from "@/lib/domain/id/short-id";
import { GradeCell } from "./grade-cell";

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
  const side = (index: number) => (starts[index] ? "cs" : undefined);
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
            <th key={column.id} scope="col" className={side(index)}>
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
        {page.rows.map(({ studentId, name, sections, cells, total }, row) => {
          const path = `${base}/gradebook/${shortId(studentId)}`;
          const at = (c: number) => ({ "data-r": row + 1, "data-c": c, tabIndex: -1 });
          const byColumn = new Map(cells.map((cell) => [cell.columnId, cell]));
          return (
            <tr key={studentId}>
              <th scope="row">
                <Link href={path} prefetch={false} {...at(0)}>
                  {name}
                </Link>
                {page.sections.length > 1 ? (
                  <span className="quiet small gbsection"> {sections.join(", ")}</span>
                ) : null}
              </th>
              {columns.map((column, index) => (
                <td key={column.id} className={side(index)}>
                  <GradeCell
                    {...{ column, studentId, name }}
                    cell={byColumn.get(column.id)}
                    r={row + 1}
                    c={index + 1}
                  />
                </td>
              ))}
              <td className="cs tot">
                <Link href={`${path}#total`} prefetch={false} {...at(columns.length + 1)}>
                  {total.percent === null ? <span className="quiet">none</span> : total.percent}
                  <span className="vh">, with its working</span>
                </Link>
              </td>
            </tr>
          );
        })}
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

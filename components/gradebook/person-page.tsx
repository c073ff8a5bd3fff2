import Link from "next/link";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { State } from "@/components/ui/state";
import type { GradebookPerson } from "@/lib/domain/gradebook/history";
import { cellWords } from "@/lib/domain/gradebook/page";
import { columnPath } from "@/lib/domain/gradebook/view";
import { shortId } from "@/lib/domain/id/short-id";
import { EventList } from "./event-list";
import { listed } from "./history-page";
import { TotalWorking } from "./total-working";

/** One student of the gradebook, for those who teach them. */
export function PersonPage({ courseId, person, now }: { courseId: string; person: GradebookPerson; now: Date }) {
  const base = `/courses/${shortId(courseId)}`;
  const { row, columns, categories, history, left } = person;
  const cells = new Map(row.cells.map((cell) => [cell.columnId, cell]));
  const category = new Map(categories.map(({ id, name }) => [id, name]));
  return (
    <Page
      crumbs={[
        { name: history.courseTitle, href: base },
        { name: "Gradebook", href: `${base}/gradebook` },
        { name: row.name },
      ]}
    >
      <Strip title={row.name} sub={[row.sections.join(", "), row.address].filter(Boolean).join(" · ")} />
      {left ? <Notice>This student has left the course. Their grades are kept.</Notice> : null}
      <table className="tbl stackable">
        <caption className="vh">Grades of {row.name}</caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            {categories.length > 0 ? <th scope="col">Category</th> : null}
            <th scope="col">Grade</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => {
            const cell = cells.get(column.id);
            const max = cell?.max ?? column.max;
            return (
              <tr key={column.id}>
                <th scope="row">
                  <Link href={`${base}${columnPath(column)}`} prefetch={false}>
                    {column.title}
                  </Link>
                </th>
                {categories.length > 0 ? (
                  <td data-l="Category:">
                    {category.get(column.categoryId ?? "") ?? <span className="quiet">none</span>}
                  </td>
                ) : null}
                <td data-l="Grade:">
                  {cell ? cellWords(cell) : "–"}
                  {cell?.standing === "graded" && cell.points !== null && max ? ` of ${max}` : null}{" "}
                  {cell?.late ? <State kind="warn">late</State> : null}
                  {cell?.waits && cell.standing !== "hidden" ? <span className="quiet"> not released</span> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <TotalWorking total={row.total} heading="So far, what is not released counted" />
      <section aria-labelledby="history" className="mt-3">
        <h2 className="h" id="history">
          History
        </h2>
        {history.events.length === 0 ? (
          <p>Nothing was graded or changed here yet.</p>
        ) : (
          <EventList events={listed(base, history)} zone={history.timeZone} now={now} />
        )}
        <Pager
          label="Changes"
          page={history.page}
          pages={history.pages}
          href={(page) => `${base}/gradebook/${shortId(row.studentId)}?page=${page}#history`}
        />
      </section>
    </Page>
  );
}

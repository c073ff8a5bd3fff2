import { courseTabs } from "@/components/course/tabs";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { type OwnGradebook, totalCell } from "@/lib/domain/gradebook/page";
import { columnPath } from "@/lib/domain/gradebook/view";
import { shortId } from "@/lib/domain/id/short-id";
import { sayInstant } from "@/lib/domain/time/say";
import { ownWords } from "./own-words";
import { WhatIf } from "./what-if.client";

/** A student's gradebook: what was released to them, the total with its working, and what other grades would make of it. */
export function OwnGradebookPage({ courseId, own, now }: { courseId: string; own: OwnGradebook; now: Date }) {
  const base = `/courses/${shortId(courseId)}`;
  const cells = new Map(own.cells.map((cell) => [cell.columnId, cell]));
  const rows = own.columns.map((column) => ({
    cell: totalCell(column, cells.get(column.id)),
    says: ownWords(cells.get(column.id)),
    late: cells.get(column.id)?.late ?? false,
    href: column.kind === "assignment" ? `${base}${columnPath(column)}/submission` : null,
    due: column.dueAt ? sayInstant(column.dueAt, column.timeZone, "short", now) : null,
  }));
  return (
    <Page
      crumbs={[{ name: "Courses", href: "/courses" }, { name: own.courseTitle, href: base }, { name: "Gradebook" }]}
      strip={
        <Strip
          title="Gradebook"
          sub="What was released to you. Other grades are not counted here yet."
          aside={
            <LinkButton href={`/api${base}/gradebook`} prefetch={false} download>
              Save as CSV
            </LinkButton>
          }
        />
      }
      tabs={courseTabs(courseId, "Student", "Gradebook")}
    >
      {rows.length === 0 ? (
        <Empty title="Nothing is assigned yet">Each assignment stands here once it is given to you.</Empty>
      ) : (
        <WhatIf rows={rows} categories={own.categories} />
      )}
    </Page>
  );
}

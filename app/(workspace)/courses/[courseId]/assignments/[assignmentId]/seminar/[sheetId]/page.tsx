import type { Metadata } from "next";
import { staffTabs } from "@/components/assignment/tabs";
import { SheetEdit } from "@/components/seminar/sheet-edit";
import { SheetTexts } from "@/components/seminar/sheet-texts";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readSheet } from "@/lib/data/seminar-sheets";
import { addThing, change, rename } from "../actions";

export const metadata: Metadata = { title: "Seminar sheet" };

/** One seminar sheet while it is made. */
export default async function SeminarSheetPage({
  params,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/seminar/[sheetId]">) {
  const { courseId: course, assignmentId: assignment, sheetId: sheet } = await params;
  const viewer = await requireViewer();
  const [courseId, assignmentId] = [idFrom(course), idFrom(assignment)];
  const page = await orNotFound(readSheet(viewer, courseId, assignmentId, idFrom(sheet), new Date()));
  const base = `/courses/${course}/assignments/${assignment}`;
  const add = addThing.bind(null, course, assignment, sheet);
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: `/courses/${course}` },
        { name: page.title, href: base },
        { name: "Seminar sheets", href: `${base}/seminar` },
        { name: page.sheet.title },
      ]}
      tabs={staffTabs(courseId, assignmentId, "Seminar", page)}
    >
      <div className="panes desk:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <section className="pane pane-first stack" aria-label="The sheet">
          <SheetEdit
            page={page}
            address={`${base}/seminar/${sheet}`}
            add={add}
            change={change.bind(null, course, assignment, sheet)}
            rename={rename.bind(null, course, assignment, sheet)}
          />
        </section>
        {page.mayEdit ? <SheetTexts texts={page.texts} add={add} /> : null}
      </div>
    </Page>
  );
}

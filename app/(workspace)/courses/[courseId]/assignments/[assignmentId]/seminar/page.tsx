import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { staffTabs } from "@/components/assignment/tabs";
import { SheetList } from "@/components/seminar/sheet-list";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { listSheets } from "@/lib/data/seminar-sheets";
import type { SheetThing } from "@/lib/domain/discussion/sheet";
import { shortId } from "@/lib/domain/id/short-id";
import { addThing, makeSheet, remove } from "./actions";

export const metadata: Metadata = { title: "Seminar sheets" };

/** What is to be put on a sheet, as the address names it: `?note=` or `?post=`. */
function thingOf({ note, post }: Record<string, string | string[] | undefined>): SheetThing | null {
  if (typeof note === "string") return { kind: "note", annotationId: idFrom(note) };
  return typeof post === "string" ? { kind: "post", postId: idFrom(post) } : null;
}

/** The seminar sheets of an assignment. */
export default async function SeminarSheetsPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/seminar">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const thing = thingOf(await searchParams);
  const viewer = await requireViewer();
  const [courseId, assignmentId] = [idFrom(course), idFrom(assignment)];
  const page = await orNotFound(listSheets(viewer, courseId, assignmentId, new Date()));
  const base = `/courses/${course}/assignments/${assignment}`;
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: `/courses/${course}` },
        { name: page.title, href: base },
        { name: "Seminar sheets" },
      ]}
      tabs={staffTabs(courseId, assignmentId, "Seminar", page)}
    >
      <SheetList
        {...page}
        {...{ base, thing, item: randomUUID(), now: new Date() }}
        make={makeSheet.bind(null, course, assignment, shortId(randomUUID()))}
        add={(sheetId) => addThing.bind(null, course, assignment, shortId(sheetId))}
        remove={(sheetId) => remove.bind(null, course, assignment, shortId(sheetId))}
      />
    </Page>
  );
}

import type { Metadata } from "next";
import { AssignmentEditor } from "@/components/assignment/edit/editor.client";
import { staffTabs } from "@/components/assignment/tabs";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readAssignmentDesk } from "@/lib/data/assignment-drafts";
import { titleOrNone } from "@/lib/domain/assignment/title";
import { longId } from "@/lib/domain/id/short-id";
import { publish, restore } from "./actions";

export const metadata: Metadata = { title: "Edit an assignment" };

/** The desk where an instructor writes an assignment. */
export default async function EditAssignmentPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/edit">) {
  const { courseId, assignmentId } = await params;
  const { question } = await searchParams;
  const viewer = await requireViewer();
  const desk = await orNotFound(readAssignmentDesk(viewer, idFrom(courseId), idFrom(assignmentId)));
  const base = `/courses/${courseId}/assignments/${assignmentId}`;
  const restored = desk.history.find((version) => version.kind === "Restore")?.id;
  return (
    <Page
      crumbs={[
        { name: desk.courseTitle, href: `/courses/${courseId}` },
        { name: titleOrNone(desk.title), href: base },
        { name: "Edit" },
      ]}
      tabs={staffTabs(idFrom(courseId), idFrom(assignmentId), "Edit", { mayEdit: true })}
    >
      <AssignmentEditor
        key={restored}
        desk={desk}
        base={base}
        now={new Date()}
        asked={typeof question === "string" ? longId(question) : null}
        place={{ account: viewer.userId, address: `/api${base}/draft`, assignmentId: idFrom(assignmentId) }}
        publish={publish.bind(null, courseId, assignmentId)}
        restore={restore.bind(null, courseId, assignmentId)}
      />
    </Page>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditRubricPage } from "@/components/rubric/edit-rubric-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readRubric } from "@/lib/data/rubrics";
import { rowsOf } from "@/lib/domain/rubric/rubric-pages";
import { publish } from "../../actions";

export const metadata: Metadata = { title: "Edit a rubric" };

/** Where the next version of a rubric is written. */
export default async function EditRubric({ params }: PageProps<"/courses/[courseId]/rubrics/[rubricId]/edit">) {
  const { courseId, rubricId } = await params;
  const viewer = await requireViewer();
  const page = await orNotFound(readRubric(viewer, idFrom(courseId), idFrom(rubricId), null));
  if (!page.mayEdit) notFound();
  const { title, number, criteria } = page.version;
  return (
    <EditRubricPage
      {...{ course: courseId, rubric: rubricId, account: viewer.userId }}
      {...{ courseTitle: page.courseTitle, skills: page.skills, base: number }}
      start={{ title, criteria: rowsOf(criteria) }}
      publish={publish.bind(null, courseId, rubricId)}
    />
  );
}

import type { Metadata } from "next";
import { EditRubricPage } from "@/components/rubric/edit-rubric-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readNewRubric } from "@/lib/data/rubrics";
import { freshRow } from "@/lib/domain/rubric/edit-rubric";
import { publish } from "../actions";

export const metadata: Metadata = { title: "A new rubric" };

/** Where a rubric is written from nothing. */
export default async function NewRubric({ params }: PageProps<"/courses/[courseId]/rubrics/new">) {
  const { courseId } = await params;
  const viewer = await requireViewer();
  const { courseTitle, skills } = await orNotFound(readNewRubric(viewer, idFrom(courseId)));
  return (
    <EditRubricPage
      {...{ course: courseId, rubric: null, account: viewer.userId, courseTitle, skills, base: null }}
      start={{ title: "", criteria: [freshRow("Levels", "row-1")] }}
      publish={publish.bind(null, courseId, null)}
    />
  );
}

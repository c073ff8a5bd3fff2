import type { Metadata } from "next";
import { EditRubricPage } from "@/components/rubric/edit-rubric-page";
import { NewRubric } from "@/components/rubric/new-rubric.client";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readNewRubric } from "@/lib/data/rubrics";
import { freshRow } from "@/lib/domain/rubric/edit-rubric";
import { publish } from "../actions";

export const metadata: Metadata = { title: "A new rubric" };

/** Where a rubric is written from nothing. */
export default async function NewRubricPage({ params }: PageProps<"/courses/[courseId]/rubrics/new">) {
  const { courseId } = await params;
  const viewer = await requireViewer();
  const { courseTitle, skills } = await orNotFound(readNewRubric(viewer, idFrom(courseId)));
  return (
    <EditRubricPage course={courseId} courseTitle={courseTitle} rubric={null}>
      <NewRubric
        {...{ course: courseId, account: viewer.userId, skills }}
        start={{ title: "", criteria: [freshRow("Levels", "row-1")] }}
        publish={publish.bind(null, courseId, null)}
      />
    </EditRubricPage>
  );
}

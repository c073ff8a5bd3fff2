import type { Metadata } from "next";
import { RubricPage } from "@/components/rubric/rubric-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readRubric } from "@/lib/data/rubrics";

export const metadata: Metadata = { title: "Rubric" };

/** One version of a rubric as graders and students see it (`?version=`), with its versions and where it is used. */
export default async function Rubric({ params, searchParams }: PageProps<"/courses/[courseId]/rubrics/[rubricId]">) {
  const { courseId, rubricId } = await params;
  const { version } = await searchParams;
  const number = typeof version === "string" && /^\d{1,6}$/.test(version) ? Number(version) : null;
  const page = await orNotFound(readRubric(await requireViewer(), idFrom(courseId), idFrom(rubricId), number));
  return <RubricPage courseId={idFrom(courseId)} rubricId={idFrom(rubricId)} page={page} />;
}

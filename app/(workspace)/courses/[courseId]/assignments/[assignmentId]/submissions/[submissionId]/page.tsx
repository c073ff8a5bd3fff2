import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GradingPage } from "@/components/grading/grading-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readGrading } from "@/lib/data/assessments";
import { release } from "../../release/actions";

type Props = PageProps<"/courses/[courseId]/assignments/[assignmentId]/submissions/[submissionId]">;

export const metadata: Metadata = { title: "Marking" };

/** One submission on its grader's desk. */
export default async function MarkingPage({ params }: Props) {
  const { courseId, assignmentId, submissionId } = await params;
  const viewer = await requireViewer();
  const desk = await orNotFound(readGrading(viewer, idFrom(courseId), idFrom(submissionId)));
  if (desk.work.assignmentId !== idFrom(assignmentId)) notFound();
  return (
    <GradingPage
      courseId={idFrom(courseId)}
      account={viewer.userId}
      now={new Date()}
      desk={desk}
      release={release.bind(null, courseId, assignmentId)}
    />
  );
}

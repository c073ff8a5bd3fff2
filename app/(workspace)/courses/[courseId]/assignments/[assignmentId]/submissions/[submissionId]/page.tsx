import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GradingPage } from "@/components/grading/grading-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readGrading } from "@/lib/data/assessments";
import { readCarriedWork } from "@/lib/data/resubmissions";
import { shortId } from "@/lib/domain/id/short-id";
import { release } from "../../release/actions";
import { lift } from "./actions";

type Props = PageProps<"/courses/[courseId]/assignments/[assignmentId]/submissions/[submissionId]">;

export const metadata: Metadata = { title: "Marking" };

/** One submission on its grader's desk: the whole, or one question that is marked by itself (`?question=2`). */
export default async function MarkingPage({ params, searchParams }: Props) {
  const { question } = await searchParams;
  const { courseId, assignmentId, submissionId } = await params;
  const viewer = await requireViewer();
  const desk = await orNotFound(readGrading(viewer, idFrom(courseId), idFrom(submissionId)));
  if (desk.work.assignmentId !== idFrom(assignmentId)) notFound();
  const at = [viewer, idFrom(courseId), idFrom(submissionId)] as const;
  const carried = desk.work.number > 1 ? await orNotFound(readCarriedWork(...at)) : null;
  return (
    <GradingPage
      place={{
        ...{ courseId: idFrom(courseId), account: viewer.userId, now: new Date(), promptId: null },
        question: Number.parseInt(`${question}`, 10) || null,
        at: (id, number) =>
          `/courses/${courseId}/assignments/${assignmentId}/submissions/${shortId(id)}${number === null ? "" : `?question=${number}`}`,
        release: release.bind(null, courseId, assignmentId),
        lift: (id) => lift.bind(null, courseId, shortId(id)),
      }}
      item={{ desk, carried }}
      upcoming={null}
    />
  );
}

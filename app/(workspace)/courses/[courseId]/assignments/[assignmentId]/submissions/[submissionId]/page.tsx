import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GradingPage } from "@/components/grading/grading-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readGrading } from "@/lib/data/grading-desk";
import { readCarriedWork } from "@/lib/data/resubmissions";
import { readSettling } from "@/lib/data/settling";
import { shortId } from "@/lib/domain/id/short-id";
import { release } from "../../release/actions";
import { lift, remark } from "./actions";

type Props = PageProps<"/courses/[courseId]/assignments/[assignmentId]/submissions/[submissionId]">;

export const metadata: Metadata = { title: "Marking" };

/**
 * One submission on its grader's desk: the whole, or one question that is marked by itself (`?question=2`); or, for an
 * instructor, both markings of two who marked it blind, to be settled (`?settle=1`).
 */
export default async function MarkingPage({ params, searchParams }: Props) {
  const { question, settle } = await searchParams;
  const { courseId, assignmentId, submissionId } = await params;
  const viewer = await requireViewer();
  const at = [viewer, idFrom(courseId), idFrom(submissionId)] as const;
  const settling = settle === "1" ? await orNotFound(readSettling(...at)) : null;
  const desk = await orNotFound(readGrading(...at, { settling: settling !== null }));
  if (desk.work.assignmentId !== idFrom(assignmentId)) notFound();
  const carried = desk.work.number > 1 && settling === null ? await orNotFound(readCarriedWork(...at)) : null;
  const base = `/courses/${courseId}/assignments/${assignmentId}/submissions`;
  const query = (number: number | null) =>
    [...(settling ? ["settle=1"] : []), ...(number === null ? [] : [`question=${number}`])].join("&");
  return (
    <GradingPage
      place={{
        ...{ courseId: idFrom(courseId), account: viewer.userId, now: new Date(), promptId: null },
        question: Number.parseInt(`${question}`, 10) || null,
        at: (id, number) => [`${base}/${shortId(id)}`, query(number)].filter(Boolean).join("?"),
        release: release.bind(null, courseId, assignmentId),
        lift: (id) => lift.bind(null, courseId, shortId(id)),
        remark: (id, prompt, version) =>
          remark.bind(null, courseId, shortId(id), prompt === null ? "" : shortId(prompt), version),
      }}
      item={{ desk, carried, settling }}
      upcoming={null}
    />
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EmptyQueue } from "@/components/grading/empty-queue";
import { GradingPage } from "@/components/grading/grading-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readGrading } from "@/lib/data/grading-desk";
import { readQueueStart } from "@/lib/data/grading-queue";
import { readCarriedWork } from "@/lib/data/resubmissions";
import { queueFilter } from "@/lib/domain/grading/queue";
import { shortId } from "@/lib/domain/id/short-id";
import { release } from "../../release/actions";
import { lift, remark } from "../../submissions/[submissionId]/actions";

type Props = PageProps<"/courses/[courseId]/assignments/[assignmentId]/grading/[promptId]">;

export const metadata: Metadata = { title: "Grading" };

/**
 * A queue on its grader's desk: the answers to one question one after the other, or (`all`) whole submissions.
 * `?submission=` is the one that is open, `?show=` what the queue is narrowed to, `?question=` the part that is marked.
 */
export default async function QueuePage({ params, searchParams }: Props) {
  const { courseId, assignmentId, promptId } = await params;
  const { submission, show: word, question } = await searchParams;
  const viewer = await requireViewer();
  const [course, assignment] = [idFrom(courseId), idFrom(assignmentId)];
  const show = queueFilter(word);
  const asked = { promptId: promptId === "all" ? null : idFrom(promptId), show };
  const base = `/courses/${courseId}/assignments/${assignmentId}/grading`;
  const open =
    typeof submission === "string"
      ? idFrom(submission)
      : await orNotFound(readQueueStart(viewer, course, assignment, asked));
  if (open === null) return <EmptyQueue courseId={courseId} queue={base} show={show} />;
  const bring = async (id: string) => {
    const desk = await readGrading(viewer, course, id, asked);
    const carried = desk.work.number > 1 ? await readCarriedWork(viewer, course, id) : null;
    return { desk, carried, settling: null };
  };
  const item = await orNotFound(bring(open));
  if (item.desk.work.assignmentId !== assignment) notFound();
  const next = item.desk.toMark.next ?? item.desk.nextId;
  return (
    <GradingPage
      place={{
        ...{ courseId: course, account: viewer.userId, now: new Date(), promptId: asked.promptId },
        question: Number.parseInt(`${question}`, 10) || null,
        at: (id, number) =>
          `${base}/${promptId}?submission=${shortId(id)}${show === "all" ? "" : `&show=${show}`}${number === null ? "" : `&question=${number}`}`,
        release: release.bind(null, courseId, assignmentId),
        lift: (id) => lift.bind(null, courseId, shortId(id)),
        remark: (id, prompt, version) =>
          remark.bind(null, courseId, shortId(id), prompt === null ? "" : shortId(prompt), version),
      }}
      item={item}
      // What cannot be brought ahead is brought when it is wanted.
      upcoming={next ? bring(next).catch(() => null) : null}
    />
  );
}

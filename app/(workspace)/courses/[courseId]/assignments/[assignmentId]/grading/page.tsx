import type { Metadata } from "next";
import { QueuePage } from "@/components/grading/queue-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readGradingQueue } from "@/lib/data/grading-queue";
import { shortId } from "@/lib/domain/id/short-id";
import { allot, dealAgain, takeBack } from "./actions";

export const metadata: Metadata = { title: "Grading" };

/** What of an assignment waits to be marked, and who marks what. */
export default async function GradingPage({
  params,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/grading">) {
  const { courseId, assignmentId } = await params;
  const at = [idFrom(courseId), idFrom(assignmentId)] as const;
  return (
    <QueuePage
      {...{ courseId: at[0], assignmentId: at[1] }}
      queue={await orNotFound(readGradingQueue(await requireViewer(), ...at))}
      allot={allot.bind(null, courseId, assignmentId)}
      takeBack={(id) => takeBack.bind(null, courseId, assignmentId, shortId(id))}
      dealAgain={dealAgain.bind(null, courseId, assignmentId)}
    />
  );
}

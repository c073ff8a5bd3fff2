import type { Metadata } from "next";
import { RegradesPage } from "@/components/regrade/regrades-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readRegrades } from "@/lib/data/regrades";
import { answer, settle } from "./actions";

export const metadata: Metadata = { title: "Regrade requests" };

/** What students ask to be looked at again in an assignment. */
export default async function Regrades({
  params,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/regrades">) {
  const { courseId, assignmentId } = await params;
  const viewer = await requireViewer();
  const at = [viewer, idFrom(courseId), idFrom(assignmentId)] as const;
  const list = await orNotFound(readRegrades(...at));
  const bound = [null, courseId, assignmentId] as const;
  return (
    <RegradesPage
      {...{ courseId: at[1], assignmentId: at[2], now: new Date(), list }}
      account={viewer.userId}
      actions={{ answer: answer.bind(...bound), settle: settle.bind(...bound) }}
    />
  );
}

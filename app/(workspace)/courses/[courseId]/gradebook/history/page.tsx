import type { Metadata } from "next";
import { HistoryPage } from "@/components/gradebook/history-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readGradebookHistory } from "@/lib/data/gradebook-history";
import { readHistoryView } from "@/lib/domain/gradebook/view";

export const metadata: Metadata = { title: "History of the gradebook" };

/** Every change of the gradebook, newest first: of all, of one student, or of one assignment. */
export default async function GradebookHistory({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/gradebook/history">) {
  const courseId = idFrom((await params).courseId);
  const asked = readHistoryView(await searchParams);
  const history = await orNotFound(readGradebookHistory(await requireViewer(), courseId, asked));
  return <HistoryPage {...{ courseId, history, asked, now: new Date() }} />;
}

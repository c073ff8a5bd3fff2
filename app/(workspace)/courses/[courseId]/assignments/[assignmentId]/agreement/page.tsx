import type { Metadata } from "next";
import { AgreementPage } from "@/components/agreement/agreement-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readMarkingAgreement } from "@/lib/data/marking-agreement";
import { deal, takeBack } from "./actions";

export const metadata: Metadata = { title: "Agreement" };

/** How far those agree who marked the same work blind; what is to be settled; who marks a second time. */
export default async function Agreement({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/agreement">) {
  const { courseId, assignmentId } = await params;
  const { page } = await searchParams;
  const at = [await requireViewer(), idFrom(courseId), idFrom(assignmentId)] as const;
  const asked = { page: Number.parseInt(`${page}`, 10) || 1, now: new Date() };
  return (
    <AgreementPage
      {...{ courseId: at[1], assignmentId: at[2] }}
      agreement={await orNotFound(readMarkingAgreement(...at, asked))}
      deal={deal.bind(null, courseId, assignmentId)}
      takeBack={takeBack.bind(null, courseId, assignmentId)}
    />
  );
}

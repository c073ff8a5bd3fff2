import type { Metadata } from "next";
import { ReleasePage } from "@/components/release/release-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readReleases } from "@/lib/data/releases";
import { invite, recall, release, withdraw } from "./actions";

export const metadata: Metadata = { title: "Release" };

/** What of an assignment is marked, waiting and released; releasing it, and taking it back. */
export default async function Release({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/release">) {
  const { courseId, assignmentId } = await params;
  const { page } = await searchParams;
  const now = new Date();
  const at = [await requireViewer(), idFrom(courseId), idFrom(assignmentId)] as const;
  const releases = await orNotFound(readReleases(...at, { page: Number.parseInt(`${page}`, 10) || 1, now }));
  return (
    <ReleasePage
      {...{ courseId: at[1], assignmentId: at[2], now }}
      release={releases}
      action={release.bind(null, courseId, assignmentId)}
      recall={recall.bind(null, courseId, assignmentId)}
      invite={invite.bind(null, courseId, assignmentId)}
      withdraw={withdraw.bind(null, courseId, assignmentId)}
    />
  );
}

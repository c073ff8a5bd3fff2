import type { Metadata } from "next";
import { GroupsFrame } from "@/components/group/groups-frame";
import { requireViewer } from "@/lib/auth/viewer";
import { groupsPage } from "../groups-page";

export const metadata: Metadata = { title: "Groups" };

/** One set of groups of a course. */
export default async function GroupSetPage({ params }: PageProps<"/courses/[courseId]/groups/[groupSetId]">) {
  const { courseId, groupSetId } = await params;
  return <GroupsFrame {...(await groupsPage(await requireViewer(), courseId, groupSetId))} />;
}

import type { Metadata } from "next";
import { GroupsFrame } from "@/components/group/groups-frame";
import { requireViewer } from "@/lib/auth/viewer";
import { groupsPage } from "./groups-page";

export const metadata: Metadata = { title: "Groups" };

/** The groups of a course: the first set of them, and the way to make others. */
export default async function GroupsPage({ params }: PageProps<"/courses/[courseId]/groups">) {
  const { courseId } = await params;
  return <GroupsFrame {...(await groupsPage(await requireViewer(), courseId, null))} />;
}

import type { Metadata } from "next";
import { GradebookPage } from "@/components/gradebook/gradebook-page";
import { OwnGradebookPage } from "@/components/gradebook/own-gradebook-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readCourse } from "@/lib/data/courses";
import { readGradebook, readOwnGradebook } from "@/lib/data/gradebook";
import { readGradebookView } from "@/lib/domain/gradebook/view";

export const metadata: Metadata = { title: "Gradebook" };

/** The gradebook: for those who teach students by assignments, for a student what was released to them. */
export default async function Gradebook({ params, searchParams }: PageProps<"/courses/[courseId]/gradebook">) {
  const [viewer, courseId, now] = [await requireViewer(), idFrom((await params).courseId), new Date()];
  const { role } = await orNotFound(readCourse(viewer, courseId));
  if (role === "Student") {
    const own = await orNotFound(readOwnGradebook(viewer, courseId, now));
    return <OwnGradebookPage {...{ courseId, own, now }} />;
  }
  const view = readGradebookView(await searchParams);
  const page = await orNotFound(readGradebook(viewer, courseId, view, now));
  return <GradebookPage {...{ courseId, role, page, view, now }} />;
}

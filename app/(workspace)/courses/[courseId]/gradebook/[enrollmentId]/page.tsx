import type { Metadata } from "next";
import { PersonPage } from "@/components/gradebook/person-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readGradebookPerson } from "@/lib/data/gradebook-history";
import { pageFrom } from "@/lib/domain/gradebook/view";

export const metadata: Metadata = { title: "Gradebook of one student" };

/** One student of the gradebook: every column, the total with its working, and what became of it. */
export default async function GradebookOfOne({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/gradebook/[enrollmentId]">) {
  const { courseId, enrollmentId } = await params;
  const [viewer, now, page] = [await requireViewer(), new Date(), pageFrom((await searchParams).page)];
  const at = [viewer, idFrom(courseId), idFrom(enrollmentId)] as const;
  const person = await orNotFound(readGradebookPerson(...at, { page, now }));
  return <PersonPage {...{ courseId: at[1], person, now }} />;
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CopyFile } from "@/components/assignment/copy-file.client";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readCourse } from "@/lib/data/courses";

export const metadata: Metadata = { title: "Take in an assignment" };

/** Where an assignment that was saved as a file is taken in. */
export default async function TakeInPage({ params }: PageProps<"/courses/[courseId]/assignments/import">) {
  const { courseId: short } = await params;
  const course = await orNotFound(readCourse(await requireViewer(), idFrom(short)));
  if (course.role !== "Instructor" || course.archived) notFound();
  const base = `/courses/${short}`;
  return (
    <Page
      crumbs={[
        { name: course.title, href: base },
        { name: "Assignments", href: `${base}/assignments` },
        { name: "Take in a file" },
      ]}
    >
      <Strip title="Take in an assignment" sub="A file that was saved from Headnote, here or elsewhere" />
      <div className="qs measure">
        <p>It becomes a draft of this course. Its texts are added to the library where they are not there yet.</p>
        <CopyFile api={`/api${base}/assignments/import`} assignments={`${base}/assignments`} />
      </div>
    </Page>
  );
}

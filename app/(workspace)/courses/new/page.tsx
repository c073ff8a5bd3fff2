import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewCourseForm } from "@/components/home/new-course-form.client";
import { Page } from "@/components/shell/page";
import { requireViewer } from "@/lib/auth/viewer";
import { zoneChoices } from "@/lib/domain/course/time-zones";
import { makeCourse } from "./actions";

export const metadata: Metadata = { title: "New course" };

export default async function NewCoursePage() {
  const viewer = await requireViewer();
  if (!viewer.coursesGrantedAt) notFound();
  return (
    <Page crumbs={[{ name: "Courses", href: "/courses" }, { name: "New course" }]}>
      <div className="plain">
        <h1>New course</h1>
        <p>for one seminar in one term</p>
        <NewCourseForm action={makeCourse} zones={zoneChoices(Intl.supportedValuesOf("timeZone"))} />
      </div>
    </Page>
  );
}

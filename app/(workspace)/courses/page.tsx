import type { Metadata } from "next";
import { CourseList } from "@/components/home/course-list";
import { NoCourses } from "@/components/home/no-courses";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import { requireViewer } from "@/lib/auth/viewer";
import { listCourses } from "@/lib/data/courses";

export const metadata: Metadata = { title: "Courses" };

export default async function CoursesPage() {
  const viewer = await requireViewer();
  const courses = await listCourses(viewer);
  const mayCreate = viewer.coursesGrantedAt !== null;
  const create = mayCreate ? (
    <LinkButton look="primary" href="/courses/new">
      New course
    </LinkButton>
  ) : null;
  return (
    <Page crumbs={[{ name: "Courses" }]} strip={<Strip title="Courses" aside={courses.length ? create : null} />}>
      {courses.length ? <CourseList courses={courses} /> : <NoCourses create={create} />}
      <p className="mt-8">
        <LinkButton href="/join">Join a course with a code</LinkButton>
      </p>
    </Page>
  );
}

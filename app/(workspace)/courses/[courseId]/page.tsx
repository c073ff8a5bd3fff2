import type { Metadata } from "next";
import { courseTabs } from "@/components/course/tabs";
import { HomeActions } from "@/components/home/home-actions";
import { HomeContent } from "@/components/home/home-content";
import { homeLine } from "@/components/home/home-line";
import { MentionList } from "@/components/home/mention-list";
import { ReminderList } from "@/components/home/reminder-list";
import { OneButtonForm } from "@/components/people/one-button-form.client";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readCourseHome } from "@/lib/data/course-home";
import { readCourse } from "@/lib/data/courses";
import { readUnseenMentions } from "@/lib/data/mentions";
import { readReminders } from "@/lib/data/reminders";
import { newAssignment, seen } from "./actions";

type CoursePageProps = PageProps<"/courses/[courseId]">;

export async function generateMetadata({ params }: CoursePageProps): Promise<Metadata> {
  const viewer = await requireViewer();
  return { title: (await orNotFound(readCourse(viewer, idFrom((await params).courseId)))).title };
}

/** The first page of a course: what is due, or what waits. */
export default async function CoursePage({ params, searchParams }: CoursePageProps) {
  const { page } = await searchParams;
  const { courseId: short } = await params;
  const [viewer, courseId, now] = [await requireViewer(), idFrom(short), new Date()];
  const course = await orNotFound(readCourse(viewer, courseId));
  const [home, mentions, reminders] = await Promise.all([
    readCourseHome(viewer, courseId, now),
    readUnseenMentions(viewer, courseId),
    readReminders(viewer, courseId),
  ]);
  const base = `/courses/${short}`;
  const begin = <OneButtonForm action={newAssignment.bind(null, short)} button="New assignment" />;
  return (
    <Page
      crumbs={[{ name: "Courses", href: "/courses" }, { name: course.title }]}
      strip={
        <Strip
          title={course.title}
          sub={homeLine(course, home)}
          aside={<HomeActions base={base} home={home} begin={begin} />}
        />
      }
      tabs={courseTabs(courseId, course.role, "Assignments")}
    >
      <ReminderList reminders={reminders} now={now} see={seen} />
      <MentionList base={base} mentions={mentions} zone={course.timeZone} now={now} />
      <HomeContent base={base} home={home} now={now} begin={begin} page={Number.parseInt(`${page}`, 10) || 1} />
    </Page>
  );
}

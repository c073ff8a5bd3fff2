import { SignedIn } from "@/app/_person/signed-in";
import { seen } from "@/app/(workspace)/courses/[courseId]/actions";
import { Landing } from "@/components/home/landing";
import { MyDesk } from "@/components/home/my-desk";
import { ReminderList } from "@/components/home/reminder-list";
import { Page } from "@/components/shell/page";
import { currentViewer } from "@/lib/auth/viewer";
import { whatIsDue } from "@/lib/data/course-home";
import { listCourses } from "@/lib/data/courses";
import { readReminders } from "@/lib/data/reminders";

/** The landing page for who is not signed in; else what is due in all courses. */
export default async function HomePage({ searchParams }: PageProps<"/">) {
  const viewer = await currentViewer();
  if (!viewer) {
    return (
      <Page>
        <Landing />
      </Page>
    );
  }
  const now = new Date();
  const page = Number.parseInt(`${(await searchParams).page}`, 10) || 1;
  const [courses, due, reminders] = await Promise.all([
    listCourses(viewer),
    whatIsDue(viewer, now),
    readReminders(viewer, null),
  ]);
  return (
    <SignedIn viewer={viewer}>
      <Page>
        <ReminderList reminders={reminders} now={now} see={seen} />
        <MyDesk courses={courses} due={due} now={now} mayCreate={viewer.coursesGrantedAt !== null} page={page} />
      </Page>
    </SignedIn>
  );
}

import { SignedIn } from "@/app/_person/signed-in";
import { Landing } from "@/components/home/landing";
import { MyDesk } from "@/components/home/my-desk";
import { Page } from "@/components/shell/page";
import { currentViewer } from "@/lib/auth/viewer";
import { whatIsDue } from "@/lib/data/course-home";
import { listCourses } from "@/lib/data/courses";

/** The landing page for who is not signed in; else what is due in all courses. */
export default async function HomePage() {
  const viewer = await currentViewer();
  if (!viewer) {
    return (
      <Page>
        <Landing />
      </Page>
    );
  }
  const now = new Date();
  const [courses, due] = await Promise.all([listCourses(viewer), whatIsDue(viewer, now)]);
  return (
    <SignedIn viewer={viewer}>
      <Page>
        <MyDesk courses={courses} due={due} now={now} mayCreate={viewer.coursesGrantedAt !== null} />
      </Page>
    </SignedIn>
  );
}

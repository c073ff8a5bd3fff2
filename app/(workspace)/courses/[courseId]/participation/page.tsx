import type { Metadata } from "next";
import { courseTabs } from "@/components/course/tabs";
import { CourseParticipation } from "@/components/participation/course-participation";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readCourseParticipation } from "@/lib/data/course-participation";
import { readRole } from "@/lib/data/courses";
import { longId, shortId } from "@/lib/domain/id/short-id";
import { make, putAway, release } from "./actions";

export const metadata: Metadata = { title: "Participation" };

/** Who took part over the term, and the columns in which it is marked. */
export default async function ParticipationPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/participation">) {
  const { courseId: course } = await params;
  const { section, page: number } = await searchParams;
  const viewer = await requireViewer();
  const courseId = idFrom(course);
  const asked = { sectionId: longId(section), page: Number.parseInt(`${number}`, 10) || 1 };
  const page = await orNotFound(readCourseParticipation(viewer, courseId, asked));
  const acts = Object.fromEntries(
    page.columns.map(({ id }) => [
      id,
      { putAway: putAway.bind(null, course, shortId(id)), release: release.bind(null, course, shortId(id)) },
    ]),
  );
  return (
    <Page
      crumbs={[
        { name: "Courses", href: "/courses" },
        { name: page.courseTitle, href: `/courses/${course}` },
        { name: "Participation" },
      ]}
      strip={<Strip title="Participation" sub="Over the term. Private notes are in no count." />}
      tabs={courseTabs(courseId, await readRole(viewer, courseId), "Participation")}
    >
      <CourseParticipation
        page={page}
        base={`/courses/${course}`}
        now={new Date()}
        make={make.bind(null, course)}
        acts={acts}
      />
    </Page>
  );
}

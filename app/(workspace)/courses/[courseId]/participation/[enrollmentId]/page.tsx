import type { Metadata } from "next";
import { courseTabs } from "@/components/course/tabs";
import { StudentTerm } from "@/components/participation/student-term";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readStudentParticipation } from "@/lib/data/course-participation";
import { readRole } from "@/lib/data/courses";
import { contributionKinds } from "@/lib/domain/grading/participation";
import { longId, shortId } from "@/lib/domain/id/short-id";
import { release } from "../actions";

type Props = PageProps<"/courses/[courseId]/participation/[enrollmentId]">;

export const metadata: Metadata = { title: "Participation" };

/** One student over the term: everything they contributed, and how it is marked. */
export default async function StudentParticipationPage({ params, searchParams }: Props) {
  const { courseId: course, enrollmentId } = await params;
  const { skill, kind, column, page: number } = await searchParams;
  const viewer = await requireViewer();
  const courseId = idFrom(course);
  const asked = {
    skill: typeof skill === "string" ? skill : null,
    kind: contributionKinds.find((each) => each === kind) ?? null,
    columnId: longId(column),
    page: Number.parseInt(`${number}`, 10) || 1,
  };
  const page = await orNotFound(readStudentParticipation(viewer, courseId, idFrom(enrollmentId), asked, new Date()));
  const base = `/courses/${course}`;
  const list = page.own
    ? { name: "Insight", href: `${base}/insight` }
    : { name: "Participation", href: `${base}/participation` };
  return (
    <Page
      crumbs={[
        { name: "Courses", href: "/courses" },
        { name: page.courseTitle, href: base },
        list,
        { name: page.own ? "My participation" : page.name },
      ]}
      tabs={courseTabs(courseId, await readRole(viewer, courseId), page.own ? "Insight" : "Participation")}
    >
      <StudentTerm
        page={page}
        asked={asked}
        base={base}
        account={viewer.userId}
        now={new Date()}
        release={page.marked ? release.bind(null, course, shortId(page.marked.column.id)) : null}
      />
    </Page>
  );
}

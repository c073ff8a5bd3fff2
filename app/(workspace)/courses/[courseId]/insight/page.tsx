import type { Metadata } from "next";
import Link from "next/link";
import { courseTabs } from "@/components/course/tabs";
import { ClassInsightPage } from "@/components/insight/class-insight";
import { OwnGrowthPage } from "@/components/insight/own-growth";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readRole } from "@/lib/data/courses";
import { readInsight, readOwnGrowth } from "@/lib/data/insight";
import { longId, shortId } from "@/lib/domain/id/short-id";

export const metadata: Metadata = { title: "Insight" };

/** What the class shows by skill and criterion; for a student, their own growth. */
export default async function InsightPage({ params, searchParams }: PageProps<"/courses/[courseId]/insight">) {
  const { courseId: course } = await params;
  const { section, assignment } = await searchParams;
  const viewer = await requireViewer();
  const courseId = idFrom(course);
  const role = await orNotFound(readRole(viewer, courseId));
  const base = `/courses/${course}`;
  const asked = { sectionId: longId(section), assignmentId: longId(assignment) };
  const own = role === "Student" ? await orNotFound(readOwnGrowth(viewer, courseId)) : null;
  const page = own ?? (await orNotFound(readInsight(viewer, courseId, asked)));
  return (
    <Page
      crumbs={[{ name: "Courses", href: "/courses" }, { name: page.courseTitle, href: base }, { name: "Insight" }]}
      strip={
        own ? (
          <Strip
            title="Insight"
            sub="Your levels by skill, in what came back to you. Only you see this page."
            aside={<Link href={`${base}/participation/${shortId(own.studentId)}`}>My participation</Link>}
          />
        ) : (
          <Strip
            title="Insight"
            sub={`From the levels of finished markings, row by row, not from totals${"ownOnly" in page && page.ownOnly ? "; students of your sections" : ""}.`}
          />
        )
      }
      tabs={courseTabs(courseId, role, "Insight")}
    >
      {own ? <OwnGrowthPage page={own} base={base} /> : null}
      {"chosen" in page ? <ClassInsightPage page={page} base={base} /> : null}
    </Page>
  );
}

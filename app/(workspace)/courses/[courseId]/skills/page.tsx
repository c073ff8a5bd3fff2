import type { Metadata } from "next";
import { courseTabs } from "@/components/course/tabs";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { SkillForm } from "@/components/skill/skill-form.client";
import { SkillList } from "@/components/skill/skill-list";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readCourse } from "@/lib/data/courses";
import { readSkills } from "@/lib/data/skills";
import { add, change, move, retire } from "./actions";

export const metadata: Metadata = { title: "Skills" };

/** The skills that notes and questions of a course are sorted by. */
export default async function SkillsPage({ params }: PageProps<"/courses/[courseId]/skills">) {
  const { courseId: course } = await params;
  const viewer = await requireViewer();
  const courseId = idFrom(course);
  const page = await orNotFound(readSkills(viewer, courseId));
  const { role } = await readCourse(viewer, courseId);
  const base = `/courses/${course}`;
  return (
    <Page
      crumbs={[
        { name: "Courses", href: "/courses" },
        { name: page.courseTitle, href: base },
        { name: "People", href: `${base}/people` },
        { name: "Skills" },
      ]}
      strip={<Strip title="Skills" sub="What notes and questions are sorted by. The four of reading stay." />}
      tabs={courseTabs(courseId, role, "People")}
    >
      <div className="ppl">
        <SkillList
          skills={page.skills}
          actions={
            page.mayEdit
              ? {
                  change: change.bind(null, course),
                  retire: retire.bind(null, course),
                  move: move.bind(null, course),
                }
              : null
          }
        />
        {page.mayEdit ? (
          <aside className="inv" aria-label="Add a skill">
            <SkillForm key={page.skills.length} action={add.bind(null, course)} skill={null} />
          </aside>
        ) : null}
      </div>
    </Page>
  );
}

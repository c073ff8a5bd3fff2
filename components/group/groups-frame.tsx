import Link from "next/link";
import { courseTabs } from "@/components/course/tabs";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Empty } from "@/components/ui/empty";
import type { GroupsPage } from "@/lib/domain/group/model";
import { shortId } from "@/lib/domain/id/short-id";
import type { Role } from "@/lib/domain/policy/viewer";
import type { GroupActions } from "./group-actions";
import { GroupSet } from "./group-set";
import { NewSetForm } from "./new-set-form.client";

interface GroupsFrameProps {
  courseId: string;
  role: Role;
  groups: GroupsPage;
  /** Null for those who may only look. */
  actions: GroupActions | null;
}

/** The groups of a course: its sets, one of them in full, and the form that makes another. */
export function GroupsFrame({ courseId, role, groups, actions }: GroupsFrameProps) {
  const { courseTitle, sets, set, students, hasSections } = groups;
  const course = `/courses/${shortId(courseId)}`;
  return (
    <Page
      crumbs={[
        { name: "Courses", href: "/courses" },
        { name: courseTitle, href: course },
        { name: "People", href: `${course}/people` },
        { name: "Groups" },
      ]}
      strip={<Strip title="Groups" sub="Who reads together. A note written for a group stays with that group." />}
      tabs={courseTabs(courseId, role, "People")}
    >
      <div className="ppl">
        <div>
          {sets.length > 1 ? (
            <nav className="seg mb-4" aria-label="Sets of groups">
              {sets.map(({ id, name, groups: count }) => (
                <Link
                  key={id}
                  href={`${course}/groups/${shortId(id)}`}
                  aria-current={id === set?.id ? "page" : undefined}
                >
                  {name} {count}
                </Link>
              ))}
            </nav>
          ) : null}
          {set ? (
            <GroupSet key={set.id} set={set} actions={actions} course={course} />
          ) : (
            <Empty title="No groups yet">
              {actions
                ? "Part the students by chance, evenly over the sections, or by hand. An assignment then says which groups work in it."
                : "An instructor of this course has made none so far."}
            </Empty>
          )}
        </div>
        {actions ? (
          <aside className="inv" aria-label="Make groups">
            <NewSetForm make={actions.make} students={students} hasSections={hasSections} />
          </aside>
        ) : null}
      </div>
    </Page>
  );
}

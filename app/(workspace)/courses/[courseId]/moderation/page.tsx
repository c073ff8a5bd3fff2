import type { Metadata } from "next";
import { courseTabs } from "@/components/course/tabs";
import { Moderation } from "@/components/moderation/moderation";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readCourse } from "@/lib/data/courses";
import { readModeration } from "@/lib/data/moderation";
import { moderationLists } from "@/lib/domain/annotation/moderation";
import { dismiss, hide } from "./actions";

export const metadata: Metadata = { title: "Moderation" };

/** What readers flagged, what is hidden, and what was done about it. */
export default async function ModerationPage({ params, searchParams }: PageProps<"/courses/[courseId]/moderation">) {
  const { courseId: course } = await params;
  const { list: asked, page: number } = await searchParams;
  const list = moderationLists.find((each) => each === asked) ?? "flags";
  const viewer = await requireViewer();
  const courseId = idFrom(course);
  const page = await orNotFound(
    readModeration(viewer, courseId, { list, page: Number.parseInt(`${number}`, 10) || 1 }),
  );
  const { role } = await readCourse(viewer, courseId);
  return (
    <Page
      crumbs={[
        { name: "Courses", href: "/courses" },
        { name: page.courseTitle, href: `/courses/${course}` },
        { name: "Moderation" },
      ]}
      strip={
        <Strip
          title="Moderation"
          sub={`Nothing is removed here: what is hidden, its author and those who teach still see.${role === "Assistant" ? " You see the people of your sections." : ""}`}
        />
      }
      tabs={courseTabs(courseId, role, "Moderation")}
    >
      <Moderation
        page={page}
        course={`/courses/${course}`}
        now={new Date()}
        hide={hide.bind(null, course)}
        dismiss={dismiss.bind(null, course)}
      />
    </Page>
  );
}

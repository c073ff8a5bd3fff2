import type { Metadata } from "next";
import { courseTabs } from "@/components/course/tabs";
import { ZoneFrame } from "@/components/dates/zone-frame";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readCourseZone } from "@/lib/data/course-zone";
import { zoneChoices } from "@/lib/domain/course/time-zones";
import { saveZone } from "./actions";

export const metadata: Metadata = { title: "Time zone" };

/** The zone a course keeps its time by. */
export default async function ZonePage({ params }: PageProps<"/courses/[courseId]/time-zone">) {
  const { courseId: course } = await params;
  const viewer = await requireViewer();
  const courseId = idFrom(course);
  const move = await orNotFound(readCourseZone(viewer, courseId));
  return (
    <Page
      crumbs={[{ name: move.courseTitle, href: `/courses/${course}` }, { name: "Time zone" }]}
      tabs={courseTabs(courseId, move.mayEdit ? "Instructor" : "Assistant", "Assignments")}
    >
      <ZoneFrame
        move={move}
        zones={zoneChoices(Intl.supportedValuesOf("timeZone"))}
        now={new Date()}
        save={saveZone.bind(null, course)}
      />
    </Page>
  );
}

import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { readingsTabs } from "@/components/assignment/readings-tabs";
import { ClashList } from "@/components/heat/clash-list";
import { HeatMap } from "@/components/heat/heat-map";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readHeat } from "@/lib/data/heat";
import { readClashes } from "@/lib/data/prompt-ideas";
import { readHeatAsked } from "@/lib/domain/heat/address";
import { shortId } from "@/lib/domain/id/short-id";
import { makePrompt } from "./actions";

export const metadata: Metadata = { title: "Heat map" };

/** Where the class looked. */
export default async function HeatMapPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/heat">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const asked = readHeatAsked(await searchParams);
  const viewer = await requireViewer();
  const [courseId, assignmentId] = [idFrom(course), idFrom(assignment)];
  const page = await orNotFound(readHeat(viewer, courseId, assignmentId, asked));
  const clashes = page.teaches ? await readClashes(viewer, courseId, assignmentId) : null;
  const base = `/courses/${course}/assignments/${assignment}`;
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: `/courses/${course}` },
        { name: page.title, href: base },
        { name: "Heat map" },
      ]}
      tabs={readingsTabs(courseId, assignmentId, "Heat map", page)}
    >
      <HeatMap
        page={page}
        asked={asked}
        base={base}
        clashes={
          clashes ? (
            <ClashList
              page={clashes}
              base={base}
              ask={makePrompt.bind(null, course, assignment, shortId(randomUUID()))}
            />
          ) : null
        }
      />
    </Page>
  );
}

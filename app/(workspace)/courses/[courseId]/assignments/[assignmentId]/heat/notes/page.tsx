import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { staffTabs } from "@/components/assignment/tabs";
import { PassageNotes } from "@/components/heat/passage-notes";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readPassageNotes } from "@/lib/data/heat";
import { heatAddress, readPassageAsked } from "@/lib/domain/heat/address";
import { shortId } from "@/lib/domain/id/short-id";
import { makePrompt } from "../actions";

export const metadata: Metadata = { title: "Notes on a passage" };

/** The notes of the class on a passage, for those who teach. */
export default async function PassageNotesPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/heat/notes">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const viewer = await requireViewer();
  const asked = readPassageAsked(await searchParams) ?? notFound();
  const [courseId, assignmentId] = [idFrom(course), idFrom(assignment)];
  const page = await orNotFound(readPassageNotes(viewer, courseId, assignmentId, asked));
  const base = `/courses/${course}/assignments/${assignment}`;
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: `/courses/${course}` },
        { name: page.title, href: base },
        { name: "Heat map", href: heatAddress(base, asked) },
        { name: "Notes" },
      ]}
      tabs={staffTabs(courseId, assignmentId, "Heat map", { mayEdit: page.mayEdit })}
    >
      <PassageNotes
        page={page}
        asked={asked}
        base={base}
        now={new Date()}
        ask={page.mayEdit ? makePrompt.bind(null, course, assignment, shortId(randomUUID())) : null}
      />
    </Page>
  );
}

import type { Metadata } from "next";
import { SubmissionList } from "@/components/assignment/submission-list";
import { staffTabs } from "@/components/assignment/tabs";
import { ReleaseForm } from "@/components/grading/release-form.client";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readOverview } from "@/lib/data/overview";
import { readReleaseState } from "@/lib/data/releases";
import { filters } from "@/lib/domain/assignment/overview";
import { release } from "../release/actions";

export const metadata: Metadata = { title: "Submissions" };

/** Who has submitted an assignment, and the way to each submission. */
export default async function SubmissionsPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/submissions">) {
  const { courseId, assignmentId } = await params;
  const { show, page } = await searchParams;
  const filter = filters.find((each) => each === show) ?? "all";
  const now = new Date();
  const asked = { filter, page: Number.parseInt(`${page}`, 10) || 1, now };
  const at = [await requireViewer(), idFrom(courseId), idFrom(assignmentId)] as const;
  const overview = await orNotFound(readOverview(...at, asked));
  const released = await orNotFound(readReleaseState(...at));
  const base = `/courses/${courseId}/assignments/${assignmentId}`;
  return (
    <Page
      crumbs={[
        { name: overview.courseTitle, href: `/courses/${courseId}` },
        { name: overview.title, href: base },
        { name: "Submissions" },
      ]}
      tabs={staffTabs(at[1], at[2], "Submissions", { ...overview, ...overview.counts })}
    >
      <SubmissionList overview={overview} filter={filter} base={base} now={now}>
        {overview.counts.submitted > 0 ? (
          <ReleaseForm state={released} action={release.bind(null, courseId, assignmentId)} />
        ) : null}
      </SubmissionList>
    </Page>
  );
}

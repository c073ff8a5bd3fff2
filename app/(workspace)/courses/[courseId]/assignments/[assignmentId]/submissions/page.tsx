import type { Metadata } from "next";
import Link from "next/link";
import { SubmissionList } from "@/components/assignment/submission-list";
import { staffTabs } from "@/components/assignment/tabs";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readOverview } from "@/lib/data/overview";
import { countOpenRegrades } from "@/lib/data/regrades";
import { filters } from "@/lib/domain/assignment/overview";
import { sayRelease } from "@/lib/domain/submission/release";

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
  const requests = await orNotFound(countOpenRegrades(...at));
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
          <p className="release">
            {sayRelease({ marked: overview.counts.graded, released: overview.counts.released })}{" "}
            <Link className="linkish" href={`${base}/release`}>
              Release
            </Link>{" "}
            <Link className="linkish" href={`${base}/regrades`}>
              Regrade requests{requests > 0 ? ` (${requests} open)` : ""}
            </Link>
          </p>
        ) : null}
      </SubmissionList>
    </Page>
  );
}

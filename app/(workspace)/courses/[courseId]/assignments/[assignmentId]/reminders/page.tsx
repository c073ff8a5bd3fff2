import type { Metadata } from "next";
import { RemindForm } from "@/components/assignment/remind-form.client";
import { SentReminders } from "@/components/assignment/sent-reminders";
import { staffTabs } from "@/components/assignment/tabs";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readReminderPage } from "@/lib/data/reminders";
import { shortId } from "@/lib/domain/id/short-id";
import { sayInstant } from "@/lib/domain/time/say";
import { send } from "./actions";

export const metadata: Metadata = { title: "Reminders" };

/** Who can be reminded of an assignment, and who was: `?page=` and `?sent=`. */
export default async function RemindersPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/reminders">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const { page: asked, sent } = await searchParams;
  const [courseId, assignmentId, now] = [idFrom(course), idFrom(assignment), new Date()];
  const numbers = { page: Number.parseInt(`${asked}`, 10) || 1, sent: Number.parseInt(`${sent}`, 10) || 1 };
  const page = await orNotFound(readReminderPage(await requireViewer(), courseId, assignmentId, { ...numbers, now }));
  const base = `/courses/${course}/assignments/${assignment}`;
  const { rows, page: shown, pages } = page.students;
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: `/courses/${course}` },
        { name: page.title, href: base },
        { name: "Reminders" },
      ]}
      tabs={staffTabs(courseId, assignmentId, "Overview", page)}
    >
      <Strip title="Remind students" sub="They find it on their first page until they have seen it or submitted." />
      {page.missing > 0 && page.maySend ? (
        <>
          <RemindForm
            missing={page.missing}
            unopened={page.unopened}
            students={rows.map(({ remindedAt, ...row }) => ({
              ...row,
              id: shortId(row.id),
              reminded: remindedAt && sayInstant(remindedAt, page.timeZone, "short", now),
            }))}
            send={send.bind(null, course, assignment)}
          />
          <Pager label="Students" page={shown} pages={pages} href={(number) => `${base}/reminders?page=${number}`} />
        </>
      ) : (
        <Empty title="Nobody to remind">Who has submitted, or cannot submit any more or yet, is not reminded.</Empty>
      )}
      <SentReminders
        sent={page.sent}
        href={(number) => `${base}/reminders?page=${shown}&sent=${number}`}
        zone={page.timeZone}
        now={now}
      />
    </Page>
  );
}

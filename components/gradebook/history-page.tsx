import Link from "next/link";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Button } from "@/components/ui/button";
import { Pager } from "@/components/ui/pager";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { GradebookHistory } from "@/lib/domain/gradebook/history";
import { type HistoryView, historyQuery } from "@/lib/domain/gradebook/view";
import { shortId } from "@/lib/domain/id/short-id";
import { EventList } from "./event-list";

interface HistoryPageProps {
  courseId: string;
  history: GradebookHistory;
  asked: HistoryView;
  now: Date;
}

/** The history of the gradebook, of all or narrowed to a student or an assignment. */
export function HistoryPage({ courseId, history, asked, now }: HistoryPageProps) {
  const base = `/courses/${shortId(courseId)}`;
  const address = (view: HistoryView) => `${base}/gradebook/history${historyQuery(view)}`;
  const narrowed = asked.studentId !== null || asked.assignmentId !== null || asked.words !== "";
  return (
    <Page
      crumbs={[
        { name: history.courseTitle, href: base },
        { name: "Gradebook", href: `${base}/gradebook` },
        { name: "History" },
      ]}
    >
      <Strip
        title="History of the gradebook"
        sub={`${history.total} ${history.total === 1 ? "change" : "changes"}, newest first. What is marked anonymously stands here once it is released.`}
      />
      {history.student === null ? null : (
        <p className="row mt-3">
          <span>Only {history.student}.</span>
          <Link href={address({ ...asked, studentId: null, words: "", page: 1 })}>All students</Link>
        </p>
      )}
      <search>
        <form method="get" className="row gbfind">
          {asked.studentId && history.student !== null ? (
            <input type="hidden" name="student" value={shortId(asked.studentId)} />
          ) : (
            <TextInput label="Student" type="search" name="search" defaultValue={asked.words} />
          )}
          <Select
            label="Assignment"
            name="assignment"
            defaultValue={asked.assignmentId ? shortId(asked.assignmentId) : ""}
            options={[
              { value: "", label: "All assignments" },
              ...history.assignments.map(({ id, title }) => ({ value: shortId(id), label: title })),
            ]}
          />
          <Button type="submit">Show</Button>
        </form>
      </search>
      {history.events.length === 0 ? (
        <p className="mt-3">{narrowed ? "No change fits." : "Nothing was graded or changed here yet."}</p>
      ) : (
        <EventList events={listed(base, history)} zone={history.timeZone} now={now} />
      )}
      <Pager label="Changes" page={history.page} pages={history.pages} href={(page) => address({ ...asked, page })} />
    </Page>
  );
}

/** Each event with where its student's row is. */
export const listed = (base: string, { events }: GradebookHistory) =>
  events.map((event) => ({ ...event, href: `${base}/gradebook/${shortId(event.studentId)}` }));

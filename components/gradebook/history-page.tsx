import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Button } from "@/components/ui/button";
import { Pager } from "@/components/ui/pager";
import { Select } from "@/components/ui/select";
import type { GradebookHistory } from "@/lib/domain/gradebook/history";
import { shortId } from "@/lib/domain/id/short-id";
import { EventList } from "./event-list";

interface HistoryPageProps {
  courseId: string;
  history: GradebookHistory;
  asked: { studentId: string | null; assignmentId: string | null };
  now: Date;
}

/** The history of the gradebook, of all or narrowed to a student or an assignment. */
export function HistoryPage({ courseId, history, asked, now }: HistoryPageProps) {
  const base = `/courses/${shortId(courseId)}`;
  const chosen = (id: string | null) => (id ? shortId(id) : "");
  const address = (page: number) => {
    const query = new URLSearchParams();
    if (asked.studentId) query.set("student", shortId(asked.studentId));
    if (asked.assignmentId) query.set("assignment", shortId(asked.assignmentId));
    query.set("page", String(page));
    return `${base}/gradebook/history?${query}`;
  };
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
      <search>
        <form method="get" className="row gbfind">
          <Select
            label="Student"
            name="student"
            defaultValue={chosen(asked.studentId)}
            options={[
              { value: "", label: "All students" },
              ...history.students.map(({ id, name }) => ({ value: shortId(id), label: name })),
            ]}
          />
          <Select
            label="Assignment"
            name="assignment"
            defaultValue={chosen(asked.assignmentId)}
            options={[
              { value: "", label: "All assignments" },
              ...history.assignments.map(({ id, title }) => ({ value: shortId(id), label: title })),
            ]}
          />
          <Button type="submit">Show</Button>
        </form>
      </search>
      {history.events.length === 0 ? (
        <p className="mt-3">Nothing was graded or changed here yet.</p>
      ) : (
        <EventList events={listed(base, history)} zone={history.timeZone} now={now} />
      )}
      <Pager label="Changes" page={history.page} pages={history.pages} href={address} />
    </Page>
  );
}

/** Each event with where its student's row is. */
export const listed = (base: string, { events }: GradebookHistory) =>
  events.map((event) => ({ ...event, href: `${base}/gradebook/${shortId(event.studentId)}` }));

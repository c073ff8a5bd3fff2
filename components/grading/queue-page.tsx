import { staffTabs } from "@/components/assignment/tabs";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import type { GradingQueuePage } from "@/lib/domain/grading/queue-page";
import { shortId } from "@/lib/domain/id/short-id";
import { type AllotAction, AllotForm, DealAgain, TakeBack, type TakeBackAction } from "./allot-form.client";
import { QueueLines } from "./queue-lines";

interface QueuePageProps {
  courseId: string;
  assignmentId: string;
  queue: GradingQueuePage;
  allot: AllotAction;
  takeBack: (allotmentId: string) => TakeBackAction;
  dealAgain: TakeBackAction;
}

/** The grading of an assignment: what waits, by question and by student, and who marks what. */
export function QueuePage({ courseId, assignmentId, queue, allot, takeBack, dealAgain }: QueuePageProps) {
  const course = `/courses/${shortId(courseId)}`;
  const room = `${course}/assignments/${shortId(assignmentId)}`;
  const [whole] = queue.lines;
  const waiting = whole?.counts.unmarked ?? 0;
  return (
    <Page
      crumbs={[{ name: queue.courseTitle, href: course }, { name: queue.title, href: room }, { name: "Grading" }]}
      tabs={staffTabs(courseId, assignmentId, "Grading", queue)}
    >
      <Strip title={`Grading: ${queue.title}`} sub={sub(whole?.counts.all ?? 0, waiting)} />
      {(whole?.counts.all ?? 0) > 0 ? <QueueLines queue={queue} base={`${room}/grading`} /> : null}
      <section className="section" aria-labelledby="who">
        <h2 className="h" id="who">
          Who marks what
        </h2>
        <WhoMarks queue={queue} takeBack={takeBack} />
        {queue.left > 0 ? (
          <p className="mt-3">
            {queue.left === 1 ? "One part fits" : `${queue.left} parts fit`} nobody’s share. Whoever teaches those
            students can mark {queue.left === 1 ? "it" : "them"}.
          </p>
        ) : null}
        {queue.mayAllot && queue.version !== null ? (
          <>
            <AllotForm choices={queue.choices} allot={allot} />
            {queue.allotments.length > 1 ? <DealAgain send={dealAgain} /> : null}
          </>
        ) : null}
      </section>
    </Page>
  );
}

function sub(submitted: number, waiting: number): string {
  if (submitted === 0) return "Nothing was submitted yet.";
  const in_ = submitted === 1 ? "1 submission" : `${submitted} submissions`;
  return waiting === 0 ? `${in_}, nothing waits for you` : `${in_}, ${waiting} to mark for you`;
}

/** What each grader was given, and how far they are. */
function WhoMarks({ queue, takeBack }: Pick<QueuePageProps, "queue" | "takeBack">) {
  if (queue.allotments.length === 0) {
    return (
      <p className="quiet">
        Nobody was given a part of their own: an instructor can mark everything, an assistant the work of their
        sections.
      </p>
    );
  }
  return (
    <>
      <table className="tbl stackable">
        <caption className="vh">What was given to whom</caption>
        <thead>
          <tr>
            <th scope="col">Grader</th>
            <th scope="col">Section</th>
            <th scope="col">Question</th>
            <th scope="col">Share</th>
            {queue.mayAllot ? (
              <th scope="col">
                <span className="vh">Take back</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {queue.allotments.map(({ id, grader, section, question, share }) => (
            <tr key={id}>
              <th scope="row">{grader}</th>
              <td data-l="section">{section ?? "All"}</td>
              <td data-l="question">{question ?? "All"}</td>
              <td data-l="share">{share ?? "1"}</td>
              {queue.mayAllot ? (
                <td>
                  <TakeBack send={takeBack(id)} from={grader} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="mt-3">
        {queue.loads.map(({ grader, given, marked }) => (
          <li key={grader}>
            {grader}: {marked} of {given} marked
          </li>
        ))}
      </ul>
    </>
  );
}

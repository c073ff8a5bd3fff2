import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { promptKindNames } from "@/lib/domain/assignment/draft";
import type { QueueFilter } from "@/lib/domain/grading/queue";
import type { GradingQueuePage, QueueLine } from "@/lib/domain/grading/queue-page";
import { shortId } from "@/lib/domain/id/short-id";

const names: Record<QueueFilter, string> = {
  all: "All",
  unmarked: "To mark",
  anybody: "To mark, anybody’s",
  mine: "Given to me",
  flagged: "Flagged",
  late: "Late",
  older: "Older rubric",
};

/** The queues of an assignment: student by student, and question by question, each with what waits in it. */
export function QueueLines({ queue, base }: { queue: GradingQueuePage; base: string }) {
  return (
    <table className="tbl stackable queue-lines">
      <caption className="vh">What can be marked</caption>
      <thead>
        <tr>
          <th scope="col">Mark</th>
          <th scope="col">Marked</th>
          <th scope="col">Or only</th>
          <th scope="col">
            <span className="vh">Begin</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {queue.lines.map((line) => (
          <Line key={line.promptId} line={line} queue={queue} base={base} />
        ))}
      </tbody>
    </table>
  );
}

const nameOf = ({ number }: QueueLine) => (number === null ? "Student by student" : `Question ${number}`);

function Line({ line, queue, base }: { line: QueueLine; queue: GradingQueuePage; base: string }) {
  const { promptId, number, counts, first, marked } = line;
  const to = (show: QueueFilter) => {
    const submission = first[show];
    if (submission === null) return null;
    const filter = show === "all" ? "" : `&show=${show}`;
    return `${base}/${promptId ? shortId(promptId) : "all"}?submission=${shortId(submission)}${filter}`;
  };
  const only = queue.filters.filter((each) => each !== "all");
  const begin = to("all");
  const what = number === null ? "student by student" : `question ${number}`;
  const share = { value: marked, max: Math.max(1, counts.all) };
  return (
    <tr>
      <th scope="row">
        {nameOf(line)}
        {line.kind ? <span className="quiet font-normal"> · {promptKindNames[line.kind]}</span> : null}
        <p className="small quiet font-normal">
          {line.words ?? "Everything a student submitted, then the next student."}
          {line.words && !line.own ? " Levels are given on the whole: finishing here finishes every answer." : ""}
        </p>
      </th>
      <td data-l="marked">
        <span className="tnum">
          {marked} of {counts.all}
        </span>{" "}
        <progress {...share} aria-label={`${nameOf(line)}: ${marked} of ${counts.all} marked`} />
      </td>
      <td>
        <ul className="row queue-filters">
          {only.map((show) => {
            const href = to(show);
            return (
              <li key={show}>
                {href && counts[show] > 0 ? (
                  <Link className="linkish" href={href}>
                    {names[show]} {counts[show]}
                    <span className="vh"> {what}</span>
                  </Link>
                ) : (
                  <span className="quiet">{names[show]} 0</span>
                )}
              </li>
            );
          })}
        </ul>
      </td>
      <td>
        {begin ? (
          <LinkButton look={promptId === null ? "primary" : "plain"} href={begin}>
            {counts.unmarked > 0 ? "Mark" : "Look"}
            <span className="vh"> {what}</span>
          </LinkButton>
        ) : null}
      </td>
    </tr>
  );
}

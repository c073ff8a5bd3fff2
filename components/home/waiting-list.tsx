import Link from "next/link";
import type { Waiting } from "@/lib/domain/course/home";
import { shortId } from "@/lib/domain/id/short-id";

/** What waits for a teacher, each with the way to do it. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  if (waiting.length === 0) return null;
  return (
    <section className="section">
      <h2 className="h">Waiting for you</h2>
      <ul className="list">
        {waiting.map((item) =>
          item.kind === "flags" ? (
            <li key={`flags ${item.courseId}`} className="line">
              <span>
                <b>{item.flags === 1 ? "1 flag" : `${item.flags} flags`} to look at</b>{" "}
                <span className="quiet">raised by readers</span>
              </span>
              <Link href={`/courses/${shortId(item.courseId)}/moderation`}>
                Look<span className="vh"> at what is flagged</span>
              </Link>
            </li>
          ) : item.kind === "grading" ? (
            <li key={item.assignmentId} className="line">
              <span>
                <b>
                  {item.submissions} {item.submissions === 1 ? "submission" : "submissions"} to grade
                </b>{" "}
                <span className="quiet">in {item.title}</span>
              </span>
              <Link href={`/courses/${shortId(item.courseId)}/assignments/${shortId(item.assignmentId)}/grading`}>
                Grade<span className="vh"> {item.title}</span>
              </Link>
            </li>
          ) : (
            <li key={item.importId} className="line">
              <span>
                <b>An import is open</b> <span className="quiet">{item.title}</span>
              </span>
              <Link href={`/courses/${shortId(item.courseId)}/documents/imports/${shortId(item.importId)}`}>
                Go on<span className="vh"> with {item.title}</span>
              </Link>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

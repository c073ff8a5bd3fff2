import Link from "next/link";
import { shortId } from "@/lib/domain/id/short-id";
import type { GateQuestion } from "@/lib/domain/submission/gate";

interface ShutTextProps {
  /** Address of the course, such as `/courses/x`. */
  course: string;
  /** The questions that keep this text shut. */
  questions: readonly GateQuestion[];
}

/** Stands where the words of a text would be that its reader has not opened yet, and leads to the question that opens it. */
export function ShutText({ course, questions }: ShutTextProps) {
  return (
    <section className="shut-text" aria-label="This text is not open yet">
      <p>
        <b>This text opens when you have written down what you expect of it.</b> Its citation and headnote tell you
        where to begin.
      </p>
      {questions.map(({ assignmentId, assignment, number, opened }) => (
        <p key={`${assignmentId} ${number}`}>
          {opened ? (
            <Link href={`${course}/assignments/${shortId(assignmentId)}/submission?question=${number}`}>
              Question {number} of “{assignment}”
            </Link>
          ) : (
            `It is asked in “${assignment}”, which has not opened yet.`
          )}
        </p>
      ))}
    </section>
  );
}

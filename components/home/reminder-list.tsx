import Link from "next/link";
import { OneButtonForm } from "@/components/people/one-button-form.client";
import { DateText } from "@/components/ui/date-text";
import type { UnseenReminder } from "@/lib/domain/assignment/reminders";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface ReminderListProps {
  /** Newest first. */
  reminders: readonly UnseenReminder[];
  now: Date;
  /** The reader has seen one; with the ids of addresses. */
  see: (course: string, reminder: string, previous: Outcome | null) => Promise<Outcome>;
}

/** What a student was reminded of and has not seen yet. Nothing at all when there is none. */
export function ReminderList({ reminders, now, see }: ReminderListProps) {
  if (reminders.length === 0) return null;
  return (
    <section className="section measure-wide" aria-labelledby="reminders">
      <h2 className="h" id="reminders">
        You were reminded
      </h2>
      <ul className="list">
        {reminders.map(({ id, courseId, courseTitle, assignmentId, title, timeZone, by, words, at }) => (
          <li key={id} className="mention">
            <p>
              <b>{title}</b>{" "}
              <span className="quiet">
                {courseTitle} · {by}, <DateText at={at} zone={timeZone} saying="long" now={now} />
              </span>
            </p>
            {words ? (
              <p className="said" dir="auto">
                {words}
              </p>
            ) : null}
            <div className="row">
              <Link href={`/courses/${shortId(courseId)}/assignments/${shortId(assignmentId)}`}>
                Go to it<span className="vh">: {title}</span>
              </Link>
              <OneButtonForm
                action={see.bind(null, shortId(courseId), shortId(id))}
                button={`Seen: ${title}`}
                shown="Seen"
                look="quiet"
                small
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

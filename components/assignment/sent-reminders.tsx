import { DateText } from "@/components/ui/date-text";
import type { SentReminder } from "@/lib/domain/assignment/reminders";

interface SentRemindersProps {
  /** Newest first. */
  sent: readonly SentReminder[];
  zone: string;
  now: Date;
}

/** What was sent, when, by whom and to whom. Nothing at all when nothing was. */
export function SentReminders({ sent, zone, now }: SentRemindersProps) {
  if (sent.length === 0) return null;
  return (
    <section className="section measure-wide" aria-labelledby="sent">
      <h2 className="h" id="sent">
        Sent
      </h2>
      <ul className="list">
        {sent.map(({ at, by, words, to, seen }) => (
          <li key={`${at.getTime()} ${by}`} className="mention">
            <p>
              <b>{by}</b>{" "}
              <span className="quiet">
                <DateText at={at} zone={zone} saying="long" now={now} /> · {seen} of {to.length} have seen it
              </span>
            </p>
            {words ? (
              <p className="said" dir="auto">
                {words}
              </p>
            ) : null}
            <details>
              <summary>To {to.length === 1 ? "1 student" : `${to.length} students`}</summary>
              {to.join(", ")}
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

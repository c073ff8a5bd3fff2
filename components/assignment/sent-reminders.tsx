import { DateText } from "@/components/ui/date-text";
import { Pager } from "@/components/ui/pager";
import type { ReminderPage } from "@/lib/domain/assignment/reminders";

interface SentRemindersProps {
  /** Newest first. */
  sent: ReminderPage["sent"];
  /** The address of a page of them. */
  href: (page: number) => string;
  zone: string;
  now: Date;
}

/** What was sent, when, by whom and to whom. Nothing at all when nothing was. */
export function SentReminders({ sent, href, zone, now }: SentRemindersProps) {
  if (sent.rows.length === 0) return null;
  return (
    <section className="section measure-wide" aria-labelledby="sent">
      <h2 className="h" id="sent">
        Sent
      </h2>
      <ul className="list">
        {sent.rows.map(({ at, by, words, to, seen }) => (
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
      <Pager label="Sent" page={sent.page} pages={sent.pages} href={href} />
    </section>
  );
}

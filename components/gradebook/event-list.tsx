import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import type { EntryEvent } from "@/lib/domain/gradebook/entry";

interface ListedEvent extends EntryEvent {
  student: string;
  title: string;
  href: string;
}

/** Changes of the gradebook, newest first: who, when, before, after, why. */
export function EventList({ events, zone, now }: { events: readonly ListedEvent[]; zone: string; now: Date }) {
  return (
    <div className="scroll">
      <table className="tbl stackable">
        <caption className="vh">Changes, newest first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Student</th>
            <th scope="col">Assignment</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
            <th scope="col">By</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <tr key={`${event.href} ${event.title} ${event.number}`}>
              <td data-l="When:">
                <DateText at={event.at} zone={zone} saying="short" now={now} />
              </td>
              <th scope="row">
                <Link href={event.href} prefetch={false}>
                  {event.student}
                </Link>
              </th>
              <td data-l="Assignment:">{event.title}</td>
              <td data-l="Before:">{event.before}</td>
              <td data-l="After:">
                <b>{event.after}</b>
                {event.released ? null : <span className="quiet">, not released</span>}
              </td>
              <td data-l="By:">
                {event.by} <span className="quiet">({event.did})</span>
              </td>
              <td data-l="Why:">{event.reason ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { DateText } from "@/components/ui/date-text";
import type { EntryEvent } from "@/lib/domain/gradebook/entry";

/** How one entry came to be, newest first: who, when, before, after, why. */
export function EntryHistory({ events, zone }: { events: readonly EntryEvent[]; zone: string }) {
  if (events.length === 0) return <p className="small quiet">Nothing was put here yet.</p>;
  return (
    <section aria-label="History of this entry">
      <h3 className="h">History</h3>
      <ol className="gbhistory small">
        {events.map((event) => (
          <li key={event.number}>
            <b>{event.after}</b>, before: {event.before}. {event.by},{" "}
            <DateText at={event.at} zone={zone} saying="short" />: {event.did}
            {event.released ? ", released" : ""}
            {event.reason ? `. “${event.reason}”` : ""}
          </li>
        ))}
      </ol>
    </section>
  );
}

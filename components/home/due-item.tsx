import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import { nearDay } from "@/lib/domain/time/near";

interface DueItemProps {
  /** When it is due; null: no due time. */
  at: Date | null;
  zone: string;
  now: Date;
  title: string;
  /** What is read and asked. */
  about?: ReactNode;
  /** Where it stands. */
  state: ReactNode;
  /** What else is to be known. */
  below?: ReactNode;
  action: ReactNode;
}

/** A line of what is due: the day, the assignment, the way in. */
export function DueItem({ at, zone, now, title, about, state, below, action }: DueItemProps) {
  return (
    <li className="due">
      <div>
        {at ? (
          <>
            <b>
              <DateText at={at} zone={zone} saying="day" now={now} />
            </b>
            <br />
            <span className="quiet">
              <DateText at={at} zone={zone} saying="time" />, {nearDay(now, at, zone)}
            </span>
          </>
        ) : (
          <span className="quiet">no due time</span>
        )}
      </div>
      <div>
        <h3>{title}</h3>
        {about ? <p className="about">{about}</p> : null}
        <p className="now">{state}</p>
        {below}
      </div>
      <div>{action}</div>
    </li>
  );
}

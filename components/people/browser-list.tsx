import { DateText } from "@/components/ui/date-text";
import { State } from "@/components/ui/state";
import { browserName } from "@/lib/domain/person/browser-name";

interface BrowserListProps {
  browsers: readonly { userAgent: string | null; since: Date; isThis: boolean }[];
}

/** The browsers in which a person is signed in. Times are in UTC: an account belongs to no course's zone. */
export function BrowserList({ browsers }: BrowserListProps) {
  return (
    <ul className="list mb-4">
      {browsers.map(({ userAgent, since, isThis }) => (
        <li key={`${since.toISOString()} ${isThis}`} className="line">
          <span>
            {browserName(userAgent)} {isThis ? <State kind="good">this browser</State> : null}
          </span>
          <span className="quiet">
            since <DateText at={since} zone="UTC" saying="full" />
          </span>
        </li>
      ))}
    </ul>
  );
}

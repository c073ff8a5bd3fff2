import { OneButtonForm } from "@/components/people/one-button-form.client";
import { DateText } from "@/components/ui/date-text";
import type { OverrideLine } from "@/lib/domain/assignment/dates-page";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface OverrideTableProps {
  caption: string;
  lines: readonly OverrideLine[];
  zone: string;
  now: Date;
  /** Null where nothing can be taken back. */
  revoke: ((override: string, previous: Outcome | null) => Promise<Outcome>) | null;
}

/** Who has other dates: which, by whom, why; and until when they held. */
export function OverrideTable({ caption, lines, zone, now, revoke }: OverrideTableProps) {
  const day = (at: Date | null, cleared: boolean, none: string) =>
    at ? (
      <DateText at={at} zone={zone} saying="short" now={now} />
    ) : cleared ? (
      none
    ) : (
      <span className="quiet">as it is</span>
    );
  return (
    <table className="tbl stackable flowing">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">For</th>
          <th scope="col">Opens</th>
          <th scope="col">Due</th>
          <th scope="col">Closes</th>
          <th scope="col">Given</th>
          {revoke ? <td /> : null}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, name, kind, dates, reason, by, at, revoked }) => (
          <tr key={id}>
            <th scope="row">{kind === "section" ? `Section ${name}` : name}</th>
            <td data-l="opens">{day(dates.opensAt, dates.opensCleared, "at once")}</td>
            <td data-l="due">{day(dates.dueAt, dates.dueCleared, "no due time")}</td>
            <td data-l="closes">{day(dates.closesAt, dates.closesCleared, "never")}</td>
            <td data-l="given">
              {reason ? `${reason}. ` : null}
              <span className="quiet">
                {by}, <DateText at={at} zone={zone} saying="short" now={now} />
                {revoked ? (
                  <>
                    ; until <DateText at={revoked.at} zone={zone} saying="short" now={now} />, {revoked.by}
                  </>
                ) : null}
              </span>
            </td>
            {revoke ? (
              <td>
                <OneButtonForm
                  action={revoke.bind(null, shortId(id))}
                  button={`Take back the dates of ${name}`}
                  shown="Take back"
                  look="plain"
                  small
                />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { DateText } from "@/components/ui/date-text";
import { showJoinCode, spellJoinCode } from "@/lib/domain/course/join-code";
import type { JoinCode } from "@/lib/domain/course/people";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { CopyButton } from "./copy-button.client";
import { OneButtonForm } from "./one-button-form.client";

type CodeAction = (previous: Outcome | null, form: FormData) => Promise<Outcome>;

interface JoinCodeCardProps {
  /** The place the code leads into: "Section B", or null for the whole course. */
  place: string | null;
  code: JoinCode | null;
  /** Whole address under which the code works. */
  link: string | null;
  zone: string;
  now: Date;
  renew: CodeAction;
  end: CodeAction;
}

/** The join code of the course or of a section: to be projected, copied, replaced or turned off. */
export function JoinCodeCard({ place, code, link, zone, now, renew, end }: JoinCodeCardProps) {
  return (
    <section className="jc" aria-labelledby="join-code">
      <h2 className="h" id="join-code">
        Join code{place ? `, ${place}` : ""}
      </h2>
      {code ? (
        <p className="code">
          <span aria-hidden="true">{showJoinCode(code.code)}</span>
          <span className="vh">{spellJoinCode(code.code)}</span>
        </p>
      ) : null}
      <p className="quiet">
        {code ? (
          <>
            Opens {place ?? "the course"} as a student
            {code.expiresAt ? (
              <>
                , until <DateText at={code.expiresAt} zone={zone} saying="full" now={now} />
              </>
            ) : null}
            . Used by {code.used}.
          </>
        ) : (
          `There is no code for ${place ?? "the whole course"}. Who has one joins as a student.`
        )}
      </p>
      <div className="row mt-2">
        {link ? (
          <CopyButton small text={link}>
            Copy link
          </CopyButton>
        ) : null}
        <OneButtonForm action={renew} button={code ? "New code" : "Make a code"} look="plain" small />
        {code ? <OneButtonForm action={end} button="Turn off" look="danger" small /> : null}
      </div>
    </section>
  );
}

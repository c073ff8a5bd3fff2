import { Strip } from "@/components/shell/strip";
import { Pager } from "@/components/ui/pager";
import type { DatesPage } from "@/lib/domain/assignment/dates-page";
import type { DatesPlan } from "@/lib/domain/assignment/extension";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { CommonDates } from "./common-dates";
import { type AddressedChoice, datesAddress } from "./dates-address";
import { ExtensionForm } from "./extension-form.client";
import { OverrideTable } from "./override-table";
import { StudentDates } from "./student-dates";
import { StudentFilter } from "./student-filter";

interface DatesFrameProps {
  dates: DatesPage;
  choice: AddressedChoice;
  /** Address of the page. */
  base: string;
  /** Address of the course. */
  course: string;
  now: Date;
  give: (form: FormData) => Promise<Outcome<{ plan: DatesPlan } | { students: number }>>;
  revoke: (override: string, previous: Outcome | null) => Promise<Outcome>;
}

/** The dates of an assignment: everybody's, who has others with their trail, and giving others to a section or students. */
export function DatesFrame({ dates, choice, base, course, now, give, revoke }: DatesFrameProps) {
  const { mayEdit, overrides, earlier, given, past, students, found } = dates;
  const { timeZone } = dates.dates;
  const list = <StudentDates dates={dates} choice={choice} base={base} now={now} choosable={mayEdit} />;
  return (
    <>
      <Strip title="Dates" sub={dates.ownSectionsOnly ? "You see your sections and their students." : dates.title} />
      <CommonDates dates={dates} course={course} now={now} />
      <section className="section" aria-labelledby="others">
        <h2 className="h" id="others">
          Other dates
        </h2>
        {overrides.length === 0 ? (
          <p className="quiet">Nobody has other dates.</p>
        ) : (
          <OverrideTable
            caption="Sections and students with other dates"
            lines={overrides}
            zone={timeZone}
            now={now}
            revoke={mayEdit ? revoke : null}
          />
        )}
        <Pager label="Other dates" {...given} href={(next) => datesAddress(base, { ...choice, given: next })} />
        {earlier.length === 0 ? null : (
          <details className="mt-3" open={choice.past > 1}>
            <summary>Replaced or taken back ({past.found})</summary>
            <OverrideTable caption="Replaced or taken back" lines={earlier} zone={timeZone} now={now} revoke={null} />
            <Pager
              label="Replaced or taken back"
              {...past}
              href={(next) => datesAddress(base, { ...choice, past: next })}
            />
          </details>
        )}
      </section>
      <section className="section" aria-labelledby="students">
        <h2 className="h" id="students">
          Students
        </h2>
        <StudentFilter dates={dates} choice={choice} base={base} />
        {mayEdit && dates.version !== null ? (
          <ExtensionForm
            give={give}
            zone={timeZone}
            now={now}
            sections={dates.sections.map(({ id, name }) => ({ value: shortId(id), label: name }))}
            choice={choice}
            found={found}
            anyone={students.length > 0}
          >
            {list}
          </ExtensionForm>
        ) : (
          list
        )}
      </section>
    </>
  );
}

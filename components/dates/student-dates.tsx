import { DateText } from "@/components/ui/date-text";
import { Pager } from "@/components/ui/pager";
import type { DatesPage } from "@/lib/domain/assignment/dates-page";
import { workingWords } from "@/lib/domain/assignment/working-words";
import { shortId } from "@/lib/domain/id/short-id";
import { type AddressedChoice, datesAddress } from "./dates-address";

interface StudentDatesProps {
  dates: DatesPage;
  choice: AddressedChoice;
  base: string;
  now: Date;
  /** With a box to tick before each. */
  choosable: boolean;
}

/** Each student with the dates that hold for them, extra time included, and why. */
export function StudentDates({ dates, choice, base, now, choosable }: StudentDatesProps) {
  const { students, page, pages } = dates;
  if (students.length === 0) return <p className="quiet">Nobody is found. Show all sections and names.</p>;
  const zone = dates.dates.timeZone;
  const day = (at: Date | null) =>
    at ? <DateText at={at} zone={zone} saying="short" now={now} /> : <span className="quiet">none</span>;
  return (
    <>
      <table className="tbl stackable flowing">
        <caption className="vh">Students and the dates that hold for them</caption>
        <thead>
          <tr>
            {choosable ? <td /> : null}
            <th scope="col">Student</th>
            <th scope="col">Section</th>
            <th scope="col">Due</th>
            <th scope="col">Closes</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {students.map(({ studentId, name, sections, submitted, dates: own }) => (
            <tr key={studentId}>
              {choosable ? (
                <td className="ck">
                  <input type="checkbox" name="student" value={shortId(studentId)} aria-label={`Choose ${name}`} />
                </td>
              ) : null}
              <th scope="row">
                {name}
                {submitted ? <span className="quiet"> submitted</span> : null}
              </th>
              <td data-l="section">{sections.join(", ")}</td>
              <td data-l="due">{day(own.dueAt)}</td>
              <td data-l="closes">{day(own.closesAt)}</td>
              <td className="small">{workingWords(own, "theirs", now).join(" ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Pager
        label="Students"
        page={page}
        pages={pages}
        href={(next) => datesAddress(base, { ...choice, page: next })}
      />
    </>
  );
}

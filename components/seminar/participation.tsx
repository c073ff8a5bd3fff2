import Link from "next/link";
import { Strip } from "@/components/shell/strip";
import { DateText } from "@/components/ui/date-text";
import { Pager } from "@/components/ui/pager";
import type { ParticipationPage } from "@/lib/domain/discussion/participation";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { RecordTurns, TakeBackForm } from "./turns.client";

type FormAction = (previous: Outcome | null, form: FormData) => Promise<Outcome>;

interface ParticipationProps {
  page: ParticipationPage;
  /** Address of the assignment. */
  base: string;
  now: Date;
  record: FormAction;
  takeBack: FormAction;
}

/** Who took part, in writing and in class; and where turns are noted. */
export function Participation({ page, base, now, record, takeBack }: ParticipationProps) {
  const { rows, sections, section, turns, prompts, speakers, timeZone } = page;
  const veiled = rows.some((row) => row.veiled);
  const address = (id: string | null, number = 1) => {
    const query = [id ? `section=${shortId(id)}` : "", number > 1 ? `page=${number}` : ""].filter(
      (part) => part !== "",
    );
    return `${base}/participation${query.length > 0 ? `?${query.join("&")}` : ""}`;
  };
  return (
    <>
      <Strip title="Participation" sub="Counts, not marks: private notes are in none of them." />
      {sections.length > 1 ? (
        <nav className="seg" aria-label="Which section">
          {[{ id: null, name: "All" }, ...sections].map(({ id, name }) => (
            <Link key={name} href={address(id)} aria-current={id === section ? "page" : undefined}>
              {name}
            </Link>
          ))}
        </nav>
      ) : null}
      {rows.length === 0 ? <p className="quiet">Nobody is given this assignment here.</p> : null}
      {speakers.length > 0 ? (
        <section className="section" aria-labelledby="turns">
          <h2 className="h" id="turns">
            Turns in class
          </h2>
          <RecordTurns students={speakers} prompts={prompts} record={record} takeBack={takeBack} />
        </section>
      ) : null}
      {veiled ? (
        <p className="hint">
          Marking is anonymous: until you return their work, students stand here under their pseudonyms. Turns in class
          are counted by name above, and not here.
        </p>
      ) : null}
      {rows.length > 0 ? (
        <table className="tbl stackable flowing">
          <thead>
            <tr>
              <th scope="col">Student</th>
              <th scope="col">Section</th>
              <th scope="col">Notes</th>
              <th scope="col">Replies</th>
              <th scope="col">Posts</th>
              <th scope="col">Turns</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                <td data-l="section">{row.sections.join(", ") || <span className="quiet">–</span>}</td>
                <td data-l="notes">{row.notes}</td>
                <td data-l="replies">{row.replies}</td>
                <td data-l="posts">{row.posts}</td>
                <td data-l="turns">{row.turns ?? <span className="quiet">–</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Pager label="Students" page={page.page} pages={page.pages} href={(number) => address(section, number)} />
      {turns.length > 0 ? (
        <section className="section" aria-labelledby="last-turns">
          <h2 className="h" id="last-turns">
            Last turns
          </h2>
          <ul className="sheetlist">
            {turns.map(({ id, student, note, promptNumber, recordedBy, at, mayTakeBack }) => (
              <li key={id} className="row between">
                <span>
                  <b>{student}</b>
                  {promptNumber ? ` on question ${promptNumber}` : ""}
                  {note ? `: ${note}` : ""}{" "}
                  <span className="small quiet">
                    <DateText at={at} zone={timeZone} saying="short" now={now} />, noted by {recordedBy}
                  </span>
                </span>
                {mayTakeBack ? <TakeBackForm takeBack={takeBack} turn={id} name={student} /> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

import Link from "next/link";
import type { ReactNode } from "react";
import { NoteSkill } from "@/components/annotation/note-skill";
import { notesAddress } from "@/lib/domain/heat/address";
import type { HeatView } from "@/lib/domain/heat/view";

interface HeatAsideProps {
  heat: HeatView;
  skill: string | null;
  /** Address of the assignment; null for students, who open no notes from here. */
  notes: string | null;
  children?: ReactNode;
}

/** Beside the text: how much there is of each skill, and the passages most readers marked. */
export function HeatAside({ heat, skill, notes, children }: HeatAsideProps) {
  const { skills, totals, shown, number, fewest } = heat;
  const count = (key: string | null) => totals.find((each) => each.skill === key)?.count ?? null;
  return (
    <aside className="stack">
      <section aria-labelledby="by-skill">
        <h2 className="h" id="by-skill">
          By skill
        </h2>
        <table className="tbl small">
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">Notes</th>
              <th scope="col">Readers</th>
            </tr>
          </thead>
          <tbody>
            {skills.map(({ key, name }) => (
              <Line key={key} count={count(key)}>
                <NoteSkill skill={key} skills={skills} /> {name}
              </Line>
            ))}
            <Line count={count(null)}>No skill</Line>
          </tbody>
        </table>
        {fewest > 1 ? <p className="small quiet">A dash stands for fewer than {fewest} readers.</p> : null}
      </section>
      {shown.most.length > 0 ? (
        <section aria-labelledby="most">
          <h2 className="h" id="most">
            Marked by most
          </h2>
          <ol className="list">
            {shown.most.map(({ flow, startAt, endAt, label, quote, readers }) => (
              <li key={`${flow} ${startAt}`} className="most">
                <span className="small quiet">
                  {label} · {readers} readers
                </span>
                {notes ? (
                  <Link href={notesAddress(notes, { text: number, flow, startAt, endAt, skill, page: 1 })}>
                    “{quote}”
                  </Link>
                ) : (
                  <q>{quote}</q>
                )}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {children}
    </aside>
  );
}

function Line({ count, children }: { count: { notes: number; readers: number } | null; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">
        <span className="skill">{children}</span>
      </th>
      <td>{count?.notes.toLocaleString("en") ?? <span className="quiet">–</span>}</td>
      <td>{count?.readers.toLocaleString("en") ?? <span className="quiet">–</span>}</td>
    </tr>
  );
}

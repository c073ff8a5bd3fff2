import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import { Pager } from "@/components/ui/pager";
import type { ParticipationColumn, TermParticipation } from "@/lib/domain/grading/participation";
import { shortId } from "@/lib/domain/id/short-id";
import { ColumnForm, PutAway, ReleaseMarks } from "./column-forms.client";
import type { MakeColumn, PutColumnAway, ReleaseColumn } from "./forms";

interface CourseParticipationProps {
  page: TermParticipation;
  /** Address of the course. */
  base: string;
  now: Date;
  make: MakeColumn;
  acts: Record<string, { putAway: PutColumnAway; release: ReleaseColumn }>;
}

/** The students of a course with what they contributed over the term, and the columns in which it is marked. */
export function CourseParticipation({ page, base, now, make, acts }: CourseParticipationProps) {
  const { sections, section, columns, rows, leftOut, mayEdit } = page;
  const address = (id: string | null, number = 1) => {
    const query = [id ? `section=${shortId(id)}` : "", number > 1 ? `page=${number}` : ""].filter(
      (part) => part !== "",
    );
    return `${base}/participation${query.length > 0 ? `?${query.join("&")}` : ""}`;
  };
  return (
    <>
      {sections.length > 1 ? (
        <nav className="seg" aria-label="Which section">
          {[{ id: null, name: "All" }, ...sections].map(({ id, name }) => (
            <Link key={name} href={address(id)} aria-current={id === section ? "page" : undefined}>
              {name}
            </Link>
          ))}
        </nav>
      ) : null}
      <LeftOut titles={leftOut} />
      {rows.length === 0 ? <p className="quiet">There are no students here yet.</p> : null}
      {rows.length > 0 ? (
        <table className="tbl stackable flowing">
          <thead>
            <tr>
              {["Student", "Section", "Notes", "Replies", "Posts", "Turns"].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              {columns.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link href={`${base}/participation/${shortId(row.id)}`}>{row.name}</Link>
                </th>
                <td data-l="section">{row.sections.join(", ") || <span className="quiet">–</span>}</td>
                <td data-l="notes">{row.notes}</td>
                <td data-l="replies">{row.replies}</td>
                <td data-l="posts">{row.posts}</td>
                <td data-l="turns">{row.turns}</td>
                {columns.map(({ id, title }) => {
                  const mark = row.marks[id];
                  return (
                    <td key={id} data-l={title}>
                      <Link href={`${base}/participation/${shortId(row.id)}?column=${shortId(id)}`}>
                        {mark?.given ?? (mark ? "begun" : "mark")}
                        {mark?.given && mark.max ? ` of ${mark.max}` : ""}
                        <span className="vh">
                          , {row.name}, {title}
                        </span>
                      </Link>
                      {mark?.given ? (
                        <span className="small quiet">{mark.released ? " released" : " not released"}</span>
                      ) : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Pager label="Students" page={page.page} pages={page.pages} href={(number) => address(section, number)} />
      <section className="section" aria-labelledby="columns">
        <h2 className="h" id="columns">
          Marked columns
        </h2>
        {columns.length === 0 ? (
          <p className="quiet">
            {mayEdit
              ? "None yet. A column is marked with a rubric, over days you choose, and counts in the gradebook."
              : "None yet. An instructor makes them."}
          </p>
        ) : null}
        <ul className="list">
          {columns.map((column) => (
            <li key={column.id} className="part-column">
              <p>
                <b>{column.title}</b> · {column.rubric.title}, version {column.rubric.number}
                {column.category ? ` · ${column.category}` : ""}{" "}
                <span className="quiet">
                  <Days column={column} zone={page.timeZone} now={now} />
                </span>
              </p>
              {mayEdit && acts[column.id] ? (
                <div className="row">
                  <ReleaseMarks
                    release={acts[column.id]?.release ?? null}
                    about={column.title}
                    sections={sections.map(({ id, name }) => ({ value: shortId(id), label: name }))}
                  />
                  <PutAway putAway={acts[column.id]?.putAway ?? null} about={column.title} />
                </div>
              ) : null}
            </li>
          ))}
        </ul>
        {mayEdit ? (
          <ColumnForm
            key={columns.length}
            make={make}
            rubrics={page.rubrics.map(({ id, title, number }) => ({ value: id, label: `${title}, version ${number}` }))}
            categories={page.categories.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : null}
      </section>
    </>
  );
}

/** The days a column looks at, in words; the last one is included. */
export function Days({ column: { from, until }, zone, now }: { column: ParticipationColumn; zone: string; now: Date }) {
  if (!from && !until) return <>over the whole term</>;
  const last = until ? new Date(until.getTime() - 1) : null;
  return (
    <>
      {from ? (
        <>
          from <DateText at={from} zone={zone} saying="day" now={now} />{" "}
        </>
      ) : null}
      {last ? (
        <>
          until <DateText at={last} zone={zone} saying="day" now={now} />
        </>
      ) : null}
    </>
  );
}

/** Anonymous assignments that are not shown beside names yet. */
export function LeftOut({ titles }: { titles: readonly string[] }) {
  if (titles.length === 0) return null;
  return (
    <p className="hint">
      Marking is anonymous in {titles.join("; ")}: what was written there is left out beside a name until the work has
      been returned.
    </p>
  );
}

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type FilePage, fileQuery } from "@/lib/domain/gradebook/file-choices";
import { shortId } from "@/lib/domain/id/short-id";
import { TakeForm, type TakeGrades } from "./take-form.client";

interface ExchangeResultProps {
  courseId: string;
  fileId: string;
  page: FilePage;
  result: NonNullable<FilePage["result"]>;
  take: TakeGrades;
}

/** What would change, cell by cell, what cannot be taken, and the button that does it. */
export function ExchangeResult({ courseId, fileId, page, result, take }: ExchangeResultProps) {
  const { changes, count, problems, problemCount, unchanged, notes, seal } = result;
  const query = fileQuery(page.choices);
  const filling = page.choices.mode === "fill";
  return (
    <section aria-labelledby="result" className="stack mt-3">
      <h2 className="h" id="result">
        {count === 0 ? "Nothing would change" : `${count} ${count === 1 ? "cell" : "cells"} would change`}
      </h2>
      {unchanged > 0 ? <p className="small quiet">{unchanged} cells are empty or say what is here already.</p> : null}
      {notes.map((note) => (
        <Notice key={note} kind="warn">
          {note}
        </Notice>
      ))}
      {problemCount > 0 ? (
        <Notice kind="error">
          {problemCount} {problemCount === 1 ? "cell" : "cells"} cannot be taken, so nothing is. Correct the file and
          bring it again, or leave the column out.
          <ul>
            {problems.map(({ where, said, why }) => (
              <li key={`${where} ${said}`}>
                {where}: {said === "" ? null : <>“{said}”. </>}
                {why}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {changes.length > 0 ? <Changes changes={changes} count={count} /> : null}
      {filling && problemCount === 0 ? (
        <form action={`/api/courses/${shortId(courseId)}/gradebook/files/${shortId(fileId)}?${query}`} method="post">
          <Button type="submit" look="primary">
            Save the filled file
          </Button>
        </form>
      ) : null}
      {!filling && problemCount === 0 && page.mayTake ? (
        <TakeForm choices={query} seal={seal} count={count} take={take} />
      ) : null}
    </section>
  );
}

type Change = NonNullable<FilePage["result"]>["changes"][number];

const Changes = ({ changes, count }: { changes: readonly Change[]; count: number }) => (
  <>
    <table className="tbl stackable">
      <caption className="vh">What would change</caption>
      <thead>
        <tr>
          <th scope="col">Student</th>
          <th scope="col">Column</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ who, column, before, after }) => (
          <tr key={`${who} ${column} ${before} ${after}`}>
            <th scope="row">{who}</th>
            <td data-l="Column:">{column}</td>
            <td data-l="Before:">{before}</td>
            <td data-l="After:">
              <b>{after}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {count > changes.length ? <p className="small quiet">And {count - changes.length} more.</p> : null}
  </>
);

import Link from "next/link";
import { State } from "@/components/ui/state";
import { genreName, type LibraryEntry, untitled } from "@/lib/domain/document/library";
import { shortId } from "@/lib/domain/id/short-id";

/** The documents of a course, one a line; `teaching` adds what students may read. */
export function LibraryList({
  base,
  documents,
  teaching,
}: {
  base: string;
  documents: readonly LibraryEntry[];
  teaching: boolean;
}) {
  return (
    <table className="tbl stackable mt-2">
      <caption className="vh">Documents of this course</caption>
      <thead>
        <tr>
          <th scope="col">Document</th>
          <th scope="col">Date</th>
          <th scope="col">Genre</th>
          <th scope="col">Read in</th>
          {teaching ? <th scope="col">Library</th> : null}
        </tr>
      </thead>
      <tbody>
        {documents.map((entry) => (
          <tr key={entry.id}>
            <th scope="row" className="max-w-[28rem]">
              <Link className="inline-block min-h-6" href={`${base}/documents/${shortId(entry.id)}`}>
                {entry.title ?? untitled}
              </Link>
            </th>
            <td data-l="date">{entry.date ?? <span className="quiet">not dated</span>}</td>
            <td data-l="genre">
              {entry.genre === null ? <span className="quiet">{genreName(null)}</span> : genreName(entry.genre)}
            </td>
            <td data-l="read in">
              <UsedIn base={base} assignments={entry.usedIn} />
            </td>
            {teaching ? (
              <td>
                {entry.shared ? <State kind="good">shared</State> : <State kind="off">not shared</State>}
                {entry.revision > 1 ? <span className="quiet"> revision {entry.revision}</span> : null}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The assignments that read a document, each a way to it. */
export function UsedIn({ base, assignments }: { base: string; assignments: LibraryEntry["usedIn"] }) {
  if (assignments.length === 0) return <span className="quiet">no assignment yet</span>;
  return (
    <ul>
      {assignments.map((assignment) => (
        <li key={assignment.id}>
          <Link className="inline-block min-h-6 py-0.5" href={`${base}/assignments/${shortId(assignment.id)}`}>
            {assignment.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

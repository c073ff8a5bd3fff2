import Link from "next/link";
import { State } from "@/components/ui/state";
import { genreName, type LibraryEntry, untitled } from "@/lib/domain/document/library";
import { shortId } from "@/lib/domain/id/short-id";
import { Choose } from "./library-choice";

interface LibraryListProps {
  base: string;
  documents: readonly LibraryEntry[];
  /** Adds what students may read. */
  teaching: boolean;
  /** Gives every document a box to choose it. */
  choosable: boolean;
}

/** The documents of a course, one a line. */
export function LibraryList({ base, documents, teaching, choosable }: LibraryListProps) {
  return (
    <table className={`tbl stackable mt-2${choosable ? " withck" : ""}`}>
      <caption className="vh">Documents of this course</caption>
      <thead>
        <tr>
          {choosable ? (
            <th scope="col" className="ck">
              <span className="vh">Chosen</span>
            </th>
          ) : null}
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
            {choosable ? (
              <td className="ck">
                <Choose entry={entry} />
              </td>
            ) : null}
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

import Link from "next/link";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Library } from "@/lib/domain/document/library";
import { isNarrowed, type LibraryView, libraryQuery } from "@/lib/domain/library/filters";
import { LibraryChoice } from "./library-choice";
import { LibraryList } from "./library-list";
import { LibraryResults } from "./library-results";
import { LibrarySearch } from "./library-search";
import { NothingFound } from "./nothing-found";

interface LibraryPageProps {
  base: string;
  /** The course's part of the address. */
  course: string;
  view: LibraryView;
  library: Library;
}

/** A library with documents: the search, and what it finds. */
export function LibraryPage({ base, course, view, library }: LibraryPageProps) {
  const { documents, role, mayExport } = library;
  const narrowed = isNarrowed(view);
  const list = narrowed ? (
    <LibraryResults base={base} documents={documents} choosable={mayExport} />
  ) : (
    <LibraryList
      base={base}
      documents={documents}
      teaching={role === "Instructor" || role === "Assistant"}
      choosable={mayExport}
    />
  );
  return (
    <section className="section" aria-label="Documents">
      <LibrarySearch base={base} view={view} library={library} />
      {library.indexed ? null : (
        <Notice>Some documents of this course are still being read for the search. Search again in a moment.</Notice>
      )}
      {narrowed || view.after !== null ? (
        <p className="row between libn">
          <span role="status">{foundInWords(library, view)}</span>
          <Link href={`${base}/documents`}>Show all documents</Link>
        </p>
      ) : null}
      {documents.length === 0 ? (
        <NothingFound base={base} view={view} />
      ) : mayExport ? (
        <LibraryChoice base={base} course={course}>
          {list}
        </LibraryChoice>
      ) : (
        list
      )}
      <Further base={base} view={view} library={library} />
    </section>
  );
}

/** The way to the next page, and back to the first. */
function Further({ base, view, library }: Omit<LibraryPageProps, "course">) {
  const { next } = library;
  if (next === null && view.after === null) return null;
  const address = (after: string | null) => `${base}/documents${libraryQuery({ ...view, after })}`;
  return (
    <nav className="row pager" aria-label="Pages: documents">
      {view.after === null ? null : (
        <LinkButton small href={address(null)}>
          To the beginning
        </LinkButton>
      )}
      {next === null ? null : (
        <LinkButton small href={address(next)} rel="next">
          Further documents
        </LinkButton>
      )}
    </nav>
  );
}

function foundInWords({ documents, next }: Library, { after }: LibraryView): string {
  const count = documents.length;
  if (after !== null) return next === null ? "The last documents" : "Further documents";
  if (next !== null) return count === 0 ? "Nothing found so far" : `The first ${count} documents`;
  return count === 0 ? "" : `${count} ${count === 1 ? "document" : "documents"} found`;
}

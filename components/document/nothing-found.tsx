import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { type LibraryView, libraryQuery, wholeLibrary } from "@/lib/domain/library/filters";

/** No document is what was asked for: what to try. */
export function NothingFound({ base, view }: { base: string; view: LibraryView }) {
  const words = view.words !== "";
  const finer = libraryQuery({ ...view, words: "", after: null }) !== "";
  const address = (changed: Partial<LibraryView>) =>
    `${base}/documents${libraryQuery({ ...view, after: null, ...changed })}`;
  return (
    <Empty
      title="Nothing found"
      actions={
        <>
          {words && finer ? <Link href={address({ ...wholeLibrary, words: view.words })}>Only the words</Link> : null}
          {/["“”„«»]/u.test(view.words) ? (
            <Link href={address({ words: view.words.replaceAll(/["“”„«»]/gu, " ").trim() })}>
              Without the quotation marks
            </Link>
          ) : null}
          <Link href={`${base}/documents`}>Show all documents</Link>
        </>
      }
    >
      {words
        ? "All of the words must stand in one document that you may read. Try fewer of them, or the beginning of one with a star: peasant*."
        : "No document that you may read is all of this. Leave something out; a document without a date is in no period."}
    </Empty>
  );
}

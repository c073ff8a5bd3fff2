import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { genreName, type Library } from "@/lib/domain/document/library";
import { genres } from "@/lib/domain/document/model";
import { isNarrowed, type LibraryView, readPeriod } from "@/lib/domain/library/filters";

interface LibrarySearchProps {
  base: string;
  view: LibraryView;
  library: Library;
}

const everyGenre = { value: "", label: "any genre" };
const notADate = "Write a year, a month or a day, as in 1937 or 1937-10-28.";
const endsBefore = "This is before “Written from”: nothing can be found between them.";

/** Asks the library: words, and what the documents shall be. All of it stands in the address. */
export function LibrarySearch({ base, view, library }: LibrarySearchProps) {
  const { documents, wrongDate, mayEdit } = library;
  const finer = isNarrowed({ ...view, words: "" }) || view.order === "date";
  const people = names(documents.flatMap((each) => [...each.senders, ...each.recipients]));
  const archives = names(documents.flatMap((each) => each.archives));
  return (
    <search>
      <form action={`${base}/documents`} method="get" className="libq">
        <div className="libw">
          <TextInput
            label="Search"
            labelHidden
            type="search"
            name="words"
            placeholder="Words, “a phrase”, a name in any spelling"
            maxLength={200}
            defaultValue={view.words}
          />
          <Button type="submit">Search</Button>
        </div>
        <details open={finer || wrongDate !== null} className="libf">
          <summary className="linkish">Date, genre, person, archive, order</summary>
          <div className="libfields">
            <TextInput
              label="Written from"
              name="from"
              defaultValue={view.from}
              maxLength={20}
              placeholder="1917"
              error={wrongDate === "from" ? notADate : null}
            />
            <TextInput
              label="to"
              name="to"
              defaultValue={view.to}
              maxLength={20}
              placeholder="1938-10-28"
              error={wrongDate === "to" ? notADate : isBackwards(view) ? endsBefore : null}
            />
            <Select
              label="Genre"
              name="genre"
              defaultValue={view.genre ?? ""}
              options={[everyGenre, ...genres.map((genre) => ({ value: genre, label: genreName(genre) }))]}
            />
            <TextInput label="From or to a person" name="person" list="people" defaultValue={view.person} />
            <TextInput label="Archive" name="archive" list="archives" defaultValue={view.archive} />
            <Select
              label="Order"
              name="order"
              defaultValue={view.order}
              options={[
                { value: "position", label: "of the course" },
                { value: "date", label: "by date" },
              ]}
            />
          </div>
          <datalist id="people">{people}</datalist>
          <datalist id="archives">{archives}</datalist>
        </details>
        {mayEdit ? (
          <p className="small quiet">
            Trotsky also finds Trotskii and Троцкий.{" "}
            <Link className="inline-block min-h-6" href={`${base}/documents/names`}>
              Names that are one in this course
            </Link>
          </p>
        ) : null}
      </form>
    </search>
  );
}

/** Does the period end before it begins? */
function isBackwards({ from, to }: LibraryView): boolean {
  const read = readPeriod(from, to);
  if (!("period" in read) || read.period === null) return false;
  const { first, last } = read.period;
  return first !== null && last !== null && first > last;
}

const names = (all: readonly string[]) => [...new Set(all)].map((name) => <option key={name} value={name} />);

import Link from "next/link";
import { type LibraryEntry, untitled } from "@/lib/domain/document/library";
import { shortId } from "@/lib/domain/id/short-id";
import type { Found } from "@/lib/domain/library/found";
import { Choose } from "./library-choice";

interface LibraryResultsProps {
  base: string;
  documents: readonly LibraryEntry[];
  choosable: boolean;
}

/** Documents in which something was found, each with the words where they stand and the way there. */
export function LibraryResults({ base, documents, choosable }: LibraryResultsProps) {
  return (
    <ol className="list found">
      {documents.map((entry) => {
        const address = `${base}/documents/${shortId(entry.id)}`;
        return (
          <li key={entry.id} className={choosable ? "withck" : undefined}>
            {choosable ? <Choose entry={entry} /> : null}
            <div>
              <h2>
                <Link href={address}>{entry.title ?? untitled}</Link>
              </h2>
              <p className="small quiet">{factsInWords(entry)}</p>
              {entry.found ? (
                <ul className="hits">
                  {entry.found.found.map((found) => (
                    <Hit key={`${found.place} ${wordsOf(found)}`} address={address} found={found} />
                  ))}
                </ul>
              ) : null}
              {entry.found && entry.found.more > 0 ? (
                <p className="small quiet">
                  and in {entry.found.more} more {entry.found.more === 1 ? "place" : "places"} of this document
                </p>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Hit({ address, found }: { address: string; found: Found }) {
  const words = found.snippet.map(({ at, hit, text }) => (hit ? <mark key={at}>{text}</mark> : text));
  return (
    <li>
      {found.anchor === null ? (
        <span className="pn">{found.place}</span>
      ) : (
        <Link className="pn" href={`${address}#${found.anchor}`}>
          {found.place}
        </Link>
      )}{" "}
      <span className="q">{words}</span>
    </li>
  );
}

const wordsOf = ({ snippet }: Found) => snippet.map(({ text }) => text).join("");

/** Date, people and archive in one line. */
function factsInWords({ date, senders, recipients, archives }: LibraryEntry): string {
  const from = senders.length > 0 ? `from ${senders.join(", ")}` : null;
  const to = recipients.length > 0 ? `to ${recipients.join(", ")}` : null;
  const facts = [date ?? "not dated", [from, to].filter(Boolean).join(" "), archives.join(", ")];
  return facts.filter((fact) => fact !== "").join(" · ");
}

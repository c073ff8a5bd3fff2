import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import type { ImportEntry } from "@/lib/domain/document/library";
import { shortId } from "@/lib/domain/id/short-id";

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Imports that were begun and are neither finished nor put away, with what is still open in each. */
export function ImportsWaiting({
  base,
  imports,
  zone,
}: {
  base: string;
  imports: readonly ImportEntry[];
  zone: string;
}) {
  return (
    <section className="section" aria-labelledby="waiting">
      <h2 className="h" id="waiting">
        Imports in progress
      </h2>
      <ul className="list mt-2">
        {imports.map((entry) => (
          <li key={entry.id} className="row between py-3">
            <span>
              <b>{entry.title}</b>{" "}
              <span className="quiet">
                {counted(entry.documents, "document", "documents")},{" "}
                {entry.openQuestions === 0
                  ? "no question open"
                  : `${counted(entry.openQuestions, "question", "questions")} open`}
                , begun <DateText at={entry.startedAt} zone={zone} saying="shortDay" />
              </span>
            </span>
            <Link href={`${base}/documents/imports/${shortId(entry.id)}`}>
              Go on<span className="vh"> with {entry.title}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

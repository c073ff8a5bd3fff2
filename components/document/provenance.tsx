import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import { type DocumentView, genreName } from "@/lib/domain/document/library";
import { citationForms } from "./citation-forms";
import { CiteThis } from "./cite-this.client";
import { dateAsPrinted, dateRoles } from "./dates-in-words";
import { UsedIn } from "./library-list";

interface ProvenanceProps {
  base: string;
  /** The path of the revision that is shown, and the whole link to it. */
  revision: { id: string; path: string; link: string };
  view: DocumentView;
}

/** What is known about a document beside its text, and how it is cited. What is not stated says so. */
export function Provenance({ base, revision, view }: ProvenanceProps) {
  const { meta } = view.text;
  const paragraphs = view.text.items.flatMap((item) => (item.kind === "block" ? (item.block.number ?? []) : []));
  const parts: [name: string, words: ReactNode][] = [
    ["Genre", meta.genre === null ? null : genreName(meta.genre)],
    ["Date", meta.date && dateAsPrinted(meta.date)],
    ["From", meta.senders.join(", ")],
    ["To", meta.recipients.join(", ")],
    ["Place", meta.place],
    ["Published before", meta.priorPublication],
    ["Translated by", meta.translator],
    ["Rights", meta.rights],
  ];
  const further: [name: string, words: string | null][] = [
    ...meta.otherDates.map((date): [string, string | null] => [dateRoles[date.role], dateAsPrinted(date)]),
    ["Message number", meta.messageNumber],
    ["Language", languages(meta.language, meta.originalLanguage)],
    ["Edited by", meta.editor],
    ["Taken from", meta.sourceBook],
  ];
  return (
    <section className="section" aria-labelledby="provenance">
      <h2 className="h" id="provenance">
        Where it comes from
      </h2>
      <dl className="parts mt-2">
        {parts.map(([name, words]) => (
          <Part key={name} name={name}>
            {words || <span className="quiet">not stated</span>}
          </Part>
        ))}
        {further.map(([name, words]) =>
          words ? (
            <Part key={`${name} ${words}`} name={name}>
              {words}
            </Part>
          ) : null,
        )}
        {view.copiedFrom ? (
          <Part name="Copied from">
            {view.copiedFrom.courseTitle}, revision {view.copiedFrom.number}{" "}
            <span className="quiet">
              by {view.copiedFrom.by}, <DateText at={view.copiedFrom.at} zone={view.timeZone} saying="shortDay" />
            </span>
          </Part>
        ) : null}
        <Part name="Read in">
          <UsedIn base={base} assignments={view.usedIn} />
        </Part>
      </dl>
      <CiteThis forms={citationForms(meta, { ...revision, number: view.number })} paragraphs={paragraphs} />
    </section>
  );
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The language of the text when it is a translation: "English, from Russian"; null for an original. */
function languages(language: string, original: string | null): string | null {
  if (original === null || original === language) return null;
  return `${languageName(language)}, from ${languageName(original)}`;
}

const known = new Intl.DisplayNames("en", { type: "language" });

function languageName(tag: string): string {
  return /^[a-z]{2,3}(?:-[a-z0-9]+)*$/iu.test(tag) ? (known.of(tag) ?? tag) : tag;
}

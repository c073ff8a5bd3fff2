import type { RichText } from "@/lib/domain/richtext/model";

/** A cited note, as its footnote tells it. */
export interface FootnoteWords {
  label: string;
  documentTitle: string;
  citation: string;
  /** The writer's own words about the passage; null when they were erased. */
  body: string | null;
  passage: { exact: string };
}

/**
 * The footnotes of an answer in print: one for each chip, in order, where the screen shows the chips themselves. Chips
 * are numbered by the style sheet, so both must leave out the same ones: what is not known is no footnote.
 */
export function Footnotes({
  texts,
  note,
}: {
  texts: readonly RichText[];
  note: (id: string) => FootnoteWords | undefined;
}) {
  const cited = texts
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ atoms }) => atoms.toSorted((a, b) => a.at - b.at))
    .flatMap(({ annotationId }) => note(annotationId) ?? []);
  if (cited.length === 0) return null;
  return (
    <ol className="print-only footnotes">
      {cited.map(({ label, documentTitle, citation, body, passage }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a footnote is its place among them
        <li key={index}>
          {passage.exact ? `“${passage.exact}” ` : ""}
          {citation || documentTitle}, {label}.{body ? ` ${body}` : ""}
        </li>
      ))}
    </ol>
  );
}

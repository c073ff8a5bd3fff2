import type { SheetItem } from "@/lib/domain/discussion/sheet";

/** What stands on a sheet: the passage, the words, and whose they are. */
export function SheetWords({ item, names }: { item: SheetItem; names: boolean }) {
  const { words, quotes, author, gone, thing } = item;
  if (gone) return <p className="quiet">This was taken back, or is not read here any more. It is not shown.</p>;
  return (
    <>
      {quotes.map((quote) => (
        <figure key={`${quote.title}/${quote.label}/${quote.words}`} className="sheet-quote">
          <blockquote dir="auto">{quote.words ?? "…"}</blockquote>
          <figcaption>{[quote.title, quote.label].filter((part) => part !== "").join(", ")}</figcaption>
        </figure>
      ))}
      {words.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place in the text
        <p key={index} dir="auto" className={thing.kind === "question" ? "shq" : undefined}>
          {line}
        </p>
      ))}
      {names && author ? <p className="by">{author}</p> : null}
    </>
  );
}

const kinds = { passage: "Passage", note: "Note", post: "Post", question: "Question" } as const;

/** What a thing is called in a list of them: "Note by Daria", "Passage ¶5"; without names by its place or first words. */
export function thingName({ thing, author, quotes, words }: SheetItem, names: boolean): string {
  const kind = kinds[thing.kind];
  if (names && author) return `${kind} by ${author}`;
  return `${kind} ${quotes[0]?.label ?? words[0]?.slice(0, 40) ?? ""}`.trim();
}

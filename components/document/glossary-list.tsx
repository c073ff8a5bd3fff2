import type { GlossaryEntry } from "@/lib/domain/document/model";

/** Names and abbreviations of the text, explained; draws nothing when there are none. */
export function GlossaryList({ entries }: { entries: readonly GlossaryEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <section className="section glossary" aria-labelledby="glossary">
      <h2 className="h" id="glossary">
        Names and abbreviations
      </h2>
      <dl className="parts mt-2">
        {entries.map(({ id, form, meaning }) => (
          <div key={id}>
            <dt>{form}</dt>
            <dd className="serif">{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

import { formatNames } from "@/lib/domain/interchange/model";
import { type Fate, fateNames, type ImportPreview, LISTED } from "@/lib/domain/interchange/preview";

const order: readonly Fate[] = ["exact", "changed", "review", "back", "here", "elsewhere"];
const notes = (count: number) => `${count} ${count === 1 ? "note" : "notes"}`;

/** What bringing the file in would do: counted, then note by note, and what could not be read. */
export function PreviewList({ preview }: { preview: ImportPreview }) {
  const { format, counts, replies, drafts, problems } = preview;
  const total = order.reduce((sum, fate) => sum + counts[fate], 0);
  return (
    <>
      <p>
        {formatNames[format].name}: {notes(total)}.
      </p>
      <ul className="list">
        {order.flatMap((fate) =>
          counts[fate] > 0 ? (
            <li key={fate}>
              <b className="tnum">{counts[fate]}</b> {fateNames[fate]}
            </li>
          ) : (
            []
          ),
        )}
        {replies > 0 ? (
          <li>
            <b className="tnum">{replies}</b> {replies === 1 ? "answer comes" : "answers come"} with them
          </li>
        ) : null}
        {drafts > 0 ? (
          <li>
            <b className="tnum">{drafts}</b> corroborations do not say how their passages bear on one another: they
            become drafts of yours
          </li>
        ) : null}
        {problems.length > 0 ? (
          <li>
            <b className="tnum">{problems.length === LISTED ? `${LISTED} or more` : problems.length}</b> could not be
            read
          </li>
        ) : null}
      </ul>
      <Problems problems={problems} />
      <Notes preview={preview} total={total} />
    </>
  );
}

function Problems({ problems }: Pick<ImportPreview, "problems">) {
  if (problems.length === 0) return null;
  return (
    <details open>
      <summary>What could not be read</summary>
      <ul className="list">
        {problems.map(({ at, problem }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer, never reordered
          <li key={index}>
            {at}: {problem}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Notes({ preview, total }: { preview: ImportPreview; total: number }) {
  if (preview.notes.length === 0) return null;
  return (
    <details>
      <summary>{total > preview.notes.length ? `The first ${preview.notes.length} notes` : "Note by note"}</summary>
      <ol className="list">
        {preview.notes.map(({ at, fate, quote, words, author, where }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer, never reordered
          <li key={index}>
            <span className="quiet">{at}: </span>
            {quote ? <q>{quote}</q> : "no words quoted"} {words}
            <span className="quiet">
              {author ? ` (${author})` : ""} — {where ? `${where}, ` : ""}
              {fateNames[fate]}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

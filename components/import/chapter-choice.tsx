import { Button } from "@/components/ui/button";
import type { SourcePart } from "@/lib/domain/format/model";

interface ChapterChoiceProps {
  book: string;
  parts: readonly SourcePart[];
  /** Ids of the chapters that are wanted. */
  wanted: readonly string[];
  busy: boolean;
  choose: (wanted: string[]) => void;
}

const words = (characters: number) => `about ${Math.max(1, Math.round(characters / 6)).toLocaleString("en")} words`;

/** The chapters of a book, to be ticked; the order of the book is kept. */
export function ChapterChoice({ book, parts, wanted, busy, choose }: ChapterChoiceProps) {
  const toggle = (id: string) =>
    choose(parts.flatMap((part) => ((part.id === id) === wanted.includes(part.id) ? [] : part.id)));
  return (
    <fieldset className="pt-3" disabled={busy}>
      <legend className="lab">Which chapters of {book}?</legend>
      <p className="small text-ink-2 pb-1">Next: choose the chapters to import, then import again.</p>
      <div className="row pb-1">
        <Button small look="quiet" onClick={() => choose(parts.map(({ id }) => id))}>
          All
        </Button>
        <Button small look="quiet" onClick={() => choose([])}>
          None
        </Button>
        <span className="quiet small" role="status">
          {wanted.length} of {parts.length} chosen
        </span>
      </div>
      <div className="max-h-96 overflow-y-auto">
        {parts.map(({ id, title, characters }) => (
          <label className="check" key={id}>
            <input type="checkbox" checked={wanted.includes(id)} onChange={() => toggle(id)} />
            <span>
              {title || "Without a title"} <span className="quiet small">{words(characters)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

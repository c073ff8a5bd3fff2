import { explainedPlaces } from "@/lib/domain/document/readable-glossary";
import { Compact } from "./compact";
import type { DocumentTextProps } from "./document-props";
import { Edition } from "./edition";
import type { InlineContext } from "./inline-text";

/**
 * A document in its voices, as far as the reader gets it (`readableContent` has cut it). Drawn on the server; nothing
 * in it knows of notes or questions. Words carry `data-flow`, `data-block` and `data-offset` (code points), signs
 * without width carry `data-zero`, so that a selection on the page can be told as a passage.
 */
export function DocumentText({ variant = "edition", prefix = "", marked = false, ...props }: DocumentTextProps) {
  const notes = new Map(props.text.notes.map((note) => [note.id, note]));
  const blocks = props.text.items.flatMap((item) => (item.kind === "block" ? [item.block] : []));
  const terms = explainedPlaces(props.text.glossary, blocks);
  const context: InlineContext = { prefix, notes, terms, ...(marked ? { notesOn: props.revisionId } : {}) };
  const Drawn = variant === "edition" ? Edition : Compact;
  const article = (
    <article
      className={variant === "edition" ? "doc edition" : "doc compact"}
      aria-label={props.label}
      lang={props.text.meta.language}
      data-revision={props.revisionId}
    >
      <Drawn {...props} context={context} />
    </article>
  );
  // The margins fold by the width of the leaf the page has for it, not by that of the window.
  return variant === "edition" ? <div className="text-leaf">{article}</div> : article;
}

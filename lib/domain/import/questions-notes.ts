/** Questions N4: notes whose place in the text is lost, markers whose note is lost, and pairs over two pages. */
import { suggestPlace } from "./note-pairs";
import { type Asked, choice, keep, quoteOf } from "./question";
import type { SeenDocument, SeenPage } from "./seen";

/** Questions about the notes of one document. */
export function askNotes(document: SeenDocument, notes: SeenPage["notes"]): Asked[] {
  const { id, blocks } = document;
  const begun = {
    rule: "N4",
    kind: "ask" as const,
    documentId: id,
    appliesTo: [id],
    field: "note-anchor" as const,
    required: false,
  };
  const questions: Asked[] = [];
  const empty = document.notes.filter((note) => note.blocks.length === 0);
  if (empty.length > 0) {
    const quote = empty.map((note) => note.label).join(", ");
    const blockId = empty[0]?.anchor?.blockId ?? null;
    questions.push({
      ...begun,
      blockId,
      quote,
      reason: "Markers stand in the text, but the page has no note of that number.",
      proposal: keep("The note is missing"),
      alternatives: [],
      score: 0.6,
    });
  }
  for (const { note, doubtful } of notes) {
    const quote = quoteOf(`${note.label} ${note.blocks[0]?.text ?? ""}`);
    if (note.anchor !== null) {
      if (!doubtful) continue;
      const detach = choice("Not this place", { do: "anchor", noteId: note.id, anchor: null });
      questions.push({
        ...begun,
        blockId: note.anchor.blockId,
        quote,
        reason: "The marker of that number stands on another page than the note.",
        proposal: choice("They belong together", { do: "anchor", noteId: note.id, anchor: note.anchor }),
        alternatives: [detach],
        score: 0.7,
      });
      continue;
    }
    const place = blocks
      .map((block) => ({ block, found: suggestPlace(note.blocks[0]?.text ?? "", block.text) }))
      .find(({ found }) => found !== null);
    const without = choice("Leave it without a place", { do: "anchor", noteId: note.id, anchor: null });
    const found = place?.found ?? null;
    const anchored =
      place === undefined || found === null
        ? null
        : choice(`After \`${found.name}\``, {
            do: "anchor",
            noteId: note.id,
            anchor: { blockId: place.block.id, at: found.at },
          });
    questions.push({
      ...begun,
      blockId: place?.block.id ?? null,
      quote,
      reason:
        found === null
          ? "No marker of this number stands in the text."
          : `No marker of this number stands in the text; \`${found.name}\` is named in both.`,
      proposal: anchored ?? without,
      alternatives: anchored === null ? [] : [without],
      score: 0.5,
      required: true,
    });
  }
  return questions;
}

import { describePassage, type Passage } from "../../lib/domain/anchor/passage";
import { codePointLength } from "../../lib/domain/document/codepoints";
import type { DocumentContent, Flow } from "../../lib/domain/document/model";

/** The passage where a document says exactly these words, in its text or in one of its notes. Throws when it does not. */
export function passageOf(content: DocumentContent, quote: string): Passage {
  const flows: [Flow, DocumentContent["blocks"]][] = [
    ["doc", content.blocks],
    ...content.notes.map((note): [Flow, DocumentContent["blocks"]] => [`note:${note.id}`, note.blocks]),
  ];
  for (const [flow, blocks] of flows) {
    for (const { id: blockId, text } of blocks) {
      const index = text.indexOf(quote);
      if (index < 0) continue;
      const offset = codePointLength(text.slice(0, index));
      const end = { blockId, offset: offset + codePointLength(quote) };
      const passage = describePassage(content, { flow, start: { blockId, offset }, end });
      if (passage) return passage;
    }
  }
  throw new Error(`“${quote}” does not stand in “${content.meta.title}”.`);
}

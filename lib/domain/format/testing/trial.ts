/** One file put through reader and importer, and what must hold of any file at all. */
import { codePointLength } from "../../document/codepoints";
import type { Block } from "../../document/model";
import { documentContentSchema } from "../../document/schema";
import { importSource } from "../../import/import";
import type { ImportResult } from "../../import/model";
import { lostLetters } from "../../import/words.testing";
import type { SourceBlock, SourceFormat, SourceText } from "../model";
import { readSource } from "../read";

/** What is wrong, in words; null when the file was read as it should be, or refused in a sentence. */
export async function trial(format: SourceFormat, bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const read = await readSource({ bytes, format }, { pages: null, parts: null, onProgress: () => undefined });
  if (!read.ok) {
    return /^\p{Lu}[^\n]{8,300}\.$/u.test(read.problem) ? null : `This is no sentence: ${JSON.stringify(read.problem)}`;
  }
  const result = importSource(read.source, {});
  return misplaced(result) ?? lost(read.source, result);
}

function lost(source: SourceText, result: ImportResult): string | null {
  if (source.documents !== null) return null;
  const blocks = [...(source.blocks ?? []), ...source.notes.flatMap((note) => note.blocks)];
  const words = source.blocks === null ? source.text : blocks.map(withoutMarkers).join("\n");
  const missing = lostLetters(words, result);
  return missing.length === 0 ? null : `Lost letters: ${missing.slice(0, 20).join(" ")}`;
}

/** Words of a block; its markers of notes are signs and leave the reading text. */
function withoutMarkers({ text, markers }: SourceBlock): string {
  return markers.toReversed().reduce((words, { start, end }) => words.slice(0, start) + words.slice(end), text);
}

function misplaced({ text, documents, zones }: ImportResult): string | null {
  const outside = zones.find(({ start, end }) => start < 0 || end < start || end > text.length);
  if (outside !== undefined) return `A zone stands outside the text: ${JSON.stringify(outside)}`;
  for (const { content } of documents) {
    const parsed = documentContentSchema.safeParse(content);
    if (!parsed.success) return `No document: ${parsed.error.message.slice(0, 300)}`;
    const blocks = [...content.blocks, ...content.notes.flatMap((note) => note.blocks)];
    const wrong = blocks.find((block) => !holds(block));
    if (wrong !== undefined) return `Marks beyond the text: ${JSON.stringify(wrong).slice(0, 300)}`;
  }
  return null;
}

function holds({ text, marks, atoms }: Block): boolean {
  const length = codePointLength(text);
  return (
    marks.every(({ start, end }) => 0 <= start && start < end && end <= length) &&
    atoms.every(({ at }) => at >= 0 && at <= length)
  );
}

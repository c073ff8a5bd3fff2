/**
 * A span in one line, for an attribute of a page or an address: `doc|b3|12|b4|7`, flow, block and code point offset of
 * its start, block and offset of its end. Reading back what was written gives the same span.
 */
import type { Flow } from "../document/model";
import type { Span } from "./passage";

/** The span as one line without spaces. */
export function writeSpan(span: Span): string {
  const { flow, start, end } = span;
  return [flow, start.blockId, String(start.offset), end.blockId, String(end.offset)].map(encodeURIComponent).join("|");
}

/** The span a line says; null when it says none. */
export function readSpan(line: string | null | undefined): Span | null {
  if (!line) return null;
  const parts = line.split("|");
  if (parts.length !== 5) return null;
  const [flow, startBlock, startOffset, endBlock, endOffset] = parts.map(decoded);
  const start = { blockId: startBlock ?? "", offset: Number(startOffset) };
  const end = { blockId: endBlock ?? "", offset: Number(endOffset) };
  const known = asFlow(flow ?? "");
  if (!known || !Number.isInteger(start.offset) || !Number.isInteger(end.offset)) return null;
  return { flow: known, start, end };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

const isNote = (text: string): text is `note:${string}` => text.startsWith("note:");

/** A flow by its name; null when it is none. */
export function asFlow(text: string): Flow | null {
  return text === "doc" || isNote(text) ? text : null;
}

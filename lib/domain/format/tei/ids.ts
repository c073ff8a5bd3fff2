/**
 * Ids of the model as `xml:id` and back. An `xml:id` is a name without blanks and stands once in a file, so each
 * document of a corpus has a prefix (`d2.`), and characters that names may not hold are written as `_20_`.
 */

/** What an id names; blocks have the bare id, since they are what people cite. */
export type IdKind = "block" | "note" | "term";

const prefixes: Record<IdKind, string> = { block: "", note: "note.", term: "term." };

/** The `xml:id` of a thing of the document whose prefix is given ("" in a file of one document). */
export function xmlId(prefix: string, kind: IdKind, id: string): string {
  const safe = id.replace(/[^A-Za-z0-9-]/gu, (one) => `_${(one.codePointAt(0) ?? 0).toString(16)}_`);
  const name = `${prefixes[kind]}${safe}`;
  return (
    prefix + (prefix === "" ? name.replace(/^[0-9-]/u, (one) => `_${(one.codePointAt(0) ?? 0).toString(16)}_`) : name)
  );
}

/** The id that an `xml:id` or a pointer (`#d2.b4`) stands for. */
export function idOf(prefix: string, kind: IdKind, value: string): string {
  const bare = value.replace(/^#/u, "");
  const name = bare.startsWith(prefix) ? bare.slice(prefix.length) : bare;
  const safe = name.startsWith(prefixes[kind]) ? name.slice(prefixes[kind].length) : name;
  return safe.replace(/_((?:10)?[0-9a-f]{1,4}|[1-9a-f][0-9a-f]{4})_/gu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** The `xml:id` of a place in a block: what a note or a crossing mark points to. */
export function placeId(prefix: string, blockId: string, at: number): string {
  return `${xmlId(prefix, "block", blockId)}.at.${at}`;
}

/** The block and code point of a place; null when the pointer is none of ours. */
export function placeOf(prefix: string, value: string | undefined): { blockId: string; at: number } | null {
  const found = /^(.*)\.at\.(\d+)$/u.exec(value ?? "");
  const [, block, at] = found ?? [];
  return block === undefined ? null : { blockId: idOf(prefix, "block", block), at: Number(at) };
}

/**
 * A piece cut out of a TEI file: it has no root, and its first and last division may be open at the cut. The tags that
 * the cut took away are put back; nothing between them is touched.
 */

const tag =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>/gu;

/** The piece as XML with one root. Null when its tags do not fit together, or when it declares a type as whole files do. */
export function wholeXml(piece: string): string | null {
  if (piece.includes("<!DOCTYPE")) return null;
  const missing: string[] = [];
  const open: string[] = [];
  const prefixes = new Set<string>();
  let roots = 0;
  for (const [, slash, name, attributes = "", empty] of piece.matchAll(tag)) {
    if (name === undefined) continue;
    for (const [, prefix = ""] of `${name} ${attributes}`.matchAll(/(?:^|\s)([A-Za-z_][\w.-]*):[A-Za-z_]/gu))
      prefixes.add(prefix);
    if (slash === "/") {
      if (open.length === 0) missing.push(name);
      else if (open.pop() !== name) return null;
    } else {
      if (open.length === 0) roots++;
      if (empty !== "/") open.push(name);
    }
  }
  if (roots === 0) return null;
  const bare = piece.replace(/^\ufeff?\s*<\?xml[\s\S]*?\?>/u, "");
  const spaces = [...prefixes].filter((one) => !/^xml/iu.test(one)).map((one) => ` xmlns:${one}="urn:prefix:${one}"`);
  const before = missing.toReversed().map((name) => `<${name}>`);
  const after = open.toReversed().map((name) => `</${name}>`);
  return `<body${spaces.join("")}>${before.join("")}${bare}${after.join("")}</body>`;
}

/**
 * What a DOCTYPE may say. Nothing it points to is ever fetched and nothing it declares is ever expanded twice, so a
 * file can neither reach out for other files nor blow itself up.
 */

/** Names of characters that a DOCTYPE declares, or one sentence that says why the file is refused. */
export type Doctype = { ok: true; characters: Map<string, string> } | { ok: false; problem: string };

const knownSubsets =
  /\b(?:tei|pgtei|tei2|teixlite|teilite|xhtml\d*|w3c|ncx|oeb\d*|oebps|daisy|dtbook|opf)|tei[-.\w]*\.dtd/iu;
const longestName = 16;

/**
 * Reads a DOCTYPE (what stands between `<!DOCTYPE` and `>`). TEI, XHTML and EPUB files are accepted with theirs
 * ignored. Of its own entities a file may declare those that stand for a few plain characters, as old editions do for
 * letters that a keyboard lacks, parameter entities (which configure the DTD) and pictures; all others are refused.
 */
export function readDoctype(doctype: string): Doctype {
  const [, outer = "", inner = ""] = /^([^[]*)(?:\[(.*))?$/su.exec(doctype) ?? [];
  if (/\b(?:SYSTEM|PUBLIC)\b/u.test(outer) && !knownSubsets.test(outer)) {
    return {
      ok: false,
      problem: "The XML file relies on a DTD that Headnote does not know; remove its DOCTYPE line and import it again.",
    };
  }
  const characters = new Map<string, string>();
  for (const [, declaration = ""] of withoutComments(inner).matchAll(/<!ENTITY\s+((?:"[^"]*"|'[^']*'|[^>"'])*)/gu)) {
    if (/^%\s/u.test(declaration) || /\sNDATA\s+\S+\s*$/u.test(declaration)) continue;
    const [, name = "", , value = ""] = /^(\S+)\s+(["'])(.*)\2\s*$/su.exec(declaration) ?? [];
    const plain = plainCharacters(value);
    if (name === "" || plain === null) {
      return {
        ok: false,
        problem: `The XML file declares an entity (${entityName(declaration)}) that stands for other text or another file, which is not read; put the text itself in its place and remove the declaration.`,
      };
    }
    characters.set(name, plain);
  }
  return { ok: true, characters };
}

function withoutComments(subset: string): string {
  return subset.includes("<!--") ? subset.replace(/<!--.*?(?:-->|$)/gsu, " ") : subset;
}

/** A value of a few characters with no markup and no further name in it; character numbers are resolved. */
function plainCharacters(value: string): string | null {
  if (value.length > 80) return null;
  const resolved = value.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/giu, (all, hex, decimal) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    // A number of a markup sign would be read as markup by some parsers: it is no plain character.
    return code > 0x10ffff || code === 0x26 || code === 0x3c ? all : String.fromCodePoint(code);
  });
  return resolved === "" || [...resolved].length > longestName || /[&<%]/u.test(resolved) ? null : resolved;
}

function entityName(declaration: string): string {
  return declaration.trim().split(/\s/u)[0]?.slice(0, 40) ?? "";
}

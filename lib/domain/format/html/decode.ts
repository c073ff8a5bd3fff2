/**
 * From the bytes of a web page to its markup. A page says in its first lines which encoding it is in; old pages say
 * nothing, or are no longer in the one they name because somebody saved them anew.
 */
import { encodingNames, encodingOf } from "../../import/encoding";

/** Markup as characters, or one sentence that says why there are none. */
export type HtmlText = { ok: true; text: string; notices: string[] } | { ok: false; problem: string };

/** Decodes a page: byte order mark, UTF-8 when it is that, the encoding it names, or the likeliest code page. */
export function decodeHtml(bytes: Uint8Array): HtmlText {
  if (bytes.length === 0) return { ok: false, problem: "The file is empty." };
  const found = encodingOf(bytes);
  if (found === null) {
    return {
      ok: false,
      problem: "This file holds no text: it is a program, an archive or a picture under another name.",
    };
  }
  if (found === "utf-8" || found.startsWith("utf-16")) return decoded(bytes, found, []);
  const named = namedEncoding(bytes);
  if (named !== null) return decoded(bytes, named, []);
  return decoded(bytes, found, [`The page does not say how it is encoded; it was read as ${encodingNames[found]}.`]);
}

function decoded(bytes: Uint8Array, encoding: string, notices: string[]): HtmlText {
  const text = new TextDecoder(encoding).decode(bytes).toWellFormed();
  const lost = text.split("\ufffd").length - 1;
  if (lost > 20 && lost > text.length * 0.02) {
    return { ok: false, problem: "Most of this page cannot be read as text; save it again as UTF-8 and upload that." };
  }
  if (lost === 0) return { ok: true, text, notices };
  const told = `${lost} ${lost === 1 ? "character" : "characters"} could not be read and ${lost === 1 ? "is" : "are"} shown as \ufffd.`;
  return { ok: true, text, notices: [...notices, told] };
}

/** What `<meta charset>`, its older form or an XML declaration names, if it is an encoding of single bytes. */
function namedEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const label =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(start)?.[1] ??
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/iu.exec(start)?.[1];
  if (label === undefined || /^utf/iu.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Reads a web page (HTML of any age, XHTML): its blocks, its notes, what its classes and links say of both. */
import { createBuilder } from "./builder";
import { decodeHtml } from "./html/decode";
import { readHtmlFiles } from "./html/read";
import { limits, type SourceRead } from "./model";

/** One page as a source. Nothing of the markup is kept; scripts, styles and pictures are left out and told. */
export function readHtml(bytes: Uint8Array): SourceRead {
  if (bytes.length > limits.fileBytes) return { ok: false, problem: "The file is too large; import it in parts." };
  const decoded = decodeHtml(bytes);
  if (!decoded.ok) return decoded;
  const builder = createBuilder();
  const read = readHtmlFiles(builder, [{ name: "", text: decoded.text }], () => undefined);
  if (!read.ok) return read;
  return builder.finish({
    format: "html",
    meta: read.meta,
    notices: [...decoded.notices, ...read.notices],
    empty: "This page holds no text; if it shows other pages in frames, save the page that has the text.",
  });
}

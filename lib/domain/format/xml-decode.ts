/** The bytes of an XML file as characters, in the encoding that the file itself names. */

/** Text without a byte order mark, or one sentence that says why the bytes cannot be read. */
export type XmlText = { ok: true; text: string } | { ok: false; problem: string };

const unnamed =
  "The XML file names no encoding and is not in UTF-8; save it as UTF-8 or name its encoding in the first line.";

/**
 * Decodes an XML file by its byte order mark, else by its XML declaration, else as UTF-8. Every encoding that browsers
 * know is read (UTF-8, UTF-16, ISO-8859-1, Windows-1251, Windows-1252, KOI8-R …).
 */
export function decodeXml(bytes: Uint8Array): XmlText {
  const marked = encodingOfStart(bytes);
  const declared = marked === null ? declaredEncoding(bytes) : null;
  const label = marked ?? declared ?? "utf-8";
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    const named = /^[\w.:-]{1,40}$/u.test(label) ? `in “${label}”` : "in an encoding without a name";
    return { ok: false, problem: `The XML file says it is ${named}, which Headnote cannot read; save it as UTF-8.` };
  }
  try {
    return { ok: true, text: decoder.decode(bytes) };
  } catch {
    if (marked === null && declared === null) return { ok: false, problem: unnamed };
    return {
      ok: false,
      problem: `The XML file says it is in ${label}, but some of its bytes are not; save it as UTF-8.`,
    };
  }
}

function encodingOfStart(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0 && b === 0x3c && c === 0) return "utf-16be";
  if (a === 0x3c && b === 0 && d === 0) return "utf-16le";
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 300));
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/u.exec(start)?.[1]?.trim().toLowerCase();
  // The declaration itself was read byte by byte, so whatever it claims, this is no UTF-16.
  return label === undefined || label.startsWith("utf-16") ? null : label;
}

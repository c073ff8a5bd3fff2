/** Writing XML: characters that XML gives a meaning or cannot hold, and elements with attributes. */

/** Attributes by name; those that are null are left out. */
export type Attributes = Readonly<Record<string, string | null>>;

const unspeakable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Words as content of an element. What no XML file can hold is shown as U+FFFD; stored text has no such character. */
export function xmlWords(text: string): string {
  return text
    .toWellFormed()
    .replace(unspeakable, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

const inValue = (value: string): string =>
  xmlWords(value).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");

/** A start tag; with `empty`, that of an element without content. */
export function startTag(name: string, attributes: Attributes = {}, empty = false): string {
  const values = Object.entries(attributes).map(([key, value]) =>
    value === null ? "" : ` ${key}="${inValue(value)}"`,
  );
  return `<${name}${values.join("")}${empty ? "/" : ""}>`;
}

/** An element with content that is XML already; "" makes it empty. */
export function element(name: string, attributes: Attributes = {}, content = ""): string {
  return content === "" ? startTag(name, attributes, true) : `${startTag(name, attributes)}${content}</${name}>`;
}

/** An element with words, or nothing when there are none to tell (null). */
export function wordsElement(name: string, words: string | null, attributes: Attributes = {}): string {
  return words === null ? "" : element(name, attributes, xmlWords(words));
}

/**
 * The value of `@ana`: what TEI has no attribute for, as a list of pointers `key:value`, the form that the guidelines
 * give to private schemes. Null when there is nothing to tell.
 */
export function ana(facts: Readonly<Record<string, string | number | null>>): string | null {
  const told = Object.entries(facts).flatMap(([key, value]) =>
    value === null ? [] : [`${key}:${pointed(String(value))}`],
  );
  return told.length === 0 ? null : told.join(" ");
}

const pointed = (value: string): string => value.toWellFormed().replace(/[%\s]/gu, (one) => encodeURIComponent(one));

/** Reads `@ana` back. */
export function readAna(value: string | undefined): Map<string, string> {
  const facts = new Map<string, string>();
  for (const token of (value ?? "").split(" ")) {
    const colon = token.indexOf(":");
    if (colon > 0) facts.set(token.slice(0, colon), unpointed(token.slice(colon + 1)));
  }
  return facts;
}

function unpointed(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

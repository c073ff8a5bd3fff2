/**
 * Reading XML that strangers made as a row of events. No other file is opened, no entity is expanded into markup,
 * elements are not nested beyond `limits.depth`; what breaks these rules or the grammar of XML is refused in a sentence
 * that names the place.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { limits } from "./model";
import { readDoctype } from "./xml-doctype";
import { namedCharacters } from "./xml-entities";

/** Read to the end, or one sentence that says what is wrong and what to do. */
export type XmlRead = { ok: true } | { ok: false; problem: string };

/** An element with its namespaces resolved; `attributes` are by name as printed. */
export type XmlTag = SaxesTagNS;

/** What happens while reading. `line` is from 1, `column` from 0 in code points, both just behind the tag. */
export interface XmlEvents {
  /** May answer with a sentence that refuses the file. */
  open?: (tag: XmlTag, line: number, column: number) => string | undefined;
  close?: (tag: XmlTag) => void;
  /** All characters between two tags or comments, entities resolved; CDATA sections too. */
  text?: (text: string) => void;
  /** Told after every stretch of a long file, in UTF-16 units. */
  progress?: (done: number, total: number) => void;
}

const stretch = 1 << 18;

/** Breaks off the reading from inside of the parser; never leaves this file. */
class Refused extends Error {}

/** Reads XML text as events, in order. Characters that the file names (`&mdash;`) arrive as characters. */
export function parseXml(xml: string, events: XmlEvents): XmlRead {
  const parser = new SaxesParser({ xmlns: true, position: true });
  let declared = new Map<string, string>();
  let depth = 0;
  parser.ENTITIES = new Proxy(parser.ENTITIES, {
    get: (predefined, name: string) =>
      Object.hasOwn(standard, name) ? predefined[name] : (declared.get(name) ?? namedCharacters(name)),
  });
  parser.on("doctype", (text) => {
    const doctype = readDoctype(text);
    if (!doctype.ok) throw new Refused(doctype.problem);
    declared = doctype.characters;
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > limits.depth) {
      throw new Refused(
        `The file nests its elements more than ${limits.depth} deep (line ${parser.line}), which no text needs; it was not read.`,
      );
    }
    const refusal = events.open?.(tag, parser.line, parser.column);
    if (refusal !== undefined) throw new Refused(refusal);
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    events.close?.(tag);
  });
  const { text, progress } = events;
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.on("error", (error) => {
    throw new Refused(brokenAt(error.message, parser.line, parser.column));
  });
  try {
    for (let at = 0; at < xml.length; at += stretch) {
      parser.write(xml.slice(at, at + stretch));
      progress?.(Math.min(at + stretch, xml.length), xml.length);
    }
    parser.close();
    return { ok: true };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.message };
    throw error;
  }
}

const standard = { amp: true, lt: true, gt: true, quot: true, apos: true };

function brokenAt(message: string, line: number, column: number): string {
  const what = message.replace(/^\d+:\d+:\s*/u, "").replace(/\.$/u, "");
  return `The XML is broken at line ${line}, column ${Math.max(column, 1)} (${what.slice(0, 80)}); repair it there and import it again.`;
}

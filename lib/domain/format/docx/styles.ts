/** The styles of a Word file (`styles.xml`), each with all that it takes over from the style it is based on. */
import { findXml, type XmlElement, xmlChildren } from "../xml";
import { type ParagraphFacts, readParagraphFacts } from "./paragraph-facts";
import { type RunFacts, readRunFacts } from "./run-facts";
import { type NamedForm, namedForm } from "./style-names";

/** A paragraph style. `run` holds for all its words unless they say otherwise; `named` is what its name says. */
export interface ParagraphStyle {
  named: NamedForm | null;
  run: RunFacts;
  paragraph: ParagraphFacts;
}

/** A character style; `name` in lower case. */
export interface CharacterStyle {
  name: string;
  run: RunFacts;
}

/** Styles by id; an unknown or missing id is the default style. */
export interface Styles {
  paragraph: (id: string | null) => ParagraphStyle;
  character: (id: string | null) => CharacterStyle;
}

interface Written {
  name: string;
  basedOn: string | null;
  element: XmlElement;
}

/** Without any word on size, Word sets type of ten points. */
const plainSize = 10;

/** Reads the styles; a file without them has defaults only. */
export function readStyles(root: XmlElement | null): Styles {
  const written = new Map<string, Written>();
  let standard: string | null = null;
  for (const element of root === null ? [] : xmlChildren(root, "style")) {
    const id = element.attributes.get("styleId");
    if (id === undefined) continue;
    const valueIn = (name: string) => xmlChildren(element, name)[0]?.attributes.get("val");
    written.set(id, { name: valueIn("name") ?? id, basedOn: valueIn("basedOn") ?? null, element });
    const isDefault = ["1", "true", "on"].includes(element.attributes.get("default") ?? "");
    if (isDefault && element.attributes.get("type") === "paragraph") standard = id;
  }
  const defaults = root === null ? null : findXml(root, "docDefaults");
  const base: RunFacts = { size: plainSize, ...readRunFacts(defaults === null ? null : findXml(defaults, "rPr")) };
  const paragraphs = new Map<string | null, ParagraphStyle>();
  const characters = new Map<string | null, CharacterStyle>();
  return {
    paragraph: (id) =>
      remembered(paragraphs, id, () => {
        const style = paragraphStyle(chain(written, id ?? standard, standard), base);
        return id === null || written.has(id) ? style : { ...style, named: namedForm(id) };
      }),
    character: (id) => remembered(characters, id, () => characterStyle(chain(written, id, null))),
  };
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** The style and those it is based on, the farthest first; a style that is based on itself ends the row. */
function chain(written: ReadonlyMap<string, Written>, id: string | null, otherwise: string | null): Written[] {
  const row: Written[] = [];
  let next = id !== null && written.has(id) ? id : otherwise;
  while (next !== null) {
    const style = written.get(next);
    if (style === undefined || row.includes(style)) break;
    row.unshift(style);
    next = style.basedOn;
  }
  return row;
}

function paragraphStyle(row: readonly Written[], base: RunFacts): ParagraphStyle {
  const style: ParagraphStyle = { named: null, run: { ...base }, paragraph: {} };
  for (const { name, element } of row) {
    style.named = namedForm(name) ?? style.named;
    Object.assign(style.run, readRunFacts(child(element, "rPr")));
    Object.assign(style.paragraph, readParagraphFacts(child(element, "pPr")));
  }
  return style;
}

function characterStyle(row: readonly Written[]): CharacterStyle {
  const style: CharacterStyle = { name: row.at(-1)?.name.toLowerCase() ?? "", run: {} };
  for (const { element } of row) Object.assign(style.run, readRunFacts(child(element, "rPr")));
  return style;
}

function child(element: XmlElement, name: string): XmlElement | null {
  return xmlChildren(element, name)[0] ?? null;
}

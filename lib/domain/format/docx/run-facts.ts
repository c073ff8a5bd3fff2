/** What a Word file says of a stretch of words: its type, language and whether it is shown at all. */
import { type XmlElement, xmlChildren } from "../xml";

/** Properties of a run or of a style; what is missing is not said there. `size` is in points. */
export interface RunFacts {
  bold?: boolean;
  italic?: boolean;
  smallCaps?: boolean;
  struck?: boolean;
  hidden?: boolean;
  underline?: boolean;
  vertical?: "superscript" | "subscript" | "baseline";
  size?: number;
  language?: string;
}

/** Properties that styles switch: in a character style of an italic paragraph, italic means upright. */
const toggles = ["bold", "italic", "smallCaps", "struck", "hidden"] as const;

const toggleNames: Record<string, (typeof toggles)[number]> = {
  b: "bold",
  i: "italic",
  smallCaps: "smallCaps",
  strike: "struck",
  dstrike: "struck",
  vanish: "hidden",
};

/** Reads `w:rPr`. */
export function readRunFacts(properties: XmlElement | null): RunFacts {
  const facts: RunFacts = {};
  for (const property of properties === null ? [] : xmlChildren(properties)) {
    const value = property.attributes.get("val");
    const toggle = Object.hasOwn(toggleNames, property.name) ? toggleNames[property.name] : undefined;
    // Single and double strike are two properties of which one may be off.
    if (toggle !== undefined) facts[toggle] = isOn(value) || (toggle === "struck" && facts.struck === true);
    else if (property.name === "u") facts.underline = value !== "none";
    else if (property.name === "vertAlign") facts.vertical = verticalOf(value);
    else if (property.name === "sz") facts.size = Number(value) / 2 || undefined;
    else if (property.name === "lang") facts.language = languageOf(value);
  }
  return facts;
}

/** Whether a switch (`w:b`, `w:keepNext`) is on; without a value it is. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !["0", "false", "off", "none"].includes(value);
}

function verticalOf(value: string | undefined): RunFacts["vertical"] {
  return value === "superscript" || value === "subscript" ? value : "baseline";
}

function languageOf(value: string | undefined): string | undefined {
  return value !== undefined && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(value) ? value : undefined;
}

/** What holds for a run: its own word first, then that of its character style, then that of its paragraph's. */
export function effectiveFacts(paragraph: RunFacts, character: RunFacts, own: RunFacts): RunFacts {
  const facts: RunFacts = { ...paragraph, ...character, ...own };
  for (const toggle of toggles) {
    facts[toggle] = own[toggle] ?? (paragraph[toggle] ?? false) !== (character[toggle] ?? false);
  }
  return facts;
}

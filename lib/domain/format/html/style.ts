/** What inline styles and the presentational attributes of old pages say of type and place. */
import type { MarkFacts } from "../facts";
import type { SourceBlock } from "../model";
import { attribute, type HtmlElement } from "./tree";

/** Declarations of a `style` attribute, names and values in small letters. */
export function stylesOf(element: HtmlElement): ReadonlyMap<string, string> {
  const style = attribute(element, "style");
  if (style === null) return none;
  const declarations = style.toLowerCase().slice(0, 4000).split(";");
  return new Map(
    declarations.map((declaration): [string, string] => {
      const [name = "", value = ""] = declaration.split(":", 2);
      return [name.trim(), value.replace("!important", "").trim()];
    }),
  );
}

const none: ReadonlyMap<string, string> = new Map();

/** Whether a browser would not show the element at all. */
export function isHidden(element: HtmlElement): boolean {
  if (attribute(element, "hidden") !== null) return true;
  const styles = stylesOf(element);
  return styles.get("display") === "none" || styles.get("visibility") === "hidden" || styles.get("mso-hide") === "all";
}

const alignClass =
  /^(?:(?:text|align|al|is|has-text-align|ta)[-_]?)?(right|center|centre|centered|left)(?:[-_]?(?:align|aligned|text|justified))?$/u;

/** Alignment by style, `align`, `<center>` or a class that says it; null when nothing does. */
export function alignOf(element: HtmlElement, classes: readonly string[]): SourceBlock["align"] {
  const said = stylesOf(element).get("text-align") ?? attribute(element, "align")?.toLowerCase() ?? null;
  if (said === "right" || said === "end") return "right";
  if (said === "center" || said === "middle" || element.tagName === "center") return "center";
  if (said === "left" || said === "start" || said === "justify") return "left";
  for (const name of classes) {
    const found =
      alignClass.exec(name)?.[1] ?? (/^(?:ralign|alignr|rt|toright|rightalign)$/u.test(name) ? "right" : null);
    if (found !== null) return found === "right" || found === "left" ? found : "center";
  }
  return null;
}

/** How far an element sets its content in from the left, in ems; a first line pushed far in counts, a usual one not. */
export function indentOf(element: HtmlElement): number {
  const styles = stylesOf(element);
  const margin = ems(styles.get("margin-left") ?? leftOf(styles.get("margin")));
  const padding = ems(styles.get("padding-left") ?? leftOf(styles.get("padding")));
  const firstLine = ems(styles.get("text-indent"));
  return Math.max(0, margin) + Math.max(0, padding) + (firstLine >= 3 ? firstLine : 0);
}

/** The left one of `1em`, `1em 2em`, `1em 2em 1em` or `1em 2em 1em 3em`. */
function leftOf(sides: string | undefined): string | undefined {
  const values = sides?.split(/\s+/u) ?? [];
  return values[3] ?? values[1] ?? values[0];
}

const perEm: Record<string, number> = {
  em: 1,
  rem: 1,
  ex: 0.5,
  ch: 0.5,
  px: 1 / 16,
  pt: 1 / 12,
  "%": 0.4,
  cm: 2.36,
  mm: 0.236,
  in: 6,
};

function ems(length: string | undefined): number {
  const found = /^(-?\d*\.?\d+)(r?em|ex|ch|px|pt|%|cm|mm|in)?$/u.exec(length ?? "");
  return found === null ? 0 : Math.min(60, Number(found[1]) * (perEm[found[2] ?? "px"] ?? 0));
}

const namedSizes: Record<string, number> = {
  "xx-small": 0.6,
  "x-small": 0.75,
  small: 0.85,
  smaller: 0.85,
  medium: 1,
  large: 1.2,
  larger: 1.2,
  "x-large": 1.5,
  "xx-large": 2,
};

/** By how much an element makes type larger or smaller; `absolute` when not in relation to what it stands in. */
export function sizeOf(element: HtmlElement): { factor: number; absolute: boolean } {
  if (element.tagName === "small") return { factor: 0.85, absolute: false };
  if (element.tagName === "big") return { factor: 1.2, absolute: false };
  const font = element.tagName === "font" ? attribute(element, "size") : null;
  if (font !== null && /^\s*[+-]?\d/u.test(font)) {
    const steps = /^\s*[+-]/u.test(font) ? Number.parseInt(font, 10) : Number.parseInt(font, 10) - 3;
    return { factor: Math.min(3, Math.max(0.5, 1.2 ** steps)), absolute: true };
  }
  const said = stylesOf(element).get("font-size");
  if (said === undefined) return { factor: 1, absolute: false };
  const named = namedSizes[said];
  if (named !== undefined) return { factor: named, absolute: !said.endsWith("er") };
  const found = /^(\d*\.?\d+)(em|rem|%|px|pt)$/u.exec(said);
  if (found === null) return { factor: 1, absolute: false };
  const [value, unit] = [Number(found[1]), found[2]];
  const factor = unit === "%" ? value / 100 : unit === "px" ? value / 16 : unit === "pt" ? value / 12 : value;
  return { factor: Math.min(5, Math.max(0.2, factor)), absolute: unit === "px" || unit === "pt" || unit === "rem" };
}

/** Marks that a style sets over the words of an element. */
export function styleMarks(element: HtmlElement): MarkFacts[] {
  const styles = stylesOf(element);
  if (styles.size === 0) return [];
  const marks: MarkFacts[] = [];
  const font = styles.get("font") ?? "";
  if (/italic|oblique/u.test(styles.get("font-style") ?? font)) marks.push({ kind: "emphasis" });
  if (/^(?:bold(?:er)?|[6-9]00)$/u.test(styles.get("font-weight") ?? "") || /\bbold\b/u.test(font))
    marks.push({ kind: "strong" });
  if (/small-caps/u.test(styles.get("font-variant") ?? styles.get("font-variant-caps") ?? font))
    marks.push({ kind: "smallCaps" });
  const line = `${styles.get("text-decoration") ?? ""} ${styles.get("text-decoration-line") ?? ""}`;
  if (line.includes("underline")) marks.push({ kind: "underline" });
  if (line.includes("line-through")) marks.push({ kind: "struck" });
  return marks;
}

/** Whether an element raises its words (`sup`, or by style); markers of notes are mostly raised. */
export function isRaised(element: HtmlElement): boolean {
  return element.tagName === "sup" || stylesOf(element).get("vertical-align") === "super";
}

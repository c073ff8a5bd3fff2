/** What an inline element says of the words in it: type, language, and what they name. */
import type { MarkFacts } from "../facts";
import { isSmallCaps, namesOf } from "./speaking";
import { styleMarks, stylesOf } from "./style";
import { attribute, type HtmlElement } from "./tree";

const tagMarks: Record<
  string,
  MarkFacts["kind"] & ("emphasis" | "strong" | "title" | "underline" | "struck" | "subscript" | "superscript")
> = {
  em: "emphasis",
  i: "emphasis",
  dfn: "emphasis",
  var: "emphasis",
  cite: "title",
  b: "strong",
  strong: "strong",
  u: "underline",
  ins: "underline",
  s: "struck",
  strike: "struck",
  del: "struck",
  sub: "subscript",
  sup: "superscript",
};

const nameMarks: readonly [names: RegExp, mark: () => MarkFacts][] = [
  [/^(?:italics?|ital|it|emph|emphasis|gesperrt|letterspaced)$/u, () => ({ kind: "emphasis" })],
  [/^(?:bold|strong|boldface)$/u, () => ({ kind: "strong" })],
  [/^(?:underlined?|uline|u)$/u, () => ({ kind: "underline" })],
  [/^(?:strike|strikethrough|struck|line-through)$/u, () => ({ kind: "struck" })],
  [/^(?:sup|superscript)$/u, () => ({ kind: "superscript" })],
  [/^(?:sub|subscript)$/u, () => ({ kind: "subscript" })],
  [/^(?:signed|signature)$/u, () => ({ kind: "signed" })],
  [/^(?:salute|salutation)$/u, () => ({ kind: "salute" })],
  [/^(?:pers-?name|person-?name)$/u, () => ({ kind: "name", of: "person", key: null })],
  [/^(?:place-?name|geog-?name)$/u, () => ({ kind: "name", of: "place", key: null })],
  [/^org-?name$/u, () => ({ kind: "name", of: "organization", key: null })],
];

/** Marks over the words of an inline element. `language` is that of the document, null when it says none. */
export function inlineMarks(element: HtmlElement, language: string | null): MarkFacts[] {
  const marks = styleMarks(element);
  const tag = tagMarks[element.tagName];
  const upright = stylesOf(element).get("font-style") === "normal";
  if (tag !== undefined && !(tag === "emphasis" && upright)) marks.push({ kind: tag });
  const names = namesOf(element);
  if (isSmallCaps(names)) marks.push({ kind: "smallCaps" });
  for (const name of names) for (const [pattern, mark] of nameMarks) if (pattern.test(name)) marks.push(mark());
  if (element.tagName === "time" || names.includes("date")) marks.push({ kind: "date", edtf: isoDay(element) });
  const said = (attribute(element, "lang") ?? attribute(element, "xml:lang") ?? "").trim();
  if (said !== "" && language !== null && primary(said) !== primary(language)) {
    marks.push({ kind: "foreign", language: said.slice(0, 40) });
  }
  return marks.filter((mark, at) => marks.findIndex(({ kind }) => kind === mark.kind) === at);
}

const primary = (language: string): string => language.toLowerCase().split(/[-_]/u, 1)[0] ?? "";

/** The day, month or year that `<time datetime>` gives. */
function isoDay(element: HtmlElement): string | null {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.exec(attribute(element, "datetime")?.trim() ?? "")?.[0] ?? null;
}

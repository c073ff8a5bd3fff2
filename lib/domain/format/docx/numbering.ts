/**
 * The numbers that Word prints before paragraphs of a list (`numbering.xml`). They stand nowhere in the words of the
 * file, so they are counted here as Word counts them: a document's own number must not be lost.
 */
import { type XmlElement, xmlChildren } from "../xml";
import { formatNumber } from "./number-format";

/** Counts the paragraphs of all lists in the order they are asked for. */
export interface Numbering {
  /** The number printed before the next paragraph of that list and depth (from 0); "" for bullets and no number. */
  next: (list: string, depth: number) => string;
}

interface Level {
  start: number;
  format: string;
  /** `%1.%2.`: numbers of the depths from 1. */
  text: string;
}

interface List {
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew although its pattern was used before. */
  restarts: Map<number, number>;
}

const plainLevel: Level = { start: 1, format: "decimal", text: "" };

/** Reads the lists; a file without them numbers nothing. */
export function readNumbering(root: XmlElement | null): Numbering {
  const lists = listsOf(root);
  const counters = new Map<string, number[]>();
  return {
    next(id, depth) {
      const list = lists.get(id);
      if (list === undefined) return "";
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      const restart = list.restarts.get(depth);
      list.restarts.delete(depth);
      const level = list.levels.get(depth) ?? plainLevel;
      counts[depth] = restart ?? (counts[depth] ?? level.start - 1) + 1;
      counts.length = depth + 1;
      if (level.format === "bullet") return "";
      return level.text.replace(/%([1-9])/gu, (_, digit) => {
        const at = Number(digit) - 1;
        const other = list.levels.get(at) ?? plainLevel;
        return formatNumber(counts[at] ?? other.start, other.format);
      });
    },
  };
}

function listsOf(root: XmlElement | null): Map<string, List> {
  const lists = new Map<string, List>();
  if (root === null) return lists;
  const patterns = new Map(
    xmlChildren(root, "abstractNum").map((pattern) => [pattern.attributes.get("abstractNumId"), levelsOf(pattern)]),
  );
  for (const list of xmlChildren(root, "num")) {
    const [id, abstract] = [list.attributes.get("numId"), valueIn(list, "abstractNumId")];
    if (id === undefined || abstract === undefined) continue;
    const levels = new Map(patterns.get(abstract));
    const restarts = new Map<number, number>();
    for (const override of xmlChildren(list, "lvlOverride")) {
      const restart = valueIn(override, "startOverride");
      if (restart !== undefined) restarts.set(depthOf(override), count(restart));
      for (const [depth, level] of levelsOf(override)) levels.set(depth, level);
    }
    lists.set(id, { abstract, levels, restarts });
  }
  return lists;
}

function levelsOf(pattern: XmlElement): Map<number, Level> {
  return new Map(
    xmlChildren(pattern, "lvl").map((level) => [
      depthOf(level),
      {
        start: count(valueIn(level, "start") ?? "1"),
        format: valueIn(level, "numFmt") ?? "decimal",
        text: valueIn(level, "lvlText") ?? "",
      },
    ]),
  );
}

function depthOf(level: XmlElement): number {
  return Math.min(8, count(level.attributes.get("ilvl") ?? "0"));
}

function valueIn(element: XmlElement, name: string): string | undefined {
  return xmlChildren(element, name)[0]?.attributes.get("val");
}

function count(value: string): number {
  const number = Math.trunc(Number(value));
  return number >= 0 && number < 1_000_000 ? number : 0;
}

/**
 * Running heads and page numbers: what stands first or last on its page and comes again on others, at the same place,
 * with the same words or with numbers that count on.
 */
import { type Line, lineText, type Page } from "./model";

/** A page with its running heads and numbers taken out; `label` is the page number it prints. */
export interface BarePage extends Page {
  furniture: Line[][];
  label: string | null;
}

interface Edge {
  page: Page;
  row: Line[];
  /** Top or bottom, and how far from it. */
  place: string;
  y: number;
  text: string;
  folio: Folio | null;
  /** Parted from the text by more than a line. */
  apart: boolean;
}

interface Folio {
  label: string;
  value: number;
  head: string;
}

/** Takes running heads and page numbers out of all pages together. */
export function withoutFurniture(pages: readonly Page[]): BarePage[] {
  const bare = pages.map((page): BarePage => ({ ...page, furniture: [], label: null }));
  // A number may stand under a running head, and a second line under the first.
  for (let depth = 0; depth < 3; depth++) {
    const edges = bare.flatMap((page) => edgesOf(page));
    const isFurniture = judge(depth === 0 ? edges : edges.filter((edge) => edge.apart), pages.length);
    for (const edge of edges.filter((one) => isFurniture(one) && (depth === 0 || one.apart))) {
      const page = bare.find((candidate) => candidate.number === edge.page.number);
      if (page === undefined || edge.row.some((line) => !page.lines.includes(line))) continue;
      page.lines = page.lines.filter((line) => !edge.row.includes(line));
      page.furniture.push(edge.row);
      page.label ??= edge.folio?.label ?? null;
    }
  }
  return bare;
}

function edgesOf(page: Page): Edge[] {
  const rows: Line[][] = [];
  for (const line of page.lines) {
    const first = rows.at(-1)?.[0];
    if (first !== undefined && Math.abs(first.y - line.y) < 0.4 * Math.max(first.size, line.size))
      rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  const edge = (row: Line[] | undefined, next: Line[] | undefined, place: string): Edge[] => {
    const [line] = row ?? [];
    if (row === undefined || line === undefined) return [];
    const text = row.map((part) => lineText(part).trim()).join("  ");
    const gap = next?.[0] === undefined ? Number.POSITIVE_INFINITY : Math.abs(next[0].y - line.y);
    const apart = gap > 1.7 * Math.max(line.size, next?.[0]?.size ?? 0);
    return text.length > 120 ? [] : [{ page, row, place, y: line.y, text, folio: folioOf(text), apart }];
  };
  return [...edge(rows[0], rows[1], "top"), ...(rows.length > 1 ? edge(rows.at(-1), rows.at(-2), "bottom") : [])];
}

const number = "(\\d{1,4}|[ivxlc]{1,8})";
const folios = [
  new RegExp(`^(?:page |p\\. ?)?[-–—[(|•·~ ]*${number}[-–—\\])|•·~. ]*(?: of \\d+)?$`, "iu"),
  new RegExp(`^${number}(?:\\s{2,}|\\s*[|•·]\\s*| )(\\S.*)$`, "u"),
  new RegExp(`^(\\S.*?)(?:\\s{2,}|\\s*[|•·]\\s*| )${number}$`, "u"),
];

/** The page number in a line that holds one alone, or at one end of a running head. */
export function folioOf(text: string): Folio | null {
  for (const [index, pattern] of folios.entries()) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const [label, head] = index === 2 ? [found[2] ?? "", found[1] ?? ""] : [found[1] ?? "", found[2] ?? ""];
    const value = /\d/u.test(label) ? Number(label) : romanValue(label.toLowerCase());
    if (value > 0) return { label, value, head };
  }
  return null;
}

function romanValue(numeral: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  return [...numeral].reduce((sum, sign, index, all) => {
    const value = values[sign] ?? 0;
    return sum + (value < (values[all[index + 1] ?? ""] ?? 0) ? -value : value);
  }, 0);
}

/** Decides for each edge by comparing it with those of all other pages. */
function judge(edges: readonly Edge[], pages: number): (edge: Edge) => boolean {
  const slot = (edge: Edge) => `${edge.place} ${Math.round(edge.y / 6)}`;
  const near = (edge: Edge) => [-1, 0, 1].map((step) => `${edge.place} ${Math.round(edge.y / 6) + step}`);
  const offsetOf = ({ folio, page }: Edge) =>
    folio === null ? "" : `${/\d/u.test(folio.label) ? "n" : "r"}${folio.value - page.number}`;
  const words = ({ folio, text }: Edge) => (folio?.head || text).toLowerCase().replace(/\d+(?:\s*[/|]\s*\d+)?$/u, "#");
  const offsets = tally(edges.map(offsetOf));
  const repeated = tally(edges.map((edge) => `${slot(edge)} ${words(edge)}`));
  const enough = pages <= 6 ? 2 : 3;
  const countsOn = (edge: Edge) => edge.folio !== null && (offsets.get(offsetOf(edge)) ?? 0) >= 2;
  const comesAgain = (edge: Edge) => {
    const times = near(edge).reduce((sum, place) => sum + (repeated.get(`${place} ${words(edge)}`) ?? 0), 0);
    return /\p{L}/u.test(edge.text) && times >= enough;
  };
  const surely = (edge: Edge): boolean => {
    if (isNote(edge)) return false;
    if (edge.folio?.head === "" && (countsOn(edge) || (pages <= 2 && /\d/u.test(edge.text)))) return true;
    if (edge.folio !== null && edge.folio.head !== "" && countsOn(edge) && edge.apart) return true;
    return comesAgain(edge);
  };
  const slots = tally(edges.filter(surely).map(slot));
  return (edge) => {
    if (surely(edge)) return true;
    if (isNote(edge)) return false;
    // Running heads that change with the chapter stand where those of the other pages stand.
    const times = near(edge).reduce((sum, place) => sum + (slots.get(place) ?? 0), 0);
    return edge.apart && times >= 3 && times >= pages * 0.4;
  };
}

/** A note at the foot may stand at one place on many pages and count on: `1 Ibid.` */
function isNote({ place, row, text }: Edge): boolean {
  if (place !== "bottom") return false;
  return row[0]?.runs[0]?.shift === "raised" || /^(?:\d{1,3}[.)]?|[*†‡§])\s*["“‘]?\p{L}.*[.?!)”"’]$/u.test(text);
}

function tally(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== "") counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

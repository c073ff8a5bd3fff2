/** The levels and the leaf of a reference in the words of a note: `f. 12, op. 3, d. 218`, `FO 371/2996`, `RG 59, box 3`. */
import type { ArchivalReference } from "./model";

/** What stands before a value in a note; levels that are not named here stand with their own name. */
const labels: Record<string, string> = {
  fond: "f.",
  opis: "op.",
  papka: "papka",
  delo: "d.",
  sprava: "spr.",
  korobka: "kor.",
  sviazka: "sv.",
  tom: "t.",
  "record group": "RG",
  volume: "vol.",
  collection: "",
  manuscript: "",
  cote: "",
  holding: "",
  shelfmark: "",
};
const leaves: Record<string, [one: string, many: string]> = {
  list: ["l.", "ll."],
  folio: ["fol.", "fols."],
  page: ["p.", "pp."],
};

/** The levels in order, each as a note prints it. */
export function formatLevels({ scheme, levels }: ArchivalReference): string[] {
  const values = levels.map(({ value }) => value);
  if (scheme === "uk-tna") return [`${values[0]} ${values.slice(1).join("/")}`];
  const holding = levels.findIndex(({ kind }) => kind === "holding");
  if (holding >= 0 && levels[holding + 1]?.kind === "file") {
    return [...values.slice(0, holding), `${values[holding]}/${values[holding + 1]}`];
  }
  return levels.map(({ kind, value }) => {
    const named = (kind === "series" || kind === "folder") && /^\p{Lu}?\p{L}{2}/u.test(value);
    return `${named ? "" : (labels[kind] ?? kind)} ${value}`.trim();
  });
}

/** The leaves, folios or pages; null when none is known. */
export function formatLocator({ locator, levels }: ArchivalReference): string | null {
  if (locator === null) return null;
  const ukrainian = locator.kind === "list" && levels.some(({ kind }) => kind === "sprava");
  const [one, many] = ukrainian ? ["ark.", "ark."] : (leaves[locator.kind] ?? ["", ""]);
  return locator.to === null ? `${one} ${locator.from}` : `${many} ${locator.from}–${locator.to}`;
}

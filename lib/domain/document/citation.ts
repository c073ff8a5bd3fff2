/**
 * How a document is cited in a note, in the order of the Chicago Manual of Style for manuscripts: the item, its date,
 * the leaf, the file and collection, the repository. What is unknown is left out, never invented.
 */
import { dateInWords } from "./date-words";
import type { ArchivalReference, Meta } from "./model";

const short: Record<string, string> = {
  fond: "f.",
  opis: "op.",
  papka: "p.",
  delo: "d.",
  "record group": "RG",
  piece: "",
};
const leaves: Record<string, [one: string, many: string]> = {
  list: ["l.", "ll."],
  folio: ["fol.", "fols."],
  page: ["p.", "pp."],
};

/** One reference, leaf first and repository last: `ll. 40–46, f. 12, op. 3, d. 218, GARF`. */
export function formatReference({ scheme, repository, levels, locator, raw }: ArchivalReference): string {
  if (scheme === "unparsed" || levels.length === 0) return raw;
  const [one, many] = leaves[locator?.kind ?? ""] ?? ["", ""];
  const leaf =
    locator === null ? [] : [locator.to === null ? `${one} ${locator.from}` : `${many} ${locator.from}–${locator.to}`];
  const values = levels.map(({ value }) => value);
  const file =
    scheme === "uk-tna"
      ? [`${values[0]} ${values.slice(1).join("/")}`]
      : levels.map(({ kind, value }) => {
          const name = short[kind] ?? (kind === "collection" || kind === "manuscript" || kind === "cote" ? "" : kind);
          return `${name} ${value}`.trim();
        });
  return [...leaf, ...file, ...(repository === null ? [] : [repository.printed])].join(", ");
}

/** Who wrote to whom, or else the title; `Untitled document` when neither is known. */
function itemOf(meta: Meta): string {
  if (meta.title !== null) return meta.title.replace(/\.$/u, "");
  if (meta.senders.length === 0) return "Untitled document";
  const names = (list: readonly string[]): string => list.join(list.length === 2 ? " and " : ", ");
  return meta.recipients.length === 0 ? names(meta.senders) : `${names(meta.senders)} to ${names(meta.recipients)}`;
}

/** A document cited in full and in short; neither ends with a full stop, so that a passage can follow. */
export interface FormattedCitation {
  long: string;
  short: string;
}

/** Cites a document: `long` for a note, `short` (item and year) for a chip or a second note. */
export function formatCitation(meta: Meta): FormattedCitation {
  const item = itemOf(meta);
  const date = dateInWords(meta.date);
  const references = meta.archival.map(formatReference).join("; ");
  const parts = [item, ...(date === null ? [] : [date]), ...(references === "" ? [] : [references])];
  const prior = meta.priorPublication === null ? "" : `; ${meta.priorPublication}`;
  const translator = meta.translator === null ? "" : `; translated by ${meta.translator}`;
  const year = /\d{4}/u.exec(meta.date?.edtf ?? "")?.[0];
  return { long: `${parts.join(", ")}${prior}${translator}`, short: year === undefined ? item : `${item}, ${year}` };
}

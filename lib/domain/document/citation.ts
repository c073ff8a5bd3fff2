/**
 * How a document is cited, in the order of the Chicago Manual of Style for manuscripts: the item, its date, the leaf,
 * the file and collection, the repository and its town; then where it was printed before, and who translated it. What
 * is unknown is left out, never invented.
 */
import { formatLevels, formatLocator } from "./citation-levels";
import { dateInWords } from "./date-words";
import type { ArchivalReference, Meta } from "./model";
import { invertedName } from "./person-name";
import { findRepository } from "./repositories";

/** One reference, leaf first and repository last: `ll. 40–46, f. 12, op. 3, d. 218, GARF, Moscow`. */
export function formatReference(reference: ArchivalReference): string {
  const { scheme, repository, levels, raw } = reference;
  if (scheme === "unparsed" || levels.length === 0) return raw;
  const leaf = formatLocator(reference);
  return [...(leaf === null ? [] : [leaf]), ...formatLevels(reference), ...repositoryAndPlace(repository)].join(", ");
}

/** The repository as printed, and its town when it is known and not printed already. */
function repositoryAndPlace(repository: ArchivalReference["repository"]): string[] {
  if (repository === null) return [];
  const place = findRepository(repository.printed)?.place ?? null;
  return place === null || repository.printed.includes(place) ? [repository.printed] : [repository.printed, place];
}

/** Who wrote to whom, or else the title; `Untitled document` when neither is known. */
function itemOf(meta: Meta): string {
  if (meta.title !== null) return meta.title.replace(/\.$/u, "");
  if (meta.senders.length === 0) return "Untitled document";
  return meta.recipients.length === 0 ? names(meta.senders) : `${names(meta.senders)} to ${names(meta.recipients)}`;
}

function names(list: readonly string[]): string {
  return list.length < 3 ? list.join(" and ") : `${list.slice(0, -1).join(", ")}, and ${list.at(-1)}`;
}

/** A document cited in full, in short, and as in a list of sources. Neither of the first two ends with a full stop. */
export interface FormattedCitation {
  long: string;
  short: string;
  bibliography: string;
}

/**
 * Cites a document: `long` for a note, `short` (item and year) for a chip or a second note, both without a final stop
 * so that a passage can follow; `bibliography` for a list, with its stop, the sender's family name first.
 */
export function formatCitation(meta: Meta): FormattedCitation {
  const item = itemOf(meta);
  const date = dateInWords(meta.date);
  const references = meta.archival.map(formatReference).join("; ");
  const parts = [item, ...(date === null ? [] : [date]), ...(references === "" ? [] : [references])];
  const prior = meta.priorPublication === null ? "" : `; ${meta.priorPublication}`;
  const translator = meta.translator === null ? "" : `; translated by ${meta.translator}`;
  const year = /-?\d{4}/u.exec(meta.date?.edtf ?? "")?.[0];
  return {
    long: `${parts.join(", ")}${prior}${translator}`,
    short: year === undefined || year.startsWith("-") ? item : `${item}, ${year}`,
    bibliography: bibliographyEntry(meta, item, date, references),
  };
}

function bibliographyEntry(meta: Meta, item: string, date: string | null, references: string): string {
  const [first, ...others] = meta.senders;
  const authors = first === undefined ? null : names([invertedName(first), ...others]);
  const capital = (part: string): string => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`;
  const prior = meta.priorPublication === null ? null : capital(meta.priorPublication);
  const translator = meta.translator === null ? null : `Translated by ${meta.translator}`;
  return [authors, item, date, references, prior, translator]
    .filter((part) => part !== null && part !== "")
    .map((part) => (/[.?!]["”’]?$/u.test(part ?? "") ? part : `${part}.`))
    .join(" ");
}

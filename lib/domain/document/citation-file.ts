/** A document as a citation that programs read: for Zotero and its kin, for LaTeX, for everything else. */
import { toBibtex } from "./citation-bibtex";
import { type CitedAt, toCsl } from "./citation-csl";
import { toRis } from "./citation-ris";
import type { Meta } from "./model";

/** The formats by the endings of their files. */
export const citationFormats = {
  bib: { name: "BibTeX", mime: "application/x-bibtex" },
  ris: { name: "RIS", mime: "application/x-research-info-systems" },
  json: { name: "CSL-JSON", mime: "application/vnd.citationstyles.csl+json" },
} as const;

/** An ending of a citation's file. */
export type CitationFormat = keyof typeof citationFormats;

/** All endings, in the order in which they are offered. */
export const citationEndings = ["bib", "ris", "json"] as const satisfies CitationFormat[];

/** The citation as the words of such a file; ends with a newline. */
export function citationFile(meta: Meta, at: CitedAt, format: CitationFormat): string {
  const item = toCsl(meta, at);
  const text = format === "bib" ? toBibtex([item]) : format === "ris" ? toRis([item]) : JSON.stringify([item], null, 2);
  return text.endsWith("\n") ? text : `${text}\n`;
}

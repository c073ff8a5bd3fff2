import { formatCitation } from "@/lib/domain/document/citation";
import { citationEndings, citationFile, citationFormats } from "@/lib/domain/document/citation-file";
import type { Meta } from "@/lib/domain/document/model";
import type { CitationForm } from "./cite-this.client";

/** Where the revision stands: its path on this site, and the whole link that a citation gives. */
export interface CitedRevision {
  id: string;
  path: string;
  link: string;
  number: number;
}

/** Every form in which a revision can be cited, the most used first. */
export function citationForms(meta: Meta, { id, path, link, number }: CitedRevision): CitationForm[] {
  const { long, short, bibliography } = formatCitation(meta);
  const words = (key: string, name: string, text: string, toParagraph: boolean): CitationForm => {
    return { key, name, text, toParagraph, file: null };
  };
  return [
    words("note", "First note", `${long}, revision ${number}`, true),
    words("short", "Later notes", short, true),
    words("bibliography", "Bibliography", bibliography, false),
    ...citationEndings.map((ending) => ({
      ...words(ending, citationFormats[ending].name, citationFile(meta, { id, url: link }, ending), false),
      file: `${path}.${ending}`,
    })),
  ];
}

/** What must be confirmed of every document before it is published; each may be confirmed as none or unknown. */
import type { DraftDocument } from "./model";
import { type Asked, setting } from "./question";

export const requiredFields = ["title", "date", "citation", "translator"] as const;

/** The four confirmations of a document that an edit made, from what is known of it now. */
export function askRequired({ id, content }: DraftDocument): (Asked & { field: (typeof requiredFields)[number] })[] {
  const { title, date, archival, translator } = content.meta;
  const begun = {
    documentId: id,
    appliesTo: [id],
    blockId: null,
    alternatives: [],
    required: true,
    kind: "ask" as const,
  };
  const reason = "This document was divided or joined by hand.";
  const score = 0.6;
  const quote = "";
  return [
    {
      ...begun,
      rule: "T2",
      field: "title",
      quote: title ?? quote,
      reason,
      proposal: setting(title ?? "No title", { title }),
      score,
    },
    {
      ...begun,
      rule: "T1",
      field: "date",
      quote: date?.printed ?? quote,
      reason,
      proposal: setting(date?.edtf ?? "No date", { date }),
      score,
    },
    {
      ...begun,
      rule: "T4",
      field: "citation",
      quote: archival[0]?.raw ?? quote,
      reason,
      proposal: setting(archival[0]?.raw ?? "No citation", { archival }),
      score,
    },
    {
      ...begun,
      rule: "R1",
      field: "translator",
      quote: translator ?? quote,
      reason,
      proposal: setting(translator ?? "Not stated", { translator }),
      score,
    },
  ];
}

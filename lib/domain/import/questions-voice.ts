/** Questions about when a document was written and whose voice opens it. */
import { asOldStyle } from "../document/dates";
import type { DocumentDate } from "../document/model";
import { type Asked, choice, quoteOf, setting } from "./question";
import type { SeenDocument } from "./seen";

type Common = Pick<Asked, "documentId" | "appliesTo" | "required">;

/** Question T1: the date, with what is inferred of it, and Old Style where Russia still counted so. */
export function askDate(document: SeenDocument, common: Common): Asked {
  const { date } = document.meta;
  const asked = {
    rule: "T1",
    ...common,
    blockId: document.dateBlock,
    field: "date" as const,
    quote: date?.printed ?? "",
  };
  const none = setting("No date", { date: null });
  if (date === null) {
    const reason = "No line of this document is a date.";
    return {
      ...asked,
      kind: "ask",
      reason,
      proposal: setting("No date printed", { date: null }),
      alternatives: [],
      score: 0.7,
    };
  }
  const old = mayBeOldStyle(document, date) ? asOldStyle(date) : null;
  const inferred =
    date.inferred.length > 0
      ? [
          `The ${date.inferred.join(" and ")} of \`${date.printed}\` is not printed; I took it from the other years on this page.`,
        ]
      : [];
  const style = old === null ? [] : ["Russia counted Old Style then; the page does not say which style this is."];
  const doubts = [...document.dateDoubts, ...inferred, ...style];
  const sure = doubts.length === 0;
  return {
    ...asked,
    kind: sure ? "confirm" : "ask",
    reason: sure ? "The whole line is a date." : doubts.join(" "),
    proposal: setting(date.edtf ?? "Undated", { date }),
    alternatives: [...(old === null ? [] : [setting(`${old.edtf} (Old Style)`, { date: old })]), none],
    score: sure ? 0.97 : date.edtf === null || document.dateDoubts.length > 0 ? 0.55 : old === null ? 0.85 : 0.7,
  };
}

/** Before 14 February 1918 a date from a Russian archive or place may be Old Style. */
function mayBeOldStyle(document: SeenDocument, date: DocumentDate): boolean {
  const russian =
    document.meta.archival.some(({ scheme }) => scheme === "ru") ||
    /Petrograd|Petersburg|Moscow|Kiev/u.test(document.meta.place ?? "");
  return russian && date.calendar !== "julian" && (date.edtf ?? "9") < "1918-02-14" && (date.edtf ?? "") > "1582";
}

/** Question H1: whether the first paragraphs are an editor's. */
export function askHeadnote(document: SeenDocument): Asked[] {
  const headnotes = document.parts.flatMap((part, index) =>
    part.type === "headnote" ? [{ part, block: document.blocks[index] }] : [],
  );
  const first = headnotes[0]?.block;
  if (first === undefined) return [];
  const voice = headnotes.reduce((least, { part }) => Math.min(least, part.voice ?? 0.5), 0.84);
  const blockIds = headnotes.flatMap(({ block }) => block?.id ?? []);
  const bodyFollows = document.blocks.some((block) => block.type === "p");
  return [
    {
      rule: "H1",
      kind: "ask",
      documentId: document.id,
      appliesTo: [document.id],
      blockId: first.id,
      field: "headnote",
      quote: quoteOf(first.text),
      reason: bodyFollows
        ? "An editor seems to speak here: in the third person, before the words of the document."
        : "An editor seems to speak here, and no words of the document follow: a headnote, or the beginning of a chapter.",
      proposal: choice("Headnote of the editor", { do: "type", type: "headnote", blockIds }),
      alternatives: [
        choice("Words of the document", { do: "type", type: "p", blockIds }),
        choice("Leave it out", { do: "exclude" }),
      ],
      score: bodyFollows ? voice : Math.min(voice, 0.7),
      required: false,
    },
  ];
}

/** Questions about the page as a whole: what was set aside, whose book it is, who translated, words cut at line ends. */

import { type Asked, keep, quoteOf, setting } from "./question";
import { askDebris } from "./questions-debris";
import type { SeenDocument, SeenPage } from "./seen";

/** Questions D1, D2, D4 (debris), P1 (source and rights), R1 (translator, where no document names one), X3 (hyphens), L2 (columns). */
export function askPage(page: SeenPage): Asked[] {
  const all = page.documents.map(({ id }) => id);
  const asked = askDebris(page);
  if (all.length === 0) return asked;
  asked.push(askRights(page, all));
  const unnamed = page.documents.filter(({ meta }) => meta.translator === null);
  const [cut, whole] = [
    unnamed.filter(({ meta }) => meta.ends === "cut"),
    unnamed.filter(({ meta }) => meta.ends !== "cut"),
  ];
  if (whole.length > 0) asked.push(askUnnamed(whole, null));
  if (cut.length > 0)
    asked.push(askUnnamed(cut, "The document does not end on this page; its translator may be named below."));
  const byFile = page.documents.filter(
    ({ meta, citations }) => meta.translator !== null && !namesTranslator(citations),
  );
  if (byFile.length > 0) asked.push(askTranslatorOfFile(page.meta.translator ?? "", byFile));
  if (page.doubtfulJoins.length > 0) asked.push(askJoins(page));
  if (page.columns.length > 0) asked.push(askColumns(page));
  return asked;
}

/** No translator: asked, but of a document that goes on elsewhere only noted. */
function askUnnamed(documents: readonly SeenDocument[], cut: string | null): Asked {
  const ids = documents.map(({ id }) => id);
  return {
    rule: "R1",
    kind: cut === null ? "ask" : "confirm",
    documentId: ids.length === 1 ? (ids[0] ?? null) : null,
    appliesTo: ids,
    blockId: null,
    field: "translator",
    quote: "",
    reason: cut ?? "No translator is named.",
    proposal: setting("Not translated, or not stated", { translator: null }),
    alternatives: [],
    score: cut === null ? 0.6 : 0.9,
    required: true,
  };
}

function askColumns({ columns }: SeenPage): Asked {
  return {
    rule: "L2",
    kind: "ask",
    documentId: null,
    appliesTo: [],
    blockId: null,
    field: "text",
    quote: quoteOf(columns.join(" / ")),
    reason: "Two columns stand side by side here; I read the left one to its end before the right one.",
    proposal: keep("Read one after the other"),
    alternatives: [],
    score: 0.7,
    required: false,
  };
}

function askRights({ meta }: SeenPage, all: string[]): Asked {
  const { rights = null, sourceBook = null } = meta;
  const begun = {
    rule: "P1",
    documentId: null,
    appliesTo: all,
    blockId: null,
    field: "rights" as const,
    required: true,
  };
  const others = [
    setting("In the public domain", { rights: "Public domain" }),
    setting("For this class only", { rights: "For this class only" }),
  ];
  if (rights !== null) {
    const reason = "The file says so of itself.";
    const proposal = setting(quoteOf(rights, 80), { rights });
    return { ...begun, kind: "confirm", quote: quoteOf(rights), reason, proposal, alternatives: others, score: 0.95 };
  }
  const reason =
    sourceBook === null
      ? "The page does not say which book it comes from, and on what ground a class may be shown it."
      : "The file does not say on what ground a class may be shown it.";
  const proposal = setting("Unknown", { rights });
  return { ...begun, kind: "ask", quote: sourceBook ?? "", reason, proposal, alternatives: others, score: 0.5 };
}

const namesTranslator = (citations: SeenDocument["citations"]): boolean =>
  citations.some(({ citation }) => citation.translator !== null);

function askTranslatorOfFile(translator: string, documents: readonly SeenDocument[]): Asked {
  return {
    rule: "R1",
    kind: "confirm",
    documentId: null,
    appliesTo: documents.map(({ id }) => id),
    blockId: null,
    field: "translator",
    quote: translator,
    reason: "The file names the translator.",
    proposal: setting(translator, { translator }),
    alternatives: [setting("Not stated", { translator: null })],
    score: 0.95,
    required: true,
  };
}

function askJoins(page: SeenPage): Asked {
  return {
    rule: "X3",
    kind: "ask",
    documentId: null,
    appliesTo: [],
    blockId: null,
    field: "text",
    quote: quoteOf([...new Set(page.doubtfulJoins)].join(", ")),
    reason: "These words were cut at the end of a line; I joined them without the hyphen.",
    proposal: keep("Leave them joined"),
    alternatives: [],
    score: 0.8,
    required: false,
  };
}

/** Questions about the page as a whole: what was set aside, whose book it is, who translated, words cut at line ends. */

import { type Asked, choice, keep, quoteOf, setting } from "./question";
import type { SeenPage } from "./seen";

/** Questions D1, D2, D4 (debris), P1 (source and rights), R1 (translator, where no document names one), X3 (hyphens). */
export function askPage(page: SeenPage): Asked[] {
  const all = page.documents.map(({ id }) => id);
  const asked = [...askSlivers(page), ...askRunningHeads(page)];
  if (all.length === 0) return asked;
  asked.push({
    rule: "P1",
    kind: "ask",
    documentId: null,
    appliesTo: all,
    blockId: null,
    field: "rights",
    quote: "",
    reason: "The page does not say which book it comes from, and on what ground a class may be shown it.",
    proposal: setting("Unknown", { rights: null }),
    alternatives: [
      setting("In the public domain", { rights: "Public domain" }),
      setting("For this class only", { rights: "For this class only" }),
    ],
    score: 0.5,
    required: true,
  });
  const unnamed = page.documents.filter(({ meta }) => meta.translator === null).map(({ id }) => id);
  if (unnamed.length > 0) {
    asked.push({
      rule: "R1",
      kind: "ask",
      documentId: unnamed.length === 1 ? (unnamed[0] ?? null) : null,
      appliesTo: unnamed,
      blockId: null,
      field: "translator",
      quote: "",
      reason: "No translator is named.",
      proposal: setting("Not translated, or not stated", { translator: null }),
      alternatives: [],
      score: 0.6,
      required: true,
    });
  }
  if (page.doubtfulJoins.length > 0) asked.push(askJoins(page));
  return asked;
}

function askSlivers(page: SeenPage): Asked[] {
  return page.debris
    .filter(({ run }) => run.rule !== "D4" || run.score < 0.9)
    .map(({ debris, run, documentId }) => {
      const home = documentId ?? page.documents[0]?.id ?? null;
      const restored =
        home === null
          ? []
          : [
              choice("It belongs to the document", {
                do: "restore",
                debrisId: debris.id,
                documentId: home,
                after: null,
                type: "p",
              }),
            ];
      return {
        rule: run.rule,
        kind: "ask",
        documentId: home,
        appliesTo: home === null ? [] : [home],
        blockId: null,
        field: "debris",
        quote: quoteOf(debris.text.replace(/\n/gu, " / ")),
        reason: run.reason,
        proposal: keep("Leave it out"),
        alternatives: restored,
        score: run.score,
        required: false,
      };
    });
}

function askRunningHeads(page: SeenPage): Asked[] {
  const heads = page.debris.filter(({ run }) => run.rule === "D4" && run.score >= 0.9);
  if (heads.length === 0) return [];
  return [
    {
      rule: "D4",
      kind: "confirm",
      documentId: null,
      appliesTo: [],
      blockId: null,
      field: "debris",
      quote: quoteOf(heads.map(({ debris }) => debris.text).join(" / ")),
      reason: heads[0]?.run.reason ?? "",
      proposal: keep("Leave them out"),
      alternatives: [],
      score: 0.95,
      required: false,
    },
  ];
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

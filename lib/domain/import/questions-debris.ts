/** Questions D1, D2 and D4: what was set aside, to be left out or brought back. */
import { type Asked, choice, keep, quoteOf } from "./question";
import type { SeenPage } from "./seen";

/** One question for each sliver, one for all running heads. */
export const askDebris = (page: SeenPage): Asked[] => [...askSlivers(page), ...askRunningHeads(page)];

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

/** Questions about the citation under a document: repaired slots, leaves that cannot be told, renamed archives. */
import type { ArchivalReference } from "../document/model";
import { type Asked, choice, keep, quoteOf, setting } from "./question";
import type { SeenDocument } from "./seen";

const describe = (reference: ArchivalReference): string => {
  const { repository, levels, locator } = reference;
  const place =
    locator === null ? "" : `, ${locator.kind} ${locator.from}${locator.to === null ? "" : `–${locator.to}`}`;
  return `${repository === null ? "" : `${repository.printed}: `}${levels.map(({ kind, value }) => `${kind} ${value}`).join(", ")}${place}`;
};

/** Questions T4 (citation), X1 (slots), A1 (archive renamed), R1 (translator). */
export function askSource(document: SeenDocument): Asked[] {
  const common = { documentId: document.id, appliesTo: [document.id] };
  const blockId = document.citations[0]?.blockId ?? null;
  const asked = {
    ...common,
    blockId,
    field: "citation" as const,
    quote: quoteOf(document.citations[0]?.citation.raw ?? "", 200),
  };
  const [reference] = document.meta.archival;
  const questions: Asked[] = [askCitation(document, asked, reference)];
  for (const { citation, blockId: at } of document.citations) {
    for (const repair of citation.repairs) {
      const locator = citation.archival[0]?.locator ?? null;
      const alternatives = [choice("The leaf is unknown", { do: "locator", locator: null })];
      const proposal = choice(`${repair.read} for ${repair.printed}`, { do: "locator", locator });
      const { reason, score } = repair;
      questions.push({
        rule: "X1",
        kind: "ask",
        ...asked,
        blockId: at,
        quote: quoteOf(citation.raw, 200),
        reason,
        proposal,
        alternatives,
        score,
        required: false,
      });
    }
    for (const one of citation.archival)
      questions.push(...askReference(one, { ...asked, blockId: at, quote: quoteOf(citation.raw, 200) }));
  }
  const named = document.citations.some(({ citation }) => citation.translator !== null);
  if (document.meta.translator !== null && named)
    questions.push(askTranslator(document, document.meta.translator, reference));
  return questions;
}

type Begun = Pick<Asked, "documentId" | "appliesTo" | "blockId" | "field" | "quote">;

/** A line like a citation in the middle of the text is offered, since nothing else says where the original lies. */
function sourceInside({
  parts,
  blocks,
}: SeenDocument): Omit<Asked, "rule" | "documentId" | "appliesTo" | "field" | "required"> | null {
  const at = parts.findIndex(({ item, type }) => type === "p" && item.shape === "citation" && item.score >= 0.9);
  const block = blocks[at];
  if (block === undefined) return null;
  const proposal = choice("It says where the original lies", {
    do: "type" as const,
    type: "citation" as const,
    blockIds: [block.id],
  });
  const reason = "This line looks like a citation, but stands within the text.";
  const alternatives = [keep("It is a line of the text")];
  return {
    kind: "ask",
    blockId: block.id,
    quote: quoteOf(block.text, 200),
    reason,
    proposal,
    alternatives,
    score: 0.55,
  };
}

function askCitation(document: SeenDocument, asked: Begun, reference: ArchivalReference | undefined): Asked {
  const base = { rule: "T4", ...asked, required: true };
  if (document.citations.length === 0) {
    const inside = sourceInside(document);
    if (inside !== null) return { ...base, ...inside };
    const cut = document.meta.ends === "cut";
    const reason = cut
      ? "The document does not end on this page; its citation may follow."
      : "No line says where the original lies.";
    const proposal = setting("None printed", { archival: [] });
    return { ...base, kind: cut ? "confirm" : "ask", reason, proposal, alternatives: [], score: cut ? 0.9 : 0.6 };
  }
  if (reference === undefined) {
    const reason = "This line names a source, but no archival reference that I can take apart. It is kept as printed.";
    return {
      ...base,
      kind: "ask",
      reason,
      proposal: setting("Keep as printed", { archival: [] }),
      alternatives: [],
      score: 0.7,
    };
  }
  const other = document.citations.flatMap(({ citation }) => citation.other);
  const doubtful = other.length > 0 || document.citations.length > 1;
  const reason = doubtful
    ? `I could not place: ${other.join("; ") || "a second citation"}.`
    : "Every part of this line was read.";
  const alternatives = [setting("No citation", { archival: [] })];
  const proposal = setting(describe(reference), { archival: document.meta.archival });
  return { ...base, kind: doubtful ? "ask" : "confirm", reason, proposal, alternatives, score: doubtful ? 0.75 : 0.95 };
}

function askReference(reference: ArchivalReference, asked: Begun): Asked[] {
  const questions: Asked[] = [];
  if (reference.residue !== "") {
    const file = reference.levels.at(-1);
    const first = /\d+$/u.exec(reference.residue)?.[0] ?? "";
    const guess = choice(`l. ${first}`, { do: "locator", locator: { kind: "list", from: first, to: null } });
    questions.push({
      rule: "X1",
      kind: "ask",
      ...asked,
      reason: `After ${file?.kind} ${file?.value} a leaf should stand; \`${reference.residue}\` can be read in more than one way.`,
      proposal: choice("The leaf is unknown", { do: "locator", locator: null }),
      alternatives: first === "" ? [] : [guess],
      score: 0.5,
      required: true,
    });
  }
  const now = reference.repository?.now ?? null;
  if (now !== null) {
    const reason = `This archive is now ${now}; the new name is shown beside the printed one, never instead of it.`;
    const forget = setting("Show the printed name only", {
      archival: [{ ...reference, repository: { printed: reference.repository?.printed ?? "", now: null } }],
    });
    questions.push({
      rule: "A1",
      kind: "ask",
      ...asked,
      reason,
      proposal: keep(`Now ${now}`),
      alternatives: [forget],
      score: 0.9,
      required: false,
    });
  }
  return questions;
}

function askTranslator(document: SeenDocument, translator: string, reference: ArchivalReference | undefined): Asked {
  const unnamed = /^(?:the )?(?:editors?|author|compiler)$/iu.test(translator);
  const russian = reference?.scheme === "ru";
  const set = russian
    ? setting(`${translator}, from Russian`, { translator, originalLanguage: "ru" })
    : setting(translator, { translator });
  return {
    rule: "R1",
    kind: unnamed || russian ? "ask" : "confirm",
    documentId: document.id,
    appliesTo: [document.id],
    blockId: document.citations[0]?.blockId ?? null,
    field: "translator",
    quote: translator,
    reason: unnamed
      ? `The translator is given as \`${translator}\`, without a name.${russian ? " The archive suggests a Russian original." : ""}`
      : "The citation names the translator.",
    proposal: set,
    alternatives: russian
      ? [setting(`${translator}, language not stated`, { translator, originalLanguage: null })]
      : [],
    score: unnamed || russian ? 0.7 : 0.92,
    required: true,
  };
}

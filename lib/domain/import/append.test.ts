/** Adding further pages to an import under review. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendImport } from "./append";
import { decide } from "./decide";
import { startDraft } from "./draft";
import page from "./fixtures/reader-page.txt?raw";
import { importText } from "./import";
import type { ImportDraft } from "./model";

const letter =
  "The keeper to the harbour board\n\n14 JANUARY 1911\n\nThe lamp burned until four. After that there was no oil, and I rang the bell by hand.\n\nE. Marsh\n\nCounty archive, Harbour board, box 3, folder 9, fol. 12\n";
const first = importText(letter);
const second = importText(page);
const appended = appendImport(startDraft(first), first.text, second);

const idsOf = ({ documents, debris }: ImportDraft): string[] => [
  ...debris.map(({ id }) => id),
  ...documents.flatMap(({ id, content }) => [
    id,
    ...content.blocks.map((block) => block.id),
    ...content.notes.flatMap((note) => [note.id, ...note.blocks.map((block) => block.id)]),
  ]),
];
const wordsOf = ({ documents, debris }: Pick<ImportDraft, "documents" | "debris">): string[] => [
  ...documents
    .flatMap(({ content }) => [...content.blocks, ...content.notes.flatMap((note) => note.blocks)])
    .map(({ text }) => text),
  ...debris.map(({ text }) => text),
];

describe("appending a further reading", () => {
  it("puts its documents after those that are there, under ids of their own", () => {
    expect(appended.draft.documents.map(({ content }) => content.meta.title)).toEqual([
      ...first.documents.map(({ content }) => content.meta.title),
      ...second.documents.map(({ content }) => content.meta.title),
    ]);
    const ids = idsOf(appended.draft);
    expect(new Set(ids).size).toBe(ids.length);
    expect(appended.draft.serial).toBeGreaterThan(Math.max(...ids.map((id) => Number(id.slice(1)))));
  });

  it("moves its stretches behind the text that is there", () => {
    const { draft, text } = appended;
    const own = second.zones.map((zone) => second.text.slice(zone.start, zone.end));
    const moved = draft.zones.slice(first.zones.length).map((zone) => text.slice(zone.start, zone.end));
    expect(moved).toEqual(own);
    expect(draft.debris.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      ...first.debris.map(({ span }) => first.text.slice(span.start, span.end)),
      ...second.debris.map(({ span }) => second.text.slice(span.start, span.end)),
    ]);
  });

  it("names everything a question points to by its new id", () => {
    const ids = new Set(idsOf(appended.draft));
    const known = new Set(appended.draft.questions.map(({ id }) => id));
    expect(known.size).toBe(appended.draft.questions.length);
    for (const question of appended.draft.questions) {
      for (const id of [question.documentId, question.blockId, ...question.appliesTo])
        if (id) expect(ids).toContain(id);
      for (const { value } of [question.proposal, ...question.alternatives]) {
        if (value.do === "restore") expect([ids.has(value.debrisId), ids.has(value.documentId)]).toEqual([true, true]);
        if (value.do === "anchor") expect(ids).toContain(value.noteId);
      }
    }
    const anchor = appended.draft.questions.find(({ rule }) => rule === "N4");
    const decided = decide(appended.draft, anchor?.id ?? "", anchor?.proposal.value ?? { do: "keep" });
    expect(decided.documents.flatMap(({ content }) => content.notes).every((note) => note.anchor !== null)).toBe(true);
  });

  it("keeps the answers that were given to it", () => {
    const reviewed = decide(startDraft(second), second.questions[0]?.id ?? "", { do: "keep" });
    const { draft } = appendImport(startDraft(first), first.text, { ...reviewed, text: second.text });
    expect(Object.keys(draft.answers)).toEqual([`${second.questions[0]?.id}:a${startDraft(first).serial}`]);
  });
});

const cut = (text: string, ends: "whole" | "cut", starts: "whole" | "cut"): ReturnType<typeof importText> => {
  const result = importText(text);
  const documents = result.documents.map((document) => ({
    ...document,
    content: { ...document.content, meta: { ...document.content.meta, ends, starts } },
  }));
  return { ...result, documents };
};

describe("the seam between two pages", () => {
  it.each([
    ["both cut: joining is proposed", "cut", "cut", "join", 0.8],
    ["only the first cut: kept apart unless said otherwise", "cut", "whole", "keep", 0.6],
    ["only the second cut: the same", "whole", "cut", "keep", 0.6],
  ] as const)("%s", (_, ends, starts, proposal, score) => {
    const one = cut(letter, ends, "whole");
    const { draft, text } = appendImport(startDraft(one), one.text, cut(letter, "whole", starts));
    const seam = draft.questions.find(({ rule }) => rule === "C3");
    expect(seam).toMatchObject({ field: "boundary", required: true, score, proposal: { value: { do: proposal } } });
    expect(seam?.appliesTo).toEqual(draft.documents.map(({ id }) => id));
    const joined = decide(draft, seam?.id ?? "", { do: "join" });
    expect(joined.documents).toHaveLength(1);
    expect(text).toBe(`${one.text}\f${one.text}`);
  });

  it("asks nothing where both are whole", () => {
    expect(appended.draft.questions.some(({ rule }) => rule === "C3")).toBe(
      second.documents[0]?.content.meta.starts === "cut",
    );
    const whole = cut(letter, "whole", "whole");
    expect(appendImport(startDraft(whole), whole.text, whole).draft.questions.some(({ rule }) => rule === "C3")).toBe(
      false,
    );
  });
});

describe("law: nothing of either is lost", () => {
  it("over any pages in any order", () => {
    const pages = [first, second, cut(letter, "cut", "cut"), importText("Nothing but a line")];
    fc.assert(
      fc.property(fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }), (order) => {
        const [lead, ...rest] = order.map((index) => pages[index] ?? first);
        let state = { draft: startDraft(lead ?? first), text: (lead ?? first).text };
        for (const next of rest) state = appendImport(state.draft, state.text, next);
        const all = order.map((index) => pages[index] ?? first);
        expect(wordsOf(state.draft).sort()).toEqual(all.flatMap(wordsOf).sort());
        const ids = idsOf(state.draft);
        expect(new Set(ids).size).toBe(ids.length);
        expect(
          state.draft.zones.every(
            (zone, index) => index === 0 || zone.start >= (state.draft.zones[index - 1]?.end ?? 0),
          ),
        ).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

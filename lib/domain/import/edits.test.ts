/** Answers and edits of the review, on the composed page. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength } from "../document/codepoints";
import { acceptProposals, decide, openQuestions, publishable } from "./decide";
import { startDraft } from "./draft";
import { attachNote, setBrackets } from "./edit-apparatus";
import { mergeWithPrevious, setBlockText, setBlockType, splitBlock } from "./edit-blocks";
import { excludeBlock, restoreDebris } from "./edit-debris";
import { moveBoundary, setMeta } from "./edit-documents";
import page from "./fixtures/reader-page.txt?raw";
import { importText } from "./import";
import type { ImportDraft } from "./model";
import { lostWords } from "./words.testing";

const draft = startDraft(importText(page));
const [letter, telegram, meeting] = draft.documents;
const id = (document: number) => draft.documents[document]?.id ?? "";
const block = (at: ImportDraft, document: number, type: string) =>
  at.documents[document]?.content.blocks.find((one) => one.type === type);
const question = (rule: string, document: number | null) =>
  draft.questions.find((one) => one.rule === rule && one.documentId === (document === null ? null : id(document)));

describe("answers", () => {
  it("set what is known of a document", () => {
    const asked = question("T2", 0);
    const decided = decide(draft, asked?.id ?? "", asked?.proposal.value ?? { do: "keep" });
    expect(decided.documents[0]?.content.meta.title).toBe("[S. Lavrov to Anna Dmitrievna]");
    expect(decided.answers).toEqual({ [asked?.id ?? ""]: asked?.proposal.value });
    expect(draft.documents[0]?.content.meta.title).toBeNull();
  });

  it("about the whole import set it in each document", () => {
    const decided = decide(draft, question("P1", null)?.id ?? "", { do: "meta", set: { rights: "Public domain" } });
    expect(decided.documents.map(({ content }) => content.meta.rights)).toEqual(Array(3).fill("Public domain"));
  });

  it("name the leaf that could not be told", () => {
    const asked = question("X1", 1);
    const decided = decide(draft, asked?.id ?? "", asked?.alternatives[0]?.value ?? { do: "keep" });
    expect(decided.documents[1]?.content.meta.archival[0]?.locator).toEqual({ kind: "list", from: "1", to: null });
    expect(decided.documents[1]?.content.meta.archival[0]?.raw).toContain("1-1");
  });

  it("turn a headnote into words of the document, and back", () => {
    const asked = question("H1", 1);
    const body = decide(draft, asked?.id ?? "", asked?.alternatives[0]?.value ?? { do: "keep" });
    expect(block(body, 1, "headnote")).toBeUndefined();
    const back = decide(body, asked?.id ?? "", asked?.proposal.value ?? { do: "keep" });
    expect(block(back, 1, "headnote")).toEqual(block(draft, 1, "headnote"));
  });

  it("give a note its place, in zero width", () => {
    const asked = question("N4", 2);
    const decided = decide(draft, asked?.id ?? "", asked?.proposal.value ?? { do: "keep" });
    const [note] = decided.documents[2]?.content.notes ?? [];
    const headnote = block(decided, 2, "headnote");
    expect(note?.anchor?.blockId).toBe(headnote?.id);
    expect([...(headnote?.text ?? "")].slice(0, note?.anchor?.at).join("")).toMatch(/"republic of blackboards\."$/u);
    expect(headnote?.text).toBe(block(draft, 2, "headnote")?.text);
  });

  it("to an unknown question change nothing", () => {
    expect(decide(draft, "none", { do: "exclude" })).toBe(draft);
  });
});

describe("publishing", () => {
  it("waits for every required question and every red one, and for nothing else", () => {
    const before = publishable(draft, id(1));
    expect(before.ok).toBe(false);
    const accepted = acceptProposals(
      draft,
      openQuestions(draft, id(1)).map((one) => one.id),
    );
    expect(publishable(accepted, id(1))).toEqual({ ok: true });
    expect(publishable(accepted, id(0)).ok).toBe(false);
    expect(Object.keys(accepted.answers).length).toBeLessThan(draft.questions.length);
  });

  it("says in words what is open", () => {
    const found = publishable(draft, id(0));
    expect(found.ok ? [] : found.problems).toContain(
      "Title: No title is printed; this one is suggested from the signature and the person addressed.",
    );
    expect(publishable(draft, "d999").ok).toBe(false);
  });
});

describe("edits", () => {
  it("split and merge give the block back, with its marks and notes", () => {
    const body = block(draft, 1, "p");
    const at = [...(body?.text ?? "")].join("").indexOf("The passengers");
    const split = splitBlock(draft, id(1), body?.id ?? "", at);
    const blocks = split.documents[1]?.content.blocks.filter((one) => one.type === "p") ?? [];
    expect(blocks).toHaveLength(2);
    expect(blocks[0]?.id).toBe(body?.id);
    expect(split.documents[1]?.content.notes[0]?.anchor?.blockId).toBe(blocks[1]?.id);
    const merged = mergeWithPrevious(split, id(1), blocks[1]?.id ?? "");
    expect(merged.documents[1]?.content.blocks.find((one) => one.id === body?.id)?.text).toBe(body?.text);
    expect(merged.documents[1]?.content.notes).toEqual(telegram?.content.notes);
    expect(new Set(merged.documents[1]?.content.blocks.find((one) => one.id === body?.id)?.marks)).toEqual(
      new Set(body?.marks),
    );
  });

  it("a divided block that stands on two pages keeps what is before the cut in one piece of the imported text", () => {
    const two = startDraft(
      importText(`Weir to Quayle\n\n3 MAY 1921\n\n${"The lamp burned until four. ".repeat(8)}\n\nP. Weir`),
    );
    const document = two.documents[0];
    const paragraph = document?.content.blocks.find(({ type }) => type === "p");
    const own = two.zones.find((zone) => zone.blockId === paragraph?.id);
    if (document === undefined || paragraph === undefined || own === undefined) throw new Error("no paragraph");
    const middle = own.start + 112;
    const [before, after] = [
      { ...own, end: middle },
      { ...own, start: middle },
    ];
    const zones = two.zones.flatMap((zone) => (zone === own ? [before, after] : [zone]));
    const split = splitBlock({ ...two, zones }, document.id, paragraph.id, 56);
    const pieces = split.zones
      .filter(({ type }) => type === "p")
      .map(({ blockId, start, end }) => [blockId, end - start]);
    const added = split.documents[0]?.content.blocks.find(
      ({ type, id: each }) => type === "p" && each !== paragraph.id,
    )?.id;
    const total = own.end - own.start;
    expect(pieces).toEqual([
      [paragraph.id, 56],
      [added, 56],
      [added, total - 112],
    ]);
  });

  it("joining takes a boundary away and keeps all that was known; splitting puts one", () => {
    const joined = moveBoundary(draft, { do: "join", documentId: id(2) });
    expect(joined.documents).toHaveLength(2);
    expect(joined.documents[1]?.content.meta).toMatchObject({ title: telegram?.content.meta.title, ends: "cut" });
    expect(joined.documents[1]?.content.notes).toHaveLength(2);
    expect(joined.questions.every(({ appliesTo }) => !appliesTo.includes(id(2)))).toBe(true);
    const heading = joined.documents[1]?.content.blocks.find((one) => one.type === "heading");
    const split = moveBoundary(joined, { do: "split", documentId: id(1), blockId: heading?.id ?? "" });
    expect(split.documents.map(({ content }) => content.blocks.length)).toEqual(
      draft.documents.map(({ content }) => content.blocks.length),
    );
    const added = split.documents[2]?.id ?? "";
    expect(openQuestions(split, added).map(({ field }) => field)).toEqual(
      expect.arrayContaining(["title", "date", "citation", "translator", "rights"]),
    );
    expect(id(2)).not.toBe(added);
  });

  it("set aside and brought back, a block stands where it stood", () => {
    const closer = block(draft, 0, "closer");
    const without = excludeBlock(draft, id(0), closer?.id ?? "");
    expect(without.debris.at(-1)).toMatchObject({ text: "S. Lavrov" });
    expect(page.slice(without.debris.at(-1)?.span.start, without.debris.at(-1)?.span.end)).toBe("S. Lavrov");
    const back = restoreDebris(without, without.debris.at(-1)?.id ?? "", {
      documentId: id(0),
      after: null,
      type: "closer",
    });
    const texts = (at: ImportDraft) => at.documents[0]?.content.blocks.map(({ type, text }) => `${type} ${text}`);
    expect(texts(back)).toEqual(texts(draft));
  });

  it("brings a sliver back line by line, before the document it precedes", () => {
    const back = restoreDebris(draft, draft.debris[0]?.id ?? "", { documentId: id(0), after: null, type: "p" });
    expect(back.debris).toHaveLength(1);
    expect(back.documents[0]?.content.blocks).toHaveLength((letter?.content.blocks.length ?? 0) + 6);
    expect(back.documents[0]?.content.blocks[0]?.text).toMatch(/^rown ledger/u);
  });

  it("keeps marks on their words when words before them change", () => {
    const body = block(draft, 1, "p");
    const edited = setBlockText(draft, id(1), body?.id ?? "", `Honoured comrades, ${body?.text}`);
    const changed = block(edited, 1, "p");
    const marked = changed?.marks.map(({ start, end }) => [...changed.text].slice(start, end).join(""));
    expect(marked).toEqual(body?.marks.map(({ start, end }) => [...body.text].slice(start, end).join("")));
    expect(edited.documents[1]?.content.notes[0]?.anchor?.at).toBe((telegram?.content.notes[0]?.anchor?.at ?? 0) + 19);
  });

  it("a new title fills an empty one; the zones follow", () => {
    const first = block(draft, 0, "p");
    const typed = setBlockType(draft, id(0), first?.id ?? "", "title");
    expect(typed.documents[0]?.content.meta.title).toBe(first?.text);
    expect(typed.zones.find((zone) => zone.blockId === first?.id)).toMatchObject({
      type: "title",
      certainty: "certain",
    });
  });
});

/** One random edit: which kind, and three numbers that choose the places. */
type Step = [kind: number, a: number, b: number, c: number];

function step(current: ImportDraft, [kind, a, b, c]: Step): ImportDraft {
  const document = current.documents[a % Math.max(1, current.documents.length)];
  if (document === undefined) return current;
  const { blocks } = document.content;
  const chosen = blocks[b % Math.max(1, blocks.length)];
  const blockId = chosen?.id ?? "";
  const length = codePointLength(chosen?.text ?? "");
  const debris = current.debris[b % Math.max(1, current.debris.length)];
  const notes = current.documents.flatMap(({ content }) => content.notes);
  switch (kind) {
    case 0: {
      // Within a word a split would make two words of one.
      const spaces = [...(chosen?.text ?? "")].flatMap((character, index) => (character === " " ? [index] : []));
      return splitBlock(current, document.id, blockId, spaces[c % Math.max(1, spaces.length)] ?? 0);
    }
    case 1:
      return mergeWithPrevious(current, document.id, blockId);
    case 2:
      return excludeBlock(current, document.id, blockId);
    case 3:
      return restoreDebris(current, debris?.id ?? "", {
        documentId: document.id,
        after: c % 2 === 0 ? null : blockId,
        type: "p",
      });
    case 4:
      return moveBoundary(current, { do: "join", documentId: document.id });
    case 5:
      return moveBoundary(current, { do: "split", documentId: document.id, blockId });
    case 6:
      return setBlockType(
        current,
        document.id,
        blockId,
        (["headnote", "p", "title", "closer", "citation"] as const)[c % 5] ?? "p",
      );
    case 7:
      return attachNote(
        current,
        notes[b % Math.max(1, notes.length)]?.id ?? "",
        c % 3 === 0 ? null : { blockId, at: c % (length + 1) },
      );
    case 8:
      return setBrackets(
        current,
        document.id,
        [{ blockId, start: 0, end: Math.min(3, length) }],
        c % 2 === 0 ? "gloss" : null,
      );
    case 9:
      return setMeta(current, document.id, { place: `Place ${c}` });
    default:
      return acceptProposals(
        current,
        current.questions.slice(b % 8, (b % 8) + 3).map((one) => one.id),
      );
  }
}

const anyStep: fc.Arbitrary<Step> = fc.tuple(fc.nat(10), fc.nat(30), fc.nat(30), fc.nat(500));

describe("laws of all edits", () => {
  it("no edit loses a word, reuses an id, or breaks a mark or an anchor", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        const after = steps.reduce(step, draft);
        expect(lostWords(page, after)).toEqual([]);
        const all = after.documents.flatMap(({ content }) => [
          ...content.blocks,
          ...content.notes.flatMap((note) => note.blocks),
        ]);
        const ids = [
          ...all.map((one) => one.id),
          ...after.documents.map((one) => one.id),
          ...after.debris.map((one) => one.id),
        ];
        expect(new Set(ids).size).toBe(ids.length);
        for (const one of all) {
          const length = codePointLength(one.text);
          for (const mark of one.marks)
            expect(0 <= mark.start && mark.start < mark.end && mark.end <= length).toBe(true);
          for (const atom of one.atoms) expect(atom.at >= 0 && atom.at <= length).toBe(true);
        }
        for (const { content } of after.documents) {
          const own = new Set(content.blocks.map((one) => one.id));
          for (const note of content.notes) expect(note.anchor === null || own.has(note.anchor.blockId)).toBe(true);
        }
        const known = new Set(after.documents.map((one) => one.id));
        expect(after.questions.flatMap(({ appliesTo }) => appliesTo).filter((one) => !known.has(one))).toEqual([]);
        expect(new Set(after.questions.map((one) => one.id)).size).toBe(after.questions.length);
      }),
      { numRuns: 150 },
    );
  });

  it("untouched blocks keep their ids and words", () => {
    const untouched = meeting?.content;
    const body = block(draft, 1, "p");
    const after = excludeBlock(
      splitBlock(draft, id(1), body?.id ?? "", 100),
      id(0),
      block(draft, 0, "closer")?.id ?? "",
    );
    expect(after.documents[2]?.content).toBe(untouched);
  });
});

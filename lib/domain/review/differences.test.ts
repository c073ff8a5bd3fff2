/** Imported words beside the reading text, and what a change altered as a patch. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startDraft } from "../import/draft";
import { correctWords } from "../import/edit-marks";
import page from "../import/fixtures/reader-page.txt?raw";
import { importText } from "../import/import";
import { applyChange, type DraftChange } from "./apply";
import { documentDifferences } from "./differences";
import { patched, patchOf, reviewPatchSchema } from "./patch";
import { beginReview } from "./schema";
import { wordDifferences } from "./word-differences";

describe("differences of words", () => {
  it.each([
    ["nothing", "The quay sank.", "The quay sank.", [{ same: "The quay sank." }]],
    ["line breaks alone", "The quay\nsank.", "The quay sank.", [{ same: "The quay sank." }]],
    [
      "a word",
      "The quay sank.",
      "The mole sank.",
      [{ same: "The " }, { before: "quay", after: "mole" }, { same: " sank." }],
    ],
    [
      "a sign",
      "*The* quay",
      "The quay",
      [{ before: "*", after: "" }, { same: "The" }, { before: "*", after: "" }, { same: " quay" }],
    ],
    ["all of it", "Quay", "Mole", [{ before: "Quay", after: "Mole" }]],
    ["an added end", "The quay", "The quay sank", [{ same: "The quay" }, { before: "", after: " sank" }]],
  ])("%s", (_, before, after, expected) => {
    expect(wordDifferences(before, after)).toEqual(expected);
  });

  it("law: the stretches are both texts, but for white space", () => {
    const words = fc
      .array(fc.constantFrom("a", "b", "c,", " ", "\n", "-", "1."), { maxLength: 24 })
      .map((all) => all.join(""));
    const bare = (text: string) => text.replace(/\s/gu, "");
    fc.assert(
      fc.property(words, words, (before, after) => {
        const all = wordDifferences(before, after);
        expect(bare(all.map((piece) => ("same" in piece ? piece.same : piece.before)).join(""))).toBe(bare(before));
        expect(bare(all.map((piece) => ("same" in piece ? piece.same : piece.after)).join(""))).toBe(bare(after));
      }),
    );
  });
});

const result = importText(page);
const draft = startDraft(result);
const [, second] = draft.documents;
const documentId = second?.id ?? "";
const body = second?.content.blocks.find(({ type }) => type === "p");

describe("a document beside the words it was imported from", () => {
  const changes = documentDifferences(result.text, draft, documentId).flatMap(({ pieces }) =>
    pieces.flatMap((piece) => ("same" in piece ? [] : [piece])),
  );

  it("tells emphasis signs and note numbers that were read and taken away", () => {
    expect(changes).toContainEqual({ kind: "sign", imported: "*", reading: "" });
    expect(changes.some(({ kind, imported }) => kind === "noteNumber" && imported.includes("¹"))).toBe(true);
  });

  it("tells a correction from a change of words", () => {
    const start = (body?.text ?? "").indexOf("hymnal");
    const corrected = correctWords(draft, documentId, body?.id ?? "", { start, end: start + 6 }, "psalter", "typo");
    const told = documentDifferences(result.text, corrected, documentId).find(({ blockId }) => blockId === body?.id);
    expect(told?.pieces).toContainEqual({ kind: "correction", imported: "hymnal", reading: "psalter" });
  });

  it("tells hyphens that joined the lines of a column", () => {
    const text =
      "The keeper to the board\n\n14 JANUARY 1911\n\nThe lamp burned in the light-\nhouse until four o'clock and then it went\nout for the night without any warn-\ning at all.\n\nE. Marsh\n";
    const read = importText(text);
    const all = read.documents.flatMap(({ id }) => documentDifferences(read.text, startDraft(read), id));
    const kinds = all.flatMap(({ pieces }) => pieces.flatMap((piece) => ("same" in piece ? [] : piece.kind)));
    expect(kinds).toContain("hyphen");
  });

  it("shows what was left out between its parts", () => {
    const made = applyChange(beginReview(draft, [], [0]), { do: "exclude", documentId, blockId: body?.id ?? "" });
    const after = made.ok ? documentDifferences(result.text, made.value.draft, documentId) : [];
    expect(after.filter(({ leftOut }) => leftOut)).toHaveLength(1);
  });

  it("has nothing for a document that is gone", () => {
    expect(documentDifferences(result.text, draft, "d999")).toEqual([]);
  });
});

describe("law: a patch leads from one review to the next", () => {
  const begun = beginReview(draft, ["One notice."], [0]);
  const [firstId] = draft.documents.map(({ id }) => id);
  const blockId = body?.id ?? "";
  const changes: DraftChange[] = [
    { do: "text", documentId, blockId, text: "Other words." },
    { do: "split", documentId, blockId, at: 40 },
    { do: "begin", documentId, blockId },
    { do: "exclude", documentId, blockId },
    { do: "join", documentId },
    { do: "setAside", documentId: firstId ?? "" },
    { do: "accept", questionIds: draft.questions.slice(0, 9).map(({ id }) => id) },
    { do: "reopen", questionId: draft.questions[2]?.id ?? "" },
    { do: "mark", documentId, blockId, mark: { kind: "emphasis", start: 2, end: 9 } },
    { do: "toNote", documentId, blockId },
    { do: "meta", documentIds: draft.documents.map(({ id }) => id), set: { rights: "For this class only" } },
    { do: "glossary", documentId, set: [], remove: [], passOver: ["person:Grinev"] },
  ];

  it("through any changes, also after both went through JSON", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(changes.length - 1), { maxLength: 5 }), (picked) => {
        let review = begun;
        for (const index of picked) {
          const change = changes[index];
          const made = change ? applyChange(review, change) : undefined;
          if (!made?.ok) continue;
          const patch = reviewPatchSchema.parse(JSON.parse(JSON.stringify(patchOf(review, made.value))));
          expect(patched(review, patch)).toEqual(made.value);
          const back = JSON.parse(JSON.stringify(begun));
          expect(patched(made.value, patchOf(made.value, back))).toEqual(begun);
          review = made.value;
        }
      }),
      { numRuns: 40 },
    );
  });

  it("holds little when little changed", () => {
    const made = applyChange(begun, { do: "text", documentId, blockId, text: "Other words." });
    const patch = made.ok ? patchOf(begun, made.value) : null;
    expect(patch?.documents.changed).toHaveLength(1);
    expect(patch).toMatchObject({ questions: { order: null, changed: [] }, zones: { insert: [] } });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startDraft } from "../import/draft";
import text from "../import/fixtures/reader-page.txt?raw";
import { importText } from "../import/import";
import { severity } from "../import/model";
import { applyChange, type DraftChange } from "./apply";
import { sentChangeSchema } from "./change";
import { isFinished, openFields, standings } from "./publication";
import { questionQueue } from "./queue";
import { around, rawPage } from "./raw-page";
import { beginReview, type Review, reviewSchema } from "./schema";

const result = importText(text);
const begun: Review = beginReview(startDraft(result), [], [0]);
const [first, second, third] = begun.draft.documents.map(({ id }) => id);
const block = (index: number, at: number) => begun.draft.documents[index]?.content.blocks[at]?.id ?? "";

/** Everything answered as proposed: ready to be published. */
const answered = (): Review => {
  const questionIds = begun.draft.questions.map(({ id }) => id);
  const made = applyChange(begun, { do: "accept", questionIds });
  if (!made.ok) throw new Error(made.problem);
  return made.value;
};
/** Every letter and figure of documents, notes and debris, sorted: what may be moved but never lost. */
const letters = ({ draft }: Review): string =>
  [
    ...draft.documents.flatMap(({ content }) => [...content.blocks, ...content.notes.flatMap((note) => note.blocks)]),
    ...draft.debris,
  ]
    .flatMap((piece) => piece.text.match(/[\p{L}\p{N}]/gu) ?? [])
    .sort()
    .join("");

describe("the state as JSON", () => {
  it("comes back from the database as it was", () => {
    expect(reviewSchema.parse(JSON.parse(JSON.stringify(begun)))).toEqual(begun);
  });

  it("is refused when a block has a type that does not exist", () => {
    const broken = JSON.parse(JSON.stringify(begun).replace('"type":"p"', '"type":"script"'));
    expect(reviewSchema.safeParse(broken).success).toBe(false);
  });

  it("takes no control characters from a browser", () => {
    const sent = { base: 1, key: "k", said: "words\u0000 changed", change: { do: "undo" } };
    expect(sentChangeSchema.parse(sent).said).toBe("words changed");
    expect(sentChangeSchema.safeParse({ ...sent, key: "k\u0000" }).success).toBe(false);
    const reference = { raw: "box\u0000 4", residue: "\ud835", scheme: "unparsed", repository: null, levels: [] };
    const set = { archival: [{ ...reference, locator: null }], language: "en\u0000" };
    const facts = sentChangeSchema.parse({ ...sent, change: { do: "meta", documentIds: ["d1\u0000"], set } }).change;
    expect(facts).toMatchObject({
      documentIds: ["d1"],
      set: { archival: [{ raw: "box 4", residue: "\ufffd" }], language: "en" },
    });
  });
});

describe("what may be changed", () => {
  const documentId = second ?? "";
  const changes: [string, DraftChange][] = [
    ["the kind of a block", { do: "type", documentId, blockId: block(1, 2), type: "p" }],
    ["words", { do: "text", documentId, blockId: block(1, 2), text: "Other words." }],
    ["a division", { do: "split", documentId, blockId: block(1, 3), at: 40 }],
    ["a new document", { do: "begin", documentId, blockId: block(1, 3) }],
    ["leaving out", { do: "exclude", documentId, blockId: block(1, 3) }],
    ["facts", { do: "meta", documentIds: [documentId], set: { rights: "For this class only" } }],
    ["joining it", { do: "join", documentId }],
  ];

  it.each(changes)("%s of an open document", (_, change) => {
    expect(applyChange(begun, change)).toMatchObject({ ok: true });
  });

  it.each(changes)("not %s once it is published", (_, change) => {
    const published = { ...begun, published: { [documentId]: "01a203fa-0b15-7cf0-b656-b48ca6ccaf49" } };
    expect(applyChange(published, change)).toMatchObject({ ok: false, problem: expect.stringContaining("published") });
  });

  it.each(changes)("not %s while it is set aside", (_, change) => {
    const aside = { ...begun, setAside: [documentId] };
    expect(applyChange(aside, change)).toMatchObject({ ok: false, problem: expect.stringContaining("set aside") });
  });

  it.each([
    ["published", { ...begun, published: { [documentId]: "01a203fa-0b15-7cf0-b656-b48ca6ccaf49" } }],
    ["set aside", { ...begun, setAside: [documentId] }],
  ])("no proposals of a document that is %s are confirmed, and no common answer reaches it", (words, review) => {
    const { questions } = review.draft;
    const its = questions.filter((each) => each.documentId === documentId).map(({ id }) => id);
    expect(its).not.toEqual([]);
    expect(applyChange(review, { do: "accept", questionIds: its })).toMatchObject({
      ...{ ok: false, problem: expect.stringContaining(words) },
    });
    const common = questions.find((each) => each.documentId === null && each.appliesTo.includes(documentId));
    expect(common).toBeDefined();
    const answer = { do: "meta" as const, set: { rights: "For this class only" } };
    const made = applyChange(review, { do: "decide", questionId: common?.id ?? "", answer });
    if (!made.ok) throw new Error(made.problem);
    const rights = made.value.draft.documents.map(({ id, content }) => [id, content.meta.rights]);
    expect(rights).toContainEqual([first, "For this class only"]);
    expect(rights).not.toContainEqual([documentId, "For this class only"]);
  });

  it("not the document before, when the next one would be joined to it after publication", () => {
    const published = { ...begun, published: { [first ?? ""]: "01a203fa-0b15-7cf0-b656-b48ca6ccaf49" } };
    expect(applyChange(published, { do: "join", documentId })).toMatchObject({ ok: false });
  });

  it.each<[string, DraftChange]>([
    ["a block that is gone", { do: "exclude", documentId, blockId: "b9999" }],
    ["a question that is gone", { do: "decide", questionId: "nothing", answer: { do: "keep" } }],
    ["a document that is gone", { do: "setAside", documentId: "d9999" }],
    ["debris that is gone", { do: "restore", debrisId: "x9999", documentId, after: null, type: "p" }],
  ])("not %s: it is said, and nothing changes", (_, change) => {
    expect(applyChange(begun, change)).toMatchObject({ ok: false, problem: expect.stringContaining("no longer") });
  });

  it("setting aside and taking back leaves everything as it was", () => {
    const aside = applyChange(begun, { do: "setAside", documentId });
    expect(aside.ok && applyChange(aside.value, { do: "takeBack", documentId })).toEqual({ ok: true, value: begun });
  });
});

describe("publication", () => {
  it("waits for the questions of each document and says for which", () => {
    expect(standings(begun).map(({ state }) => state)).toEqual(["open", "open", "open"]);
    expect(openFields(begun, second ?? "")).toEqual(expect.arrayContaining(["rights", "title", "date", "citation"]));
    expect(standings(begun)[1]?.problems.length).toBeGreaterThan(3);
  });

  it("is open when all is answered, and over when each is published or set aside", () => {
    const ready = answered();
    expect(standings(ready).map(({ state }) => state)).toEqual(["ready", "ready", "ready"]);
    expect(isFinished(ready)).toBe(false);
    const published = { [first ?? ""]: "01a203fa-0b15-7cf0-b656-b48ca6ccaf49" };
    expect(isFinished({ ...ready, published, setAside: [second ?? ""] })).toBe(false);
    expect(isFinished({ ...ready, published, setAside: [second ?? "", third ?? ""] })).toBe(true);
  });

  it("is never over for an import without documents", () => {
    expect(isFinished({ ...begun, draft: { ...begun.draft, documents: [] } })).toBe(false);
  });
});

describe("the order of questions", () => {
  it("asks what it would not choose first, and folds what it is sure of into the table", () => {
    const { cards, table } = questionQueue(begun.draft);
    const order = cards.filter(({ field }) => field !== "rights").map((question) => severity(question.score));
    expect(cards.at(-1)?.field).toBe("rights");
    expect(order.lastIndexOf("choose")).toBeLessThan(order.indexOf("see"));
    expect(table.every((question) => severity(question.score) === "folded")).toBe(true);
    expect(cards.length + table.length).toBe(begun.draft.questions.length);
  });

  it("puts off what is postponed, takes what is asked alone out of the table, drops what rests", () => {
    const before = questionQueue(begun.draft);
    const [put, alone] = [before.cards[0], before.table[0]];
    const after = questionQueue(begun.draft, [], [put?.id ?? ""], [alone?.id ?? ""]);
    expect(after.cards.at(-1)).toBe(put);
    expect(after.cards).toContain(alone);
    const resting = questionQueue(begun.draft, [first ?? "", second ?? "", third ?? ""]);
    expect([...resting.cards, ...resting.table].every((question) => question.appliesTo.length === 0)).toBe(true);
    expect(questionQueue(answered().draft)).toMatchObject({ cards: [], table: [] });
  });
});

describe("the imported text beside its documents", () => {
  it("shows every character that is no white space, once and in order", () => {
    const shown = rawPage(result.text, begun.draft).map((stretch) => stretch.text);
    expect(shown.join("").replace(/\s/gu, "")).toBe(result.text.replace(/\s/gu, ""));
  });

  it("says where each document begins, and offers each debris region once", () => {
    const stretches = rawPage(result.text, begun.draft);
    expect(stretches.flatMap(({ begins }) => begins ?? [])).toEqual([1, 2, 3]);
    expect(stretches.flatMap(({ ends }) => ends?.debrisId ?? [])).toEqual(begun.draft.debris.map(({ id }) => id));
  });

  it("says when something about a stretch is still asked", () => {
    const open = rawPage(result.text, begun.draft).filter(({ certainty }) => certainty.includes("question"));
    expect(open.length).toBeGreaterThan(3);
    const done = rawPage(result.text, answered().draft).filter(({ certainty }) => certainty.includes("question"));
    expect(done).toEqual([]);
  });

  it("keeps a long text to the surroundings of one document", () => {
    const stretches = rawPage(result.text, begun.draft);
    expect(around(stretches, second ?? "")).toBe(stretches);
    const long = Array.from({ length: 20 }, () => stretches).flat();
    const shown = around(long, "nothing");
    expect(shown.length).toBeLessThan(long.length);
  });
});

/** No order of edits may lose a word: what leaves the documents is kept as debris. */
describe("law: nothing of the page is lost", () => {
  const pick = fc.tuple(fc.nat(2), fc.nat(12), fc.constantFrom("type", "merge", "begin", "exclude", "join", "split"));
  it("under any edits", () => {
    fc.assert(
      fc.property(fc.array(pick, { maxLength: 8 }), (steps) => {
        let review = begun;
        for (const [which, at, kind] of steps) {
          const document = review.draft.documents[which % Math.max(1, review.draft.documents.length)];
          const blockId = document?.content.blocks[at % Math.max(1, document.content.blocks.length)]?.id;
          if (!document || !blockId) continue;
          const place = { documentId: document.id, blockId };
          const change: DraftChange =
            kind === "type"
              ? { do: "type", ...place, type: "quote" }
              : kind === "split"
                ? { do: "split", ...place, at: 9 }
                : kind === "join"
                  ? { do: "join", documentId: document.id }
                  : kind === "merge"
                    ? { do: "merge", ...place }
                    : kind === "begin"
                      ? { do: "begin", ...place }
                      : { do: "exclude", ...place };
          const made = applyChange(review, change);
          if (made.ok) review = made.value;
        }
        expect(letters(review)).toBe(letters(begun));
        expect(reviewSchema.safeParse(review).success).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

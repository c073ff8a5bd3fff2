/** Answers for all like it, answers asked again, the history, and the small forms of the review. */
import { describe, expect, it } from "vitest";
import type { ArchivalReference } from "../document/model";
import { decide } from "../import/decide";
import { startDraft } from "../import/draft";
import page from "../import/fixtures/reader-page.txt?raw";
import { importText } from "../import/import";
import { type Answer, type ImportQuestion, severity } from "../import/model";
import { answerLike, carriedOver, questionsLike } from "./alike";
import { applyChange, type DraftChange } from "./apply";
import { convertedDate } from "./converted";
import { dateInCalendar } from "./facts";
import { newEntry, suggestedEntries, suggestionOf } from "./glossary";
import { type Decision, redoable, undoable } from "./history";
import { markChoices, markName, marksOn } from "./mark-choices";
import { settled, withRepository, writtenReference } from "./references";
import { scanOf } from "./scan-of";
import { beginReview } from "./schema";

const result = importText(page);
const draft = startDraft(result);
const begun = beginReview(draft, [], [0]);
const made = (change: DraftChange, review = begun) => {
  const outcome = applyChange(review, change);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
};
const question = (test: (one: ImportQuestion) => boolean): ImportQuestion => {
  const found = draft.questions.find(test);
  if (!found) throw new Error("no such question");
  return found;
};

describe("the same for all like it", () => {
  const asked = question(
    (one) => one.documentId !== null && one.proposal.value.do === "meta" && questionsLike(draft, one).length > 0,
  );
  const others = questionsLike(draft, asked);

  it("is about the same rule and field, and as sure", () => {
    const kindsOf = ({ rule, field, kind, score }: ImportQuestion) => [rule, field, kind, severity(score)].join();
    expect(new Set([asked, ...others].map(kindsOf)).size).toBe(1);
    const surer = { ...asked, id: "surer", score: severity(asked.score) === "folded" ? 0.7 : 0.97 };
    expect(questionsLike({ ...draft, questions: [...draft.questions, surer] }, asked)).toEqual(others);
  });

  it("gives each its own proposal for the proposal, and one's own words to all", () => {
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(answerLike(asked, asked.proposal.value, other)).toEqual(other.proposal.value);
    const own: Answer = { do: "meta", set: { translator: "The keeper’s daughter" } };
    const all = made({ do: "alike", questionId: asked.id, answer: own }).draft;
    const answered = [asked, ...others].map(({ id }) => all.answers[id]);
    expect(answered).toEqual(answered.map(() => own));
    const about = new Set([asked, ...others].map(({ documentId }) => documentId));
    for (const { id, content } of all.documents)
      if (about.has(id)) expect(content.meta.translator).toBe("The keeper’s daughter");
  });

  it("leaves out what is answered, what another rule asked, and what cannot be carried over", () => {
    const first = others[0];
    const answered = decide(draft, first?.id ?? "", { do: "keep" });
    expect(carriedOver(answered, asked, asked.proposal.value).map(({ id }) => id)).not.toContain(first?.id);
    expect(carriedOver(draft, asked, { do: "exclude" })).toEqual([]);
  });
});

describe("an answer asked again", () => {
  const boundary = draft.documents[1];
  const asJoin: ImportQuestion = {
    ...question(({ field }) => field === "boundary"),
    ...{
      id: "mine",
      documentId: boundary?.id ?? "",
      appliesTo: [boundary?.id ?? ""],
      blockId: boundary?.content.blocks[0]?.id ?? "",
    },
  };
  const review = beginReview({ ...draft, questions: [...draft.questions, asJoin] }, [], [0]);
  const shape = (at: typeof review) => at.draft.documents.map(({ content }) => content.blocks.map(({ text }) => text));

  it.each<[string, Answer]>([
    ["joining", { do: "join" }],
    ["leaving out", { do: "exclude" }],
  ])("takes %s back", (_, answer) => {
    const answered = made({ do: "decide", questionId: "mine", answer }, review);
    expect(shape(answered)).not.toEqual(shape(review));
    const again = made({ do: "reopen", questionId: "mine" }, answered);
    expect(shape(again)).toEqual(shape(review));
    expect(again.draft.answers.mine).toBeUndefined();
  });

  it("takes parting back", () => {
    const inside = draft.documents[0]?.content.blocks[2]?.id ?? "";
    const parted = { ...asJoin, documentId: draft.documents[0]?.id ?? "", blockId: inside };
    const other = beginReview({ ...draft, questions: [...draft.questions, parted] }, [], [0]);
    const answered = made({ do: "decide", questionId: "mine", answer: { do: "split" } }, other);
    expect(answered.draft.documents).toHaveLength(4);
    expect(shape(made({ do: "reopen", questionId: "mine" }, answered))).toEqual(shape(other));
  });

  it("leaves facts until they are answered anew, and needs an answer to take back", () => {
    const asked = question(({ field, documentId }) => field === "title" && documentId !== null);
    const answered = made({ do: "decide", questionId: asked.id, answer: { do: "meta", set: { title: "Mine" } } });
    const again = made({ do: "reopen", questionId: asked.id }, answered);
    expect(again.draft.documents.some(({ content }) => content.meta.title === "Mine")).toBe(true);
    expect(applyChange(begun, { do: "reopen", questionId: asked.id })).toMatchObject({ ok: false });
  });
});

describe("undo and redo", () => {
  const entry = (number: number, undoes: number | null = null, final = false): Decision => ({
    ...{ number, undoes, final },
    said: `change ${number}`,
  });
  it.each<[string, Decision[], number | null, number | null]>([
    ["nothing", [], null, null],
    ["one change", [entry(1)], 1, null],
    ["taken back", [entry(1), entry(2, 1)], null, 1],
    ["done again", [entry(1), entry(2, 1), entry(3, 2)], 1, null],
    ["two taken back", [entry(1), entry(2), entry(3, 2), entry(4, 1)], null, 1],
    ["of two, one done again", [entry(1), entry(2), entry(3, 2), entry(4, 1), entry(5, 4)], 1, 2],
    ["a new change forgets what was taken back", [entry(1), entry(2, 1), entry(3)], 3, null],
    ["a publication ends both", [entry(1), entry(2, 1), entry(3, null, true)], null, null],
  ])("%s", (_, decisions, undo, redo) => {
    expect(undoable(decisions)?.number ?? null).toBe(undo);
    expect(redoable(decisions)?.change.number ?? null).toBe(redo);
  });
});

describe("a new document with chosen words", () => {
  it("divides the paragraph and begins with its second part", () => {
    const [document] = draft.documents;
    const block = document?.content.blocks.find(({ text }) => text.length > 80);
    const parted = made({ do: "begin", documentId: document?.id ?? "", blockId: block?.id ?? "", at: 30 });
    expect(parted.draft.documents).toHaveLength(4);
    expect(block?.text.endsWith(parted.draft.documents[1]?.content.blocks[0]?.text ?? "none")).toBe(true);
  });
});

describe("the glossary", () => {
  const document = draft.documents[1];
  const documentId = document?.id ?? "";
  const suggested = document ? suggestedEntries(document.content, []) : [];

  it("suggests abbreviations the text explains; what is confirmed or passed over is suggested no more", () => {
    const [first, second] = suggested;
    if (!first || !second) throw new Error("nothing suggested");
    expect(suggested.map(({ form }) => form)).toContain("GZO");
    const entry = { ...first, confirmed: true };
    const review = made({ do: "glossary", documentId, set: [entry], remove: [], passOver: [suggestionOf(second)] });
    const after = review.draft.documents[1]?.content;
    expect(after?.glossary).toEqual([entry]);
    const left = after ? suggestedEntries(after, review.passedOver[documentId] ?? []) : [];
    expect(left.map(suggestionOf)).toEqual(suggested.slice(2).map(suggestionOf));
    const out = made({ do: "glossary", documentId, set: [], remove: [entry.id], passOver: [] }, review);
    expect(out.draft.documents[1]?.content.glossary).toEqual([]);
  });

  it("numbers an entry of one's own after those that are there", () => {
    const first = newEntry([], "place", " Susha ", " ");
    expect(first).toMatchObject({ form: "Susha", meaning: null, confirmed: true, basis: "instructor" });
    expect(newEntry([first], "person", "Burmin", "treasurer").id).not.toBe(first.id);
  });
});

describe("words that are marked", () => {
  it.each(markChoices.map((choice) => [choice.label, choice] as const))("%s", (_, choice) => {
    const mark = choice.mark({ start: 1, end: 4 }, "ru");
    expect(mark).toMatchObject({ start: 1, end: 4 });
    expect(markName(mark)).not.toBe("");
  });

  it("are found where a choice touches them", () => {
    const block = draft.documents[1]?.content.blocks.find(({ marks }) => marks.length > 0);
    const [mark] = block?.marks ?? [];
    if (!block || !mark) throw new Error("no marks");
    expect(marksOn(block, { start: mark.start + 1, end: mark.start + 2 }).map((each) => each.mark)).toContain(mark);
    expect(marksOn(block, { start: mark.end, end: mark.end + 1 }).map((each) => each.mark)).not.toContain(mark);
  });
});

describe("dates by the other calendar", () => {
  it.each([
    ["25 October 1917", "julian", "1917-11-07", " (New Style), which is 1917-10-25 Old Style"],
    ["28 October 1938", "gregorian", "1938-10-28", ""],
    ["28 October 1938", "unknown", "1938-10-28", "; the calendar is not known"],
    ["October 1917", "julian", "1917-10", ", counted from Old Style"],
  ])("%s, %s", (words, calendar, edtf, told) => {
    const date = dateInCalendar(words, calendar);
    expect(date?.edtf).toBe(edtf);
    expect(date && convertedDate(date)).toBe(told);
  });

  it("is not stated without words", () => {
    expect(dateInCalendar("  ", "julian")).toBeNull();
  });
});

describe("archival references", () => {
  it("are read from what is written, and kept where no grammar reads them", () => {
    expect(writtenReference("GARF, f. 1235, op. 1, d. 16, l. 5")).toMatchObject({
      ...{ scheme: "ru", raw: "GARF, f. 1235, op. 1, d. 16, l. 5" },
      levels: [{ kind: "fond", value: "1235" }, { kind: "opis" }, { kind: "delo" }],
    });
    expect(writtenReference("my own shelf")).toMatchObject({ raw: "my own shelf", levels: [] });
  });

  const reference: ArchivalReference = {
    ...{ raw: "X, box 1", scheme: "generic", residue: "", repository: { printed: "X", now: "Y" } },
    ...{
      levels: [
        { kind: " box ", value: " 1 " },
        { kind: "", value: "2" },
      ],
      locator: { kind: "page", from: " ", to: "" },
    },
  };
  it("forget a successor with the old name, and levels and leaves that say nothing", () => {
    expect(withRepository(reference, "Z").repository).toEqual({ printed: "Z", now: null });
    expect(withRepository(reference, "X")).toBe(reference);
    expect(withRepository(reference, " ").repository).toBeNull();
    expect(settled(reference)).toMatchObject({ levels: [{ kind: "box", value: "1" }], locator: null });
  });
});

describe("the scan of a document", () => {
  const two = `${page}\f${page}`;
  it.each([
    ["none or one", page, 1, 0],
    ["as many as files", two, 2, 0],
    ["more than pages are told: spread over the text", page, 40, 39],
  ])("%s", (_, text, scans, last) => {
    const at = draft.documents.map(({ id }) => scanOf(text, draft, id, scans));
    expect(at.every((each) => each >= 0 && each <= last)).toBe(true);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });
});

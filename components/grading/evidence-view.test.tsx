import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { EvidenceView as View } from "@/lib/domain/answer/evidence-view";
import { Counted } from "./counted.client";
import { EvidenceView } from "./evidence-view.client";

const prompt = { id: "p1", number: 1 };
const none: View = { documents: [], gone: 0, quotations: [], bare: [], expected: [], key: null };
const place = { blockId: "b1", offset: 0 };
const zone = {
  ...{ revisionId: "r1", documentTitle: "The letter", label: "¶2", words: "the council does not", drawnOn: false },
  span: { flow: "doc" as const, start: place, end: place },
};
const drawn = (view: Partial<View>, open: string | null = null) =>
  renderToStaticMarkup(
    <EvidenceView
      answer={{ id: "a1", evidence: [], prompt }}
      view={{ ...none, ...view }}
      {...{ open }}
      onEvidence={() => {}}
    />,
  );
const words = (markup: string) => markup.replaceAll(/<[^>]+>/g, "");

test("an answer without any evidence has one line and nothing to unfold", () => {
  expect(words(drawn({}))).toBe("Hint Evidence of question 1: no note is cited");
  expect(drawn({})).not.toContain("<details");
});

test("facts stand by name; the expected passage that is looked at says so", () => {
  const markup = drawn({ gone: 2, bare: [{ number: 3, words: "Nobody" }], expected: [zone] }, "a1/expected 0");
  expect(markup).toContain('aria-current="true"');
  for (const said of [
    "2 cited notes, of which nothing was submitted.",
    "Paragraph 3: “Nobody”",
    "The letter, ¶2 the council does not, shown in the text is not drawn on.",
    "Students are not shown which passages you expect.",
  ]) {
    expect(words(markup)).toContain(said);
  }
});

test.each<[string, number | null, number | null, string]>([
  ["nothing is counted by the machine", null, null, "Countedasks for 4"],
  ["a count to be taken", 3, null, "3 documents cited, asks for 4.Counted by Headnote; you decide.CountedTake 3"],
  ["another number was typed", 3, 2, "CountedTake 3"],
  ["it was taken", 3, 3, "you decide.Counted"],
])("the count of a row: %s", (_, offered, counted, says) => {
  const criterion = { counts: "Documents" as const, threshold: 4, title: "Documents" };
  const markup = renderToStaticMarkup(<Counted {...{ criterion, offered }} score={{ counted }} onCount={() => {}} />);
  const said = words(markup).replace(" as the count of Documents", "").replaceAll(". Counted", ".Counted");
  expect(said.endsWith(says)).toBe(true);
});

/** What was counted in an answer's evidence, in words for those who mark. */
import type { CountedThing } from "../rubric/model";
import type { EvidenceView } from "./evidence-view";
import { isFound } from "./quotations";

const things = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** One line for one answer: what is cited, then what a grader may want to look at. Without a full stop. */
export function sayEvidence({ documents, gone, quotations, bare, expected, key }: EvidenceView): string {
  const notes = documents.reduce((count, each) => count + each.notes.length, 0);
  const says =
    notes === 0 ? ["no note is cited"] : [`${things(notes, "note")} from ${things(documents.length, "document")}`];
  if (gone > 0) says.push(`${things(gone, "cited note")} deleted before submitting`);
  if (quotations.length > 0) {
    const found = quotations.filter(isFound).length;
    const all = things(quotations.length, "quotation");
    says.push(`${found === quotations.length ? all : `${found} of ${all}`} found in the texts`);
  }
  if (bare.length > 0) {
    const numbers = bare.map(({ number }) => number).join(", ");
    says.push(bare.length === 1 ? `paragraph ${numbers} cites no note` : `paragraphs ${numbers} cite no note`);
  }
  if (expected.length > 0) {
    const met = expected.filter(({ drawnOn }) => drawnOn).length;
    says.push(`${met} of ${things(expected.length, "expected passage")} drawn on`);
  }
  if (key) says.push(key.chosen ? "the key was chosen" : "something else than the key was chosen");
  return says.join("; ");
}

const countedAs: Record<CountedThing, (count: number) => string> = {
  Documents: (count) => `${things(count, "document")} cited`,
  Notes: (count) => `${things(count, "note")} cited`,
  Quotations: (count) => `${things(count, "quotation")} found in the texts`,
  Passages: (count) => `${things(count, "expected passage")} drawn on`,
  Pairs: (count) => things(count, "whole pair"),
};

/** What a row of a rubric counts, with its number: "4 documents cited". */
export const sayCounted = (counts: CountedThing, count: number): string => countedAs[counts](count);

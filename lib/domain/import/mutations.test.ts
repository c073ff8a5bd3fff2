/**
 * The composed page, damaged as scans and copies are. What must hold: no word is lost, no boundary or citation is
 * wrong without being asked, and what the damage did not touch comes out as before.
 */
import { describe, expect, it } from "vitest";
import page from "./fixtures/reader-page.txt?raw";
import { importText } from "./import";
import type { ImportResult } from "./model";
import { wrapped } from "./mutate.testing";
import { toParseOutput } from "./parse-output";
import { lostWords } from "./words.testing";

const original = toParseOutput(importText(page));

const titles = (result: ImportResult) => result.documents.map(({ content }) => content.meta.title);
const asks = (result: ImportResult, document: number, rule: string) =>
  result.questions.filter(
    (question) =>
      question.rule === rule && question.documentId === result.documents[document]?.id && question.kind === "ask",
  );

describe("hard-wrapped at 60 columns", () => {
  it("gives the same documents, debris and questions", () => {
    expect(toParseOutput(importText(wrapped(page, 60, false)))).toEqual(original);
  });

  it("with words hyphenated gives the same documents, and asks about the words it joined", () => {
    const result = importText(wrapped(page, 60, true));
    const { documents, debris } = toParseOutput(result);
    expect({ documents, debris }).toEqual({ documents: original.documents, debris: original.debris });
    expect(result.questions.filter(({ rule }) => rule === "X3")).toHaveLength(1);
  });
});

it("without blank lines gives the same documents, debris and questions", () => {
  expect(toParseOutput(importText(page.replace(/\n{2,}/gu, "\n")))).toEqual(original);
});

it("with Windows line ends gives the same", () => {
  expect(toParseOutput(importText(page.replace(/\n/gu, "\r\n")))).toEqual(original);
});

describe("a citation dropped", () => {
  it.each([0, 1])("of document %i: still three documents, and its absence is asked", (document) => {
    const raw = original.documents[document]?.citation?.raw ?? "";
    const result = importText(page.replace(`${raw}\n\n`, ""));
    expect(titles(result)).toEqual(original.documents.map(({ title }) => title));
    expect(result.documents[document]?.content.meta.archival).toEqual([]);
    expect(asks(result, document, "T4")).toMatchObject([{ required: true, proposal: { label: "None printed" } }]);
  });
});

describe("the leaf's letter", () => {
  it("printed right: read without a question", () => {
    const result = importText(page.replace("1. 40-46", "l. 40-46"));
    expect(result.documents[0]?.content.meta.archival[0]?.locator).toEqual({ kind: "list", from: "40", to: "46" });
    expect(asks(result, 0, "X1")).toEqual([]);
  });

  it("printed right in the second citation: read, and no longer asked", () => {
    const result = importText(page.replace("d. 512, 1-1", "d. 512, l. 1"));
    expect(result.documents[1]?.content.meta.archival[0]?.locator).toEqual({ kind: "list", from: "1", to: null });
    expect(asks(result, 1, "X1")).toEqual([]);
  });

  it.each(["11. 40", "40-46", "I-I"])("printed `%s`: never a leaf without being asked", (printed) => {
    const result = importText(page.replace("1. 40-46", printed));
    const locator = result.documents[0]?.content.meta.archival[0]?.locator ?? null;
    expect(locator === null || asks(result, 0, "X1").length > 0).toBe(true);
  });
});

describe("cropped", () => {
  it.each([3, 6])("by %i characters at the left of every line: nothing lost, no boundary wrong in silence", (width) => {
    const cropped = page
      .split("\n")
      .map((line) => (line.length > 12 ? line.slice(width) : line))
      .join("\n");
    const result = importText(cropped);
    expect(lostWords(cropped, result)).toEqual([]);
    const asked = result.questions.filter(
      ({ field, kind, proposal }) => field === "boundary" && kind === "ask" && proposal.value.do === "keep",
    );
    const uncut = asked.filter(({ alternatives }) => alternatives.some(({ value }) => value.do === "split"));
    expect(result.documents.length - 1 + uncut.length).toBeGreaterThanOrEqual(2);
  });
});

describe("running heads", () => {
  const paragraphs = page.trim().split("\n\n");
  const cut = paragraphs.findIndex((text) => text.startsWith("Anna Dmitrievna"));
  const broken = paragraphs[cut] ?? "";
  const middle = broken.indexOf(" under Father");
  const halves = [broken.slice(0, middle), broken.slice(middle + 1)];
  const withHeads = [
    "112 VOICES FROM THE RIVER",
    ...paragraphs.slice(0, cut),
    halves[0],
    "VOICES FROM THE RIVER 113",
    halves[1],
    ...paragraphs.slice(cut + 1, cut + 12),
    "114 VOICES FROM THE RIVER",
    ...paragraphs.slice(cut + 12),
  ].join("\n\n");

  it("are set aside, and a paragraph that one of them cut is one again", () => {
    const result = importText(withHeads);
    const output = toParseOutput(result);
    expect(output.documents.map(({ title, citation, closer }) => ({ title, citation, closer }))).toEqual(
      original.documents.map(({ title, citation, closer }) => ({ title, citation, closer })),
    );
    expect(output.documents[0]?.body).toEqual(original.documents[0]?.body);
    expect(output.debris.filter(({ side }) => side === "top")).toHaveLength(3);
    expect(lostWords(withHeads, result)).toEqual([]);
  });
});

it("no mutation loses a word", () => {
  for (const text of [
    page,
    wrapped(page, 60, false),
    page.replace(/\n{2,}/gu, "\n"),
    page.toUpperCase(),
    page.split("\n\n").reverse().join("\n\n"),
  ]) {
    expect(lostWords(text, importText(text))).toEqual([]);
  }
});

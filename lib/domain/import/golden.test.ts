/** The whole importer on a composed page with the features of a real one (fixtures/README.md). */
import { describe, expect, it } from "vitest";
import page from "./fixtures/reader-page.txt?raw";
import { importText } from "./import";
import { severity } from "./model";
import { toParseOutput } from "./parse-output";

const result = importText(page);
const output = toParseOutput(result);
const [first, second, third] = output.documents;

describe("a page with the end of one document, a whole one, and the beginning of a third", () => {
  it("finds three documents and two slivers", () => {
    expect(output.documents).toHaveLength(3);
    expect(output.debris.map(({ side, text }) => [side, text.split("\n").length])).toEqual([
      ["left", 6],
      ["right", 12],
    ]);
  });

  it("reads the cut letter", () => {
    expect(first).toMatchObject({
      title: null,
      date: { printed: "14.III.29", edtf: "1929-03-14" },
      headnote: null,
      closer: ["S. Lavrov", "14.III.29"],
      statements: ["[three sheets with figures were enclosed; the archive does not have them]"],
      citation: {
        scheme: "ru",
        repository: "Gosudarstvennyi arkhiv Susheiskogo kraia",
        levels: [
          { kind: "fond", value: "12" },
          { kind: "opis", value: "3" },
          { kind: "delo", value: "218" },
        ],
        locator: { kind: "list", from: "40", to: "46" },
      },
      translator: "the editor",
      notes: [],
      starts: "cut",
      ends: "whole",
    });
    expect(first?.body).toHaveLength(8);
    expect(first?.body[0]).toMatch(/^\*\*\. Second, the loft/u);
    expect(first?.citation?.raw).toContain("1. 40-46");
    expect(result.documents[0]?.content.meta.priorPublication).toBe("published in Rodnik, no. 0 (1991), pp. 7-11");
  });

  it("reads the whole telegram", () => {
    expect(second).toMatchObject({
      title: "Grinev to Osipova and Rudin",
      date: { printed: "APRIL 9, 1931", edtf: "1931-04-09" },
      headnote: expect.stringMatching(/^P\. V\. Grinev \(1884.*bridge was built\.$/u),
      closer: ["9/IV No. 318 Grinev."],
      citation: { repository: "RTsKhIDNI", locator: null },
      statements: [],
      starts: "whole",
      ends: "whole",
    });
    expect(second?.body).toHaveLength(1);
    expect(second?.citation?.raw).toContain("1-1");
    const meta = result.documents[1]?.content.meta;
    expect(meta).toMatchObject({ senders: ["Grinev"], recipients: ["Osipova", "Rudin"] });
  });

  it("keeps brackets in the text and marks them; emphasis and the note marker leave it", () => {
    const body = result.documents[1]?.content.blocks.find((block) => block.type === "p");
    const characters = [...(body?.text ?? "")];
    const marked = body?.marks.map((mark) => [mark.kind, characters.slice(mark.start, mark.end).join("")]);
    expect(marked).toEqual([
      ["emphasis", "priemshchiki"],
      ["editorial", "[centre of the Lower Susha Autonomous District]"],
      ["editorial", "[Anabaptist]"],
      ["foreign", "priemshchiki"],
    ]);
    const [note] = second?.notes ?? [];
    expect(note).toMatchObject({ label: "1.", anchor: { part: "body", paragraph: 0 } });
    expect(characters.slice(0, note?.anchor?.offset).join("")).toMatch(/and the priemshchiki$/u);
    expect(note?.text).toContain("[Ibid., p. 119]");
  });

  it("reads the beginning of the third, with a month for a date", () => {
    expect(third).toMatchObject({
      title: "Meeting of Village Schoolteachers in the Hall of the Beekeepers' Union, Susheisk",
      date: { edtf: "1947-03" },
      headnote: expect.stringMatching(/^When the river schools/u),
      body: [],
      closer: [],
      citation: null,
      notes: [{ label: "2.", anchor: null }],
      ends: "cut",
    });
  });

  it("asks what it cannot know, about six times a document", () => {
    const asked = (documentId: string | undefined) =>
      result.questions
        .filter(
          (question) => question.kind === "ask" && question.documentId === documentId && question.field !== "debris",
        )
        .map(({ rule }) => rule);
    const [one, two, three] = result.documents.map(({ id }) => id);
    expect(asked(one)).toEqual(["C2", "T2", "T1", "X1"]);
    expect(asked(two)).toEqual(["H1", "X2", "E1", "E3", "X1", "A1"]);
    expect(asked(three)).toEqual(["M1", "H1", "N4", "C1"]);
    expect(result.questions.find(({ rule, quote }) => rule === "R1" && quote !== "")).toMatchObject({
      appliesTo: [one, two],
      required: true,
    });
    expect(result.questions.filter(({ kind }) => kind === "ask")).toHaveLength(18);
    expect(result.questions.filter(({ field }) => field === "debris").map(({ rule }) => rule)).toEqual(["D1", "D1"]);
    expect(result.questions.find(({ rule }) => rule === "P1")).toMatchObject({
      appliesTo: [one, two, three],
      required: true,
    });
  });

  it("gives reasons in plain words, and never folds away what it guessed", () => {
    const find = (rule: string, document: number) =>
      result.questions.find(
        (question) => question.rule === rule && question.documentId === result.documents[document]?.id,
      );
    expect(find("X1", 0)?.reason).toBe("I read `1.` as `l.` (list, a leaf) because it follows `d. 218`.");
    expect(find("X1", 1)).toMatchObject({ required: true, proposal: { label: "The leaf is unknown" } });
    expect(find("T2", 0)?.proposal.label).toBe("[S. Lavrov to Anna Dmitrievna]");
    expect(find("N4", 2)?.proposal.label).toBe("After `Belov`");
    expect([find("X1", 1), find("T2", 0), find("N4", 2)].map((question) => severity(question?.score ?? 1))).toEqual([
      "choose",
      "choose",
      "choose",
    ]);
    expect(find("H1", 1)?.score).toBeLessThan(0.9);
  });

  it("colours the imported text without overlap, each zone where its words stand", () => {
    let end = 0;
    for (const zone of result.zones) {
      expect(zone.start).toBeGreaterThanOrEqual(end);
      end = zone.end;
    }
    const left = result.text
      .split("")
      .filter(
        (character, index) =>
          /\S/u.test(character) && !result.zones.some((zone) => zone.start <= index && index < zone.end),
      );
    expect(left).toEqual([]);
    const closer = result.zones.find((zone) => zone.type === "closer");
    expect(result.text.slice(closer?.start, closer?.end)).toBe("S. Lavrov");
  });

  it("gives the same ids whenever it reads the same text", () => {
    expect(importText(page)).toEqual(result);
    const ids = result.questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

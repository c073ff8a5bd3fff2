/** Rules of the head of a document in tables: long titles, a date near the top, genre, who writes to whom. All composed. */
import { describe, expect, it } from "vitest";
import { importText } from "./import";
import { correspondents } from "./names";

const body = "The lamp burned until four, and then there was no oil. We waited for the boat, and it did not come.";
const page = (...lines: string[]): string => lines.join("\n\n");
const long = (length: number): string =>
  "An account of the night at the light by those who kept it "
    .repeat(6)
    .slice(0, length - 1)
    .padEnd(length, "s");
const firstOf = (text: string) => importText(text).documents[0]?.content;
const typesOf = (text: string) => firstOf(text)?.blocks.map(({ type }) => type);
const asked = (text: string, rule: string) =>
  importText(text)
    .questions.filter((question) => question.rule === rule)
    .map(({ kind, score, proposal }) => [kind, score < 0.9, proposal.label]);

describe("a long line above a date", () => {
  it.each([100, 111, 120, 199, 300])("is a title at %i characters", (length) => {
    const text = page(long(length), "14 January 1911", body, "E. Marsh");
    expect(typesOf(text)).toEqual(["title", "dateline", "p", "closer"]);
    expect(firstOf(text)?.meta).toMatchObject({ title: long(length), starts: "whole" });
    expect(asked(text, "C2")).toEqual([]);
    expect(asked(text, "T2")).toEqual([length > 110 ? ["ask", true, long(length)] : ["confirm", false, long(length)]]);
  });

  it("is a title below the source of the document above", () => {
    const above = ["Orlova to Gusev", "13 January 1921", body, "N. Orlova", "RGASPI, f. 17, op. 2, d. 3, l. 4."];
    const result = importText(page(...above, long(150), "14 January 1921", body, "E. Marsh"));
    expect(result.documents.map(({ content }) => content.meta.title)).toEqual(["Orlova to Gusev", long(150)]);
    expect(result.questions.filter(({ rule }) => rule === "B1").map(({ kind }) => kind)).toEqual(["ask"]);
  });

  it.each<[string, string[]]>([
    ["too long", [long(301), "14 January 1911", body]],
    ["ends with a stop", [`${long(150)}.`, "14 January 1911", body]],
    ["goes on", [`${long(150)},`, "14 January 1911", body]],
    ["no date below", [long(150), body, body]],
  ])("is no title: %s", (_, lines) => expect(typesOf(page(...lines))?.[0]).toBe("p"));
});

describe("a date alone near the top", () => {
  it("dates the document below a text, and whether that is whole is asked", () => {
    const text = page(body, "14 January 1911", body, "E. Marsh");
    expect(typesOf(text)).toEqual(["p", "dateline", "p", "closer"]);
    expect(firstOf(text)?.meta).toMatchObject({ date: { edtf: "1911-01-14" }, starts: "whole" });
    expect(asked(text, "C2")).toEqual([["ask", true, "It is whole"]]);
  });

  it("does not make whole what begins midway", () =>
    expect(firstOf(page(`and so ${body}`, "14 January 1911", body))?.meta.starts).toBe("cut"));

  it("heads an entry where there are several", () =>
    expect(typesOf(page(body, "14 January 1911", body, "15 January 1911", body))).toEqual([
      "p",
      "heading",
      "p",
      "heading",
      "p",
    ]));
});

describe("genre", () => {
  it.each<[string, string | null]>([
    ["Telegram From the Consul to the Minister", "telegram"],
    ["12. Letter to the Editor", "letter"],
    ["Memorandum on the Telegram of the Consul", null],
    ["Order No. 5 on the Letters of Soldiers", "order"],
    ["The Consul to the Minister", null],
    ["Judgement of the Court of Appeal", null],
    ["Appeal to the Soldiers", "proclamation"],
    ["Brief an Karl Lind", "letter"],
    ["Письмо Орловой", "letter"],
    ["Протокол собрания", "minutes"],
    ["Diary of a Lamp Keeper", "diary"],
    ["The Story of the Letter", null],
  ])("of the title %s: %s", (title, genre) =>
    expect(firstOf(page(title, "14 January 1911", body))?.meta).toMatchObject({ title, genre }),
  );

  it.each<[string, string | null]>([
    ["[Telegram]", "telegram"],
    ["[Telegram—Extract]", "telegram"],
    ["[Extract from a letter]", "letter"],
    ["[Extract]", null],
  ])("of what an editor says: %s", (statement, genre) =>
    expect(firstOf(page("The Consul to the Minister", statement, "Riga, 14 January 1911", body))?.meta.genre).toBe(
      genre,
    ),
  );

  it("of the closer, where it says what its number counts", () => {
    const end = ["N. Orlova", "Sent by telegram No. 318", "RGASPI, f. 17, op. 2, d. 3, l. 4."];
    expect(firstOf(page("Orlova to Gusev", "14 January 1921", body, ...end))?.meta.genre).toBe("telegram");
  });

  it("is not taken from the words of the author", () =>
    expect(
      firstOf(page("The Consul to the Minister", "14 January 1911", `Your telegram came. ${body}`))?.meta.genre,
    ).toBe(null));
});

describe("who writes to whom", () => {
  it.each<[string, string[], string[]]>([
    ["The harbour master to the Board of Trade", ["The harbour master"], ["the Board of Trade"]],
    ["E. Marsh to the keeper of the light", ["E. Marsh"], ["the keeper of the light"]],
    ["From N. Orlova to P. Lapin", ["N. Orlova"], ["P. Lapin"]],
    ["From the Consul at Riga to the Minister", ["the Consul at Riga"], ["the Minister"]],
    ["Secret Telegram from E. Marsh to K. Lind", ["E. Marsh"], ["K. Lind"]],
    ["Despatch No. 5 From the Consul to the Secretary of State", ["the Consul"], ["the Secretary of State"]],
    ["Letter to the Editor", [], ["the Editor"]],
    ["Der Kanzler an den Botschafter in London", ["Der Kanzler"], ["Botschafter in London"]],
    ["Le maire à M. le préfet", ["Le maire"], ["M. le préfet"]],
  ])("%s", (title, senders, recipients) => expect(correspondents(title)).toEqual({ senders, recipients }));

  it.each([
    "From Slavery to Freedom",
    "From New York to San Francisco",
    "Letter to America",
    "The captain to the crew",
    "The danger to the Board of Trade",
    "The lamp was sent to the Board of Trade",
  ])("no title of a letter: %s", (title) => expect(correspondents(title)).toBeNull());
});

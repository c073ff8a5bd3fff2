/** What stands above and below documents without being their text: heads of chapters, signers, bylines, last notes. */
import { describe, expect, it } from "vitest";
import { signs } from "./closing";
import { importText } from "./import";
import type { ImportResult } from "./model";
import { isOffice, signsOtherwise } from "./signers";

const told = "The miller went down to the river before the sun was over the poplars, and he found the ferry gone.";
const said = "I have told nobody of this but you, and I ask you to keep it to yourself until my brother comes back.";
const cited = "GASK, f. 1, op. 2, d. 3, l. 4.";
const page = (...paragraphs: string[]): string => paragraphs.join("\n\n");
const titles = ({ documents }: ImportResult) => documents.map(({ content }) => content.meta.title);
const typesOf = ({ documents }: ImportResult, at = 0) => documents[at]?.content.blocks.map(({ type }) => type);

describe("heads of chapters", () => {
  it("belong to the book, and are asked about", () => {
    const result = importText(
      page("CHAPTER TWO", "The Harvest of 1932", "Document 41", "Grinev to Orlova", "3 May 1931", said, cited),
    );
    expect(titles(result)).toEqual(["Grinev to Orlova"]);
    expect(result.debris.map(({ text }) => text)).toEqual(["CHAPTER TWO\nThe Harvest of 1932"]);
    expect(result.questions.some(({ rule }) => rule === "D5")).toBe(true);
  });

  it("stay where words of their own follow", () => {
    const result = importText(page("Chapter Two", told, said, told));
    expect(result.debris).toEqual([]);
    expect(titles(result)).toEqual(["Chapter Two"]);
  });
});

describe("who signs", () => {
  it.each([
    "Your brother, P. Lapin.",
    "Martin, monk, at Zarechnoe.",
    "(Suivent 311 signatures.)",
    "[Signatures follow]",
    "The Seal of the Town of Susha",
    "Зам. председателя Совета Орлов",
    "V. K., collective farmer",
  ])("%s", (text) => expect(signsOtherwise(text)).toBe(true));

  it.each(["Your brother came home.", "The mill, a ruin, stands there.", "Martin went to the monks."])(
    "not: %s",
    (text) => expect(signsOtherwise(text)).toBe(false),
  );

  it.each<[string, boolean]>([
    ["Ia. Grinev V. Lapin (Susha)", true],
    ["Administrator of Affairs V. Orlova", true],
    ["He went home.", false],
  ])("signs: %s %s", (text, expected) => expect(signs(text)).toBe(expected));

  it.each<[string, boolean]>([
    ["Chairman of the Council of Millers", true],
    ["Chairmanship was offered to him.", false],
  ])("an office: %s %s", (text, expected) => expect(isOffice(text)).toBe(expected));

  it("an office above a name, several of them, and who gives no name all close a document", () => {
    const decree = importText(
      page(
        "Decree on Mills",
        "3 May 1918",
        told,
        "Chairman of the Council of Millers",
        "V. Orlova",
        "Administrator of Affairs P. Lapin",
        cited,
        "Letter to the Mill Board",
        "4 May 1918",
        said,
        "A miller of the lower Susha, ferryman since 1901",
        cited,
      ),
    );
    expect(titles(decree)).toEqual(["Decree on Mills", "Letter to the Mill Board"]);
    expect(typesOf(decree)).toEqual(["title", "dateline", "p", "closer", "closer", "closer", "citation"]);
    expect(typesOf(decree, 1)).toEqual(["title", "dateline", "p", "closer", "citation"]);
  });
});

describe("documents numbered within chapters", () => {
  it.each([
    ["with a word", (n: number) => [`Document 4.${n}`, `The Mill in the Year ${1900 + n}`]],
    ["without one", (n: number) => [`4.${n} Grinev to Orlova`]],
  ])("%s", (_, head) => {
    const result = importText(page(...[1, 2, 3].flatMap((n) => [...head(n), told, cited])));
    expect(result.documents).toHaveLength(3);
  });
});

describe("a head in several lines", () => {
  it("may have a name alone above its date", () => {
    const result = importText(page("The Song of the Ferry", "Anna Orlova", "1852", told, said, cited));
    expect(typesOf(result)?.slice(0, 3)).toEqual(["title", "heading", "dateline"]);
  });

  it("may name the place of an ancient work", () => {
    const result = importText(page("95. ON RUNAWAY FARMERS", "Code of Justinian 11.48.8", told, said));
    expect(typesOf(result)?.slice(0, 2)).toEqual(["title", "citation"]);
  });
});

describe("an enclosure", () => {
  it("ends with the source of its document", () => {
    const result = importText(
      page(
        "Grinev to Orlova",
        "3 May 1931",
        said,
        "GRINEV",
        "Enclosure 1.",
        told,
        cited,
        "Orlova to Grinev",
        "9 May 1931",
        said,
      ),
    );
    expect(titles(result)).toEqual(["Grinev to Orlova", "Orlova to Grinev"]);
  });
});

describe("numbered paragraphs below the last source", () => {
  it("are notes whose markers were lost", () => {
    const result = importText(
      page("Grinev to Orlova", "3 May 1931", said, "GRINEV", cited, "1. The upper mill.", "2. It was never mended."),
    );
    expect(result.documents[0]?.content.notes.map(({ label, anchor }) => [label, anchor])).toEqual([
      ["1.", null],
      ["2.", null],
    ]);
    expect(result.questions.filter(({ rule }) => rule === "N4").length).toBeGreaterThan(0);
  });

  it("are points of the text where none is named", () => {
    const result = importText(page("Order on Mills", "3 May 1931", told, "1. The mill is closed.", "2. It is sold."));
    expect(result.documents[0]?.content.notes).toEqual([]);
  });
});

describe("a headnote in italics", () => {
  it("is told from the text by them", () => {
    const corn = "The corn of the town came from two mills upon the Susha.";
    const outline = (headnote: string) =>
      typesOf(importText(page("The Mill", "3 May 1931", headnote, said, said), { format: "markdown" }));
    expect(outline(`*${corn}*`)).toEqual(["title", "dateline", "headnote", "p", "p"]);
    expect(outline(corn)).toEqual(["title", "dateline", "p", "p", "p"]);
  });
});

describe("what was taken for something else", () => {
  it("a numbered head above the first marker is no note", () => {
    const text = page(
      "1. Rudin to Orlova",
      "3 May 1931",
      "I have told nobody of this but you,¹ and I ask you to keep it to yourself.",
      "2. Orlova to Rudin",
      "9 May 1931",
      said,
      "3. Rudin to Orlova",
      "11 May 1931",
      said,
      "1. Not even his brother.",
    );
    const result = importText(text);
    expect(titles(result)).toEqual(["1. Rudin to Orlova", "2. Orlova to Rudin", "3. Rudin to Orlova"]);
    expect(result.documents[0]?.content.notes.map(({ anchor }) => anchor?.at)).toEqual([35]);
  });

  it("years that rise from document to document are no page numbers", () => {
    const result = importText(
      page(
        "WRIT ON WEAVERS",
        "1156",
        said,
        cited,
        "ORDER ON TANNERS",
        "1176",
        said,
        cited,
        "CHARTER",
        "1190",
        said,
        cited,
      ),
    );
    expect(result.debris).toEqual([]);
    expect(result.documents.map(({ content }) => content.meta.date?.edtf)).toEqual(["1156", "1176", "1190"]);
  });

  it("delegates who sign above a date begin nothing", () => {
    const result = importText(
      page("Petition of the Millers", said, "Delegates: Anna Orlova, P. Lapin, and nine others", "3 May 1931", cited),
    );
    expect(titles(result)).toEqual(["Petition of the Millers"]);
    expect(typesOf(result)?.slice(-3)).toEqual(["closer", "closer", "citation"]);
  });

  it("a chapter above documents numbered within it heads none of them", () => {
    const head = (n: number) => [`14-${n} | A Mill in the Year ${1840 + n}`, `(${1840 + n})`, said, cited];
    const result = importText(page("Chapter 14: Mills and Their Enemies", ...[1, 2, 3].flatMap(head)));
    expect(titles(result)).toEqual([1, 2, 3].map((n) => `14-${n} | A Mill in the Year ${1840 + n}`));
    expect(result.documents[0]?.content.meta.date?.edtf).toBe("1841");
  });
});

describe("a source that is not the last line", () => {
  it("is one above a table that closes the document", () => {
    const result = importText(
      page("Orlova to Rudin", "3 May 1931", said, "A. Orlova", cited, "| Oil | 3 barrels |\n|---|---|\n| Wick | 12 |"),
      { format: "markdown" },
    );
    expect(typesOf(result)).toEqual(["title", "dateline", "p", "closer", "citation", "tableRow", "tableRow"]);
  });

  it("is offered where it stands within the text", () => {
    const result = importText(page("Orlova to Rudin", "3 May 1931", said, cited, said, told));
    const asked = result.questions.find(({ rule }) => rule === "T4");
    expect(asked?.quote).toBe(cited);
    expect(asked?.proposal.value).toMatchObject({ do: "type", type: "citation" });
  });
});

describe("lines at the margin of a page without blank lines", () => {
  it("that name a source end there", () => {
    const text = [
      "Orlova to the Mill Board of Susha",
      "   I have been to the upper mill and found the wheel in order, but the",
      "dam has given way on the side of the meadow, and nobody will own that it",
      "was his to mend, though all of them have seen it.",
      "   The miller asks for forty planks, which he is to have as soon as the",
      "roads are dry.",
      "Sobranie Uzakonenii i Rasporiazhenii Pravitel'stva, 1917, no. 375.",
      "Commissioner Rudin to the Mill Board of Susha",
      "   The Board has no planks, and will have none before the summer, when",
      "the rafts come down.",
    ].join("\n");
    expect(titles(importText(text))).toEqual([
      "Orlova to the Mill Board of Susha",
      "Commissioner Rudin to the Mill Board of Susha",
    ]);
  });
});

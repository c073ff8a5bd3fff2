/** Where documents begin, on pages that tempt a reader to cut them wrongly. */
import { describe, expect, it } from "vitest";
import type { SourceBlock } from "../format/model";
import { importSource, importText } from "./import";
import type { ImportResult } from "./model";

const told = "The miller went down to the river before the sun was over the poplars, and he found the ferry gone.";
const said = "I have told nobody of this but you, and I ask you to keep it to yourself until my brother comes back.";
const cited = "GASK, f. 1, op. 2, d. 3, l. 4.";

const titles = ({ documents }: ImportResult) => documents.map(({ content }) => content.meta.title);
/** What is asked of boundaries: what is proposed, and about which words. */
const asks = ({ questions }: ImportResult) =>
  questions
    .filter(({ field, kind }) => field === "boundary" && kind === "ask")
    .map(({ proposal, quote }) => [proposal.label, quote]);
const page = (...paragraphs: string[]): string => paragraphs.join("\n\n");

describe("one document", () => {
  it.each<[string, string, string[][]]>([
    [
      "with numbered headings",
      page(
        "Memorandum From A. Orlova to N. Gusev",
        "3 May 1931",
        "1. Background",
        told,
        "2. Issues",
        told,
        "3. Advice",
        said,
      ),
      [["It belongs to this document", "1. Background"]],
    ],
    [
      "with headings of Markdown",
      page(
        "# Memorandum From A. Orlova to N. Gusev",
        "3 May 1931",
        "## Background",
        told,
        "## Issues",
        told,
        "## Advice",
        said,
      ),
      [["It belongs to this document", "Background"]],
    ],
    [
      "that is a diary with headings of Markdown",
      page("# Diary of P. Lapin", "## 3 May 1921", said, "## 4 May 1921", said, "## 5 May 1921", told),
      [["It belongs to this document", "3 May 1921"]],
    ],
    [
      "with articles",
      page(
        "Treaty of Zarechnoe",
        "3 May 1721",
        "Article 1",
        told,
        "Article 2",
        told,
        "Article 3",
        told,
        "ORLOV",
        "GUSEV",
      ),
      [],
    ],
    [
      "with sections of a law",
      page(
        "Law on Mills",
        "3 May 1921",
        "§ 1. Every mill is to be opened.",
        "§ 2. Every mill is to be closed.",
        "§ 3",
        told,
      ),
      [],
    ],
    [
      "that quotes a letter",
      page("Orlova to Gusev", "3 May 1931", said, '"My dear Anna,', told, 'Yours, P. Lapin"', said, "A. Orlova", cited),
      [],
    ],
    [
      "that names those present",
      page("Orlova to Gusev", "3 May 1931", said, "N. Gusev", "P. Lapin", told, "A. Orlova"),
      [],
    ],
  ])("%s", (_, text, asked) => {
    const result = importText(text);
    expect(titles(result)).toHaveLength(1);
    expect(asks(result)).toEqual(asked);
  });
});

describe("two documents", () => {
  it.each<[string, string, (string | null)[], number]>([
    [
      "letters without titles, the second of which is asked about",
      page(
        "May 3, 1931",
        "Dear Osipova,",
        said,
        "Yours,",
        "S. Rudin",
        "May 19, 1931",
        "Dear Rudin,",
        said,
        "Yours,",
        "A. Osipova",
      ),
      [null, null],
      1,
    ],
    [
      "with an address below the date",
      page(
        "Report on the Ferry",
        "4 May 1921",
        "To the District Commissioner",
        said,
        "Lapin",
        cited,
        "Report on the Mill",
        "5 May 1921",
        "To the District Commissioner",
        said,
        "Lapin",
        cited,
      ),
      ["Report on the Ferry", "Report on the Mill"],
      0,
    ],
    [
      "the first of which is only its source line",
      page("GARF, f. 130, op. 1, d. 14, l. 5.", "Orlova to Gusev", "3 May 1931", said, "A. Orlova", cited),
      [null, "Orlova to Gusev"],
      0,
    ],
    [
      "with offices and brackets in long titles",
      page(
        "Memorandum From A. Orlova (Head of the Section for Mills, Ferries, and Bridges) to N. Gusev (Deputy Commissioner of the Lower Susha)",
        "3 May 1931",
        said,
        "Memorandum From N. Gusev (Deputy Commissioner of the Lower Susha) Through P. Lapin to A. Orlova (Head of the Section for Mills)",
        "9 May 1931",
        said,
      ),
      [
        "Memorandum From A. Orlova (Head of the Section for Mills, Ferries, and Bridges) to N. Gusev (Deputy Commissioner of the Lower Susha)",
        "Memorandum From N. Gusev (Deputy Commissioner of the Lower Susha) Through P. Lapin to A. Orlova (Head of the Section for Mills)",
      ],
      1,
    ],
  ])("%s", (_, text, expected, asked) => {
    const result = importText(text);
    expect(titles(result)).toEqual(expected);
    expect(asks(result)).toHaveLength(asked);
  });
});

describe("a file that says where something begins", () => {
  const block = (text: string, begins = false): SourceBlock => ({
    ...{
      start: 0,
      end: 0,
      text,
      form: "paragraph",
      level: null,
      part: null,
      begins,
      marks: [],
      atoms: [],
      markers: [],
    },
    ...{ indent: 0, align: null, size: 1, page: null },
  });
  const read = (blocks: SourceBlock[]) =>
    importSource({ format: "epub", text: "", blocks, notes: [], meta: {}, documents: null, notices: [] });
  const letter = (title: string) => [block(title), block("3 May 1931"), block(said), block("A. Orlova"), block(cited)];

  it("is believed: a title inside is no document", () => {
    const [first, ...rest] = letter("Orlova to Gusev");
    const blocks = [{ ...block("x"), ...first, begins: true }, ...rest, block("Memorandum on Mills"), block(told)];
    expect(titles(read([...blocks, block("Lapin to Orlova", true), block(said)]))).toEqual([
      "Orlova to Gusev",
      "Lapin to Orlova",
    ]);
  });

  it("marks only chapters when much begins inside them", () => {
    const chapter = (name: string) => [
      block(name, true),
      block(told),
      ...["Gusev", "Lapin", "Rudin"].flatMap((to) => letter(`Orlova to ${to}`)),
    ];
    expect(titles(read([...chapter("The Ferry"), ...chapter("The Mill")]))).toEqual([
      "The Ferry",
      "Orlova to Gusev",
      "Orlova to Lapin",
      "Orlova to Rudin",
      "The Mill",
      "Orlova to Gusev",
      "Orlova to Lapin",
      "Orlova to Rudin",
    ]);
  });
});

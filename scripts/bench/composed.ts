/**
 * A document reader of any length, composed for measuring: letters, orders and minutes with titles, dates, headnotes,
 * closers, citations and notes, from a small stock of invented words. The same number gives the same reader.
 */
const stock =
  "the river office grain mill council village road winter barge letter clerk harbour delegate order bread horse count seed ledger tower bridge frost ferry store rope kettle lamp school meeting report figure answer promise".split(
    " ",
  );
const names = ["Lavrov", "Grinev", "Osipova", "Rudin", "Belov", "Mirova", "Tarsky", "Volin"];
const months = ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER"];

/** One invented document in its printed parts. */
export interface ComposedDocument {
  title: string;
  date: string;
  headnote: string;
  paragraphs: string[];
  signature: string;
  citation: string;
  note: string;
}

/** Characters of a printed page. */
const PAGE = 2_500;

/** Documents that fill so many printed pages. */
export function composedReader(pages: number): ComposedDocument[] {
  const draw = drawing(pages);
  const documents: ComposedDocument[] = [];
  for (let length = 0; length < pages * PAGE; ) {
    const document = composedDocument(draw, documents.length);
    documents.push(document);
    length += linesOf(document).join("\n\n").length + 3;
  }
  return documents;
}

/** The reader as a copied text: blank lines between paragraphs, a form feed after each page's length. */
export function asText(documents: readonly ComposedDocument[]): string {
  return documents.map((document) => linesOf(document).join("\n\n")).join("\n\n\n");
}

/** The reader as a TEI file of another hand. */
export function asTei(documents: readonly ComposedDocument[]): string {
  const divs = documents.map(
    ({ title, date, headnote, paragraphs, signature, citation, note }, index) =>
      `<div type="document" n="${index + 1}"><note type="source">${citation}</note><head>${title}</head>
<opener><dateline><date>${date}</date></dateline></opener><note type="headnote">${headnote}</note>
${paragraphs.map((text, at) => `<p>${text}${at === 0 ? `<note n="1" place="foot">${note}</note>` : ""}</p>`).join("\n")}
<closer><signed>${signature}</signed></closer></div>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A composed reader</title></titleStmt></fileDesc></teiHeader><text><body>
${divs.join("\n")}
</body></text></TEI>`;
}

/** Lines of a page of so many characters, for laying out in a PDF: page after page. */
export function asPages(documents: readonly ComposedDocument[], width: number, height: number): string[][] {
  const lines = documents.flatMap((document) => linesOf(document).flatMap((text) => [...wrapped(text, width), ""]));
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += height) pages.push(lines.slice(at, at + height));
  return pages;
}

function linesOf({ title, date, headnote, paragraphs, signature, citation, note }: ComposedDocument): string[] {
  const [first = "", ...rest] = paragraphs;
  return [title, date, headnote, `${first}¹`, ...rest, signature, citation, `^{1.} ${note}`];
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line];
}

type Draw = (below: number) => number;

/** A small linear congruential generator: the numbers of Numerical Recipes. */
function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function composedDocument(draw: Draw, number: number): ComposedDocument {
  const [from, to] = [names[draw(names.length)] ?? "", names[draw(names.length)] ?? ""];
  const year = 1918 + (number % 20);
  return {
    title: `${from} to ${to}`,
    date: `${months[draw(months.length)]} ${1 + draw(28)}, ${year}`,
    headnote: `${from} (1884–1952) was a clerk of the river council; ${sentences(draw, 2)}`,
    paragraphs: Array.from({ length: 4 + draw(8) }, () => `I wrote that ${sentences(draw, 3 + draw(4))}`),
    signature: `${String.fromCharCode(65 + draw(20))}. ${from}`,
    citation: `GARF, f. ${1 + draw(900)}, op. ${1 + draw(9)}, d. ${1 + draw(400)}, l. ${1 + draw(90)}`,
    note: `${sentences(draw, 1)}`,
  };
}

function sentences(draw: Draw, count: number): string {
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 9 + draw(14) }, () => stock[draw(stock.length)] ?? "");
    const text = words.join(" ");
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  }).join(" ");
}

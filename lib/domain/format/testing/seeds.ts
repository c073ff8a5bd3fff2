/** Small composed files of every format, for trying out what damage does to them. Nothing in them ever happened. */
import { strToU8, zipSync } from "fflate";
import type { SourceFormat } from "../model";
import { makePdf } from "../pdf/testing/make-pdf";

/** A file in pieces: a container has its entries, any other file is one piece without a name. */
export interface Seed {
  format: SourceFormat;
  pieces: Record<string, Uint8Array>;
}

const text = `Lavrov to Osipova

3 MARCH 1921

P. V. Lavrov (1884–1952) had been a clerk of the mill before he was sent to the river.

I left the ferry on Friday. The council [of the lower town] has counted the grain twice.¹ Nobody
believes the ledger, and the *priemshchiki* will not sign.

Write soon and remember at times your

S. Lavrov

GARF, f. 12, op. 3, d. 218, l. 40-46; translation by the editor.

^{1.} See the Report of the Mill, p. 12.
`;

const paragraphs = text.split(/\n\n/u).map((each) => each.replace(/\s+/gu, " ").trim());

const html = `<!DOCTYPE html><html lang="en"><head><title>River letters</title><style>p{}</style></head><body>
<article><h2>${paragraphs[0]}</h2><p class="dateline">3 March 1921</p>
<p>I left the <i>ferry</i> on Friday.<sup><a id="r1" href="#n1">1</a></sup> Nobody <b>believes</b> the ledger.<br>So it is.</p>
<table><tr><td>rye</td><td>12</td></tr></table><blockquote>Nobody signs.</blockquote><p class="signature">S. Lavrov</p>
<ol class="footnotes"><li id="n1">See the Report of the Mill. <a href="#r1">↩</a></li></ol></article><script>alert(1)</script></body></html>`;

const tei = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>River letters</title></titleStmt></fileDesc></teiHeader>
<text><body><div type="document" n="1"><head>${paragraphs[0]}</head><opener><dateline><date when="1921-03-03">3 March 1921</date></dateline></opener>
<p>I left the <hi rend="italic">ferry</hi> on Friday.<note n="1" place="foot">See the Report of the Mill.</note> <supplied>Nobody</supplied> believes <gap reason="torn"/> the ledger.<pb n="2"/></p>
<lg><l>The river is long,</l><l>the winter longer.</l></lg><closer><signed>S. Lavrov</signed></closer></div></body></text></TEI>`;

const markdown = `# Lavrov to Osipova\n\n3 March 1921\n\nI left the *ferry* on Friday.[^1] Nobody **believes** it.\n\n> Nobody signs.\n\n- rye\n- oats\n\nS. Lavrov\n\n[^1]: See the Report of the Mill.\n`;

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (words: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const docx = {
  "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/document.xml": `<?xml version="1.0"?><w:document ${w}><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run("Lavrov to Osipova")}</w:p><w:p>${run("3 March 1921")}</w:p><w:p>${run("I left the ")}${run("ferry", "<w:i/>")}${run(" on Friday.")}<w:r><w:footnoteReference w:id="2"/></w:r>${run(" Nobody believes it.")}</w:p><w:tbl><w:tr><w:tc><w:p>${run("rye")}</w:p></w:tc><w:tc><w:p>${run("12")}</w:p></w:tc></w:tr></w:tbl><w:p><w:ins w:id="9">${run("Added.")}</w:ins></w:p></w:body></w:document>`,
  "word/footnotes.xml": `<?xml version="1.0"?><w:footnotes ${w}><w:footnote w:id="2"><w:p>${run("See the Report of the Mill.")}</w:p></w:footnote></w:footnotes>`,
};
const chapter = (title: string, words: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body><h1>${title}</h1><p>${words}</p></body></html>`;
const epub = {
  mimetype: "application/epub+zip",
  "META-INF/container.xml": `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>`,
  "book.opf": `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`,
  "a.xhtml": chapter("The mill", "The council has counted the grain twice."),
  "b.xhtml": chapter("The ferry", "Nobody believes the ledger."),
};

const entries = (files: Record<string, string>): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)]));
const one = (content: string) => entries({ "": content });

/** One file of each format. */
export const seeds: readonly Seed[] = [
  { format: "text", pieces: one(text) },
  { format: "markdown", pieces: one(markdown) },
  { format: "html", pieces: one(html) },
  { format: "tei", pieces: one(tei) },
  { format: "docx", pieces: entries(docx) },
  { format: "epub", pieces: entries(epub) },
  {
    format: "pdf",
    pieces: {
      "": makePdf([
        {
          strings: paragraphs.map((words, index) => ({
            text: words.slice(0, 80),
            x: 72,
            y: 700 - index * 20,
            size: 11,
          })),
        },
      ]),
    },
  },
];

/** The pieces as a file. */
export function fileOf({ pieces }: Seed): Uint8Array<ArrayBuffer> {
  const whole = pieces[""];
  return new Uint8Array(whole ?? zipSync(pieces, { level: 1 }));
}

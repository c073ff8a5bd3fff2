/**
 * Writes small PDFs for tests and measurements: strings at places, in the base fonts, uncompressed. What a test means
 * to read is thus composed in the test itself, and no foreign file is needed.
 */

export const pdfFonts = [
  "Times-Roman",
  "Times-Bold",
  "Times-Italic",
  "Times-BoldItalic",
  "Helvetica",
  "Courier",
] as const;
export type PdfFont = (typeof pdfFonts)[number];

/** Words at a place, in points from the left and the foot of the page. `angle` turns them, in degrees. */
export interface PdfString {
  text: string;
  x: number;
  y: number;
  size: number;
  font?: PdfFont;
  angle?: number;
}

/** A page of 612 × 792 points. `picture` draws one over it, as a scanner does. */
export interface PdfPage {
  strings: readonly PdfString[];
  picture?: boolean;
}

/** `javascript` adds a script that runs on opening; `count` lies about the number of pages; `catalog` is added as it is. */
export interface PdfFacts {
  javascript?: boolean;
  count?: number;
  catalog?: string;
}

/** A PDF of these pages. Letters must be of Windows-1252. */
export function makePdf(pages: readonly PdfPage[], facts: PdfFacts = {}): Uint8Array<ArrayBuffer> {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const [catalog, tree] = [add(""), add("")];
  const fonts = pdfFonts.map((name) =>
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
  );
  const picture = add(
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream",
  );
  const named = fonts.map((id, index) => `/F${index} ${id} 0 R`).join(" ");
  const resources = `<< /Font << ${named} >> /XObject << /P ${picture} 0 R >> >>`;
  const kids = pages.map((page) => {
    const content = contentOf(page);
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 612 792] /Resources ${resources} /Contents ${stream} 0 R >>`,
    );
  });
  const list = kids.map((id) => `${id} 0 R`).join(" ");
  objects[tree - 1] = `<< /Type /Pages /Kids [${list}] /Count ${facts.count ?? kids.length} >>`;
  const script = facts.javascript ? " /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>" : "";
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R${script} ${facts.catalog ?? ""} >>`;
  return fileOf(objects, catalog);
}

function contentOf({ strings, picture }: PdfPage): string {
  const drawn = picture ? ["q 612 0 0 792 0 0 cm /P Do Q"] : [];
  const shown = strings.map(({ text, x, y, size, font = "Times-Roman", angle = 0 }) => {
    const [cosine, sine] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const matrix = [cosine, sine, -sine, cosine, x, y].map((value) => Number(value.toFixed(3))).join(" ");
    return `BT /F${pdfFonts.indexOf(font)} ${size} Tf ${matrix} Tm (${escaped(text)}) Tj ET`;
  });
  return [...drawn, ...shown].join("\n");
}

const windows: Record<string, number> = {
  "€": 128,
  "‚": 130,
  "„": 132,
  "…": 133,
  "†": 134,
  "‡": 135,
  "‘": 145,
  "’": 146,
  "“": 147,
  "”": 148,
  "•": 149,
  "–": 150,
  "—": 151,
  œ: 156,
};

const escaped = (text: string): string =>
  [...text]
    .map((sign) => {
      const code = windows[sign] ?? sign.charCodeAt(0);
      if ("\\()".includes(sign)) return `\\${sign}`;
      return code < 128 ? sign : `\\${code.toString(8).padStart(3, "0")}`;
    })
    .join("");

function fileOf(objects: readonly string[], catalog: number): Uint8Array<ArrayBuffer> {
  const pieces = ["%PDF-1.4\n"];
  const places: number[] = [];
  let length = 9;
  for (const [index, body] of objects.entries()) {
    const object = `${index + 1} 0 obj\n${body}\nendobj\n`;
    places.push(length);
    pieces.push(object);
    length += object.length;
  }
  const entries = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  pieces.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`);
  pieces.push(`trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R >>\nstartxref\n${length}\n%%EOF\n`);
  return new TextEncoder().encode(pieces.join(""));
}

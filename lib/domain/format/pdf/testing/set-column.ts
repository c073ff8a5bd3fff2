/** Sets paragraphs in lines, as a printer would, so that composed pages have real line ends. */
import type { PdfString } from "./make-pdf";

/** Where a column begins and how it is set; lengths in points. */
export interface Setting {
  x: number;
  y: number;
  width: number;
  size: number;
  leading?: number;
  /** Indent of a paragraph's first line. */
  indent?: number;
}

const narrow = /[ijltfrI.,;:'’()[\]!| -]/u;
const wide = /[mwMWABCDGHKNOQRUVXY—]/u;

/** About how wide words are in Times; near enough for lines to be filled. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (narrow.test(sign) ? 0.29 : wide.test(sign) ? 0.74 : 0.48), 0) * size;
}

/** The lines of some paragraphs; the place under the last one is `y`. */
export function setColumn(paragraphs: readonly string[], setting: Setting): { strings: PdfString[]; y: number } {
  const { x, width, size, leading = size * 1.2, indent = size * 1.5 } = setting;
  const strings: PdfString[] = [];
  let y = setting.y;
  for (const paragraph of paragraphs) {
    let [line, from] = ["", x + indent];
    const flush = () => {
      strings.push({ text: line, x: from, y, size });
      y -= leading;
      [line, from] = ["", x];
    };
    for (const word of paragraph.split(" ")) {
      if (line !== "" && from - x + widthOf(`${line} ${word}`, size) > width) flush();
      line = line === "" ? word : `${line} ${word}`;
    }
    flush();
  }
  return { strings, y };
}

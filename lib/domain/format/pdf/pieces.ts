/**
 * From a page's items to pieces: the page is turned upright, what stands askew is set aside, letter-spaced words are
 * closed up, accents set beside their letters are put on them, words printed twice to look bold are taken once.
 */
import type { Piece } from "./model";
import type { TextItem } from "./open";

/** The pieces of a page in reading coordinates, and the words that do not stand in its direction. */
export interface PagePieces {
  pieces: Piece[];
  strays: string[];
}

/** `turn` is the clockwise turn of the page as shown, in degrees. */
export function piecesOf(items: readonly TextItem[], turn: number): PagePieces {
  const inked = items.filter((item) => item.str.trim() !== "");
  const upright = uprightAngle(inked, turn);
  const straight: Piece[] = [];
  const strays: string[] = [];
  for (const item of inked) {
    if (angleOf(item) === upright && item.dir !== "ttb") straight.push(pieceOf(item, upright));
    else strays.push(item.str.trim());
  }
  return { pieces: readingWay(printedOnce(straight)), strays };
}

/** Angle of the baseline in degrees, counter-clockwise, to the nearest degree. */
function angleOf({ transform: [a = 1, b = 0] }: TextItem): number {
  return (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360;
}

/** The direction most words run in, if it is one of the four; else that of the page as shown. */
function uprightAngle(items: readonly TextItem[], turn: number): number {
  const amounts = new Map<number, number>();
  for (const item of items) amounts.set(angleOf(item), (amounts.get(angleOf(item)) ?? 0) + item.str.length);
  const [angle, amount] = [...amounts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const all = [...amounts.values()].reduce((sum, one) => sum + one, 0);
  // A scan lies a degree or two askew: whatever most words do is the direction of the page.
  return amount > all / 2 ? angle : turn % 360;
}

/** Least size of type, in points: nothing printed is smaller. */
const smallest = 1;

function pieceOf(item: TextItem, upright: number): Piece {
  const [, , c = 0, d = 0, e = 0, f = 0] = item.transform.map((each: number) => (Number.isFinite(each) ? each : 0));
  const [sine, cosine] = [Math.sin((upright * Math.PI) / 180), Math.cos((upright * Math.PI) / 180)];
  return {
    text: readable(item.str),
    x: e * cosine + f * sine,
    y: f * cosine - e * sine,
    width: Number.isFinite(item.width) ? item.width : 0,
    // A damaged file may set words in type of no size; they are words all the same.
    size: Math.max(smallest, Math.hypot(c, d)),
    font: item.fontName,
    against: item.dir === "rtl",
  };
}

const accents: Record<string, string> = {
  "\u00b4": "\u0301",
  "\u00a8": "\u0308",
  "\u02c6": "\u0302",
  "\u02dc": "\u0303",
  "\u02c7": "\u030c",
  "\u02d8": "\u0306",
  "\u02da": "\u030a",
  "\u02d9": "\u0307",
  "\u02dd": "\u030b",
  "\u00af": "\u0304",
};

/**
 * Words as read: `T I T L E` closed up, `´e` as é, the shapes of Hebrew and Arabic letters as letters. Latin ligatures
 * are left to canonical form.
 */
export function readable(words: string): string {
  const closed = /^\s*(?:\p{L}\p{M}*\s){2,}\p{L}\p{M}*\p{P}?\s*$/u.test(words) ? words.replace(/\s+/gu, "") : words;
  const letters = closed
    .replace(/[\ufb1d-\ufdff\ufe70-\ufefc]+/gu, (shapes) => shapes.normalize("NFKC"))
    // Where older fonts keep these two ligatures.
    .replace(/\uf001/gu, "fi")
    .replace(/\uf002/gu, "fl");
  return letters.replace(
    /([\u00b4\u00a8\u02c6\u02dc\u02c7\u02d8\u02da\u02d9\u02dd\u00af])(\p{L})/gu,
    (both, accent, letter) => {
      const base = letter === "\u0131" ? "i" : letter;
      const composed = `${base}${accents[accent] ?? ""}`.normalize("NFC");
      return composed.length === 1 ? composed : both;
    },
  );
}

/** Some programs print a word twice, a hair apart, to make it bold. */
function printedOnce(pieces: readonly Piece[]): Piece[] {
  const places = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const same = places.get(piece.text);
    if (same === undefined) {
      places.set(piece.text, [piece]);
      return true;
    }
    const near = piece.size * 0.12;
    if (same.some((other) => Math.abs(other.x - piece.x) < near && Math.abs(other.y - piece.y) < near)) return false;
    same.push(piece);
    return true;
  });
}

/** Measures a page that is mostly written from right to left from its right edge. */
function readingWay(pieces: Piece[]): Piece[] {
  let [left, right] = [0, 0];
  for (const piece of pieces) {
    if (piece.against) right += piece.text.length;
    else left += piece.text.match(/\p{L}/gu)?.length ?? 0;
  }
  if (right <= left) return pieces;
  const edge = pieces.reduce((most, piece) => Math.max(most, piece.x + piece.width), 0);
  return pieces.map((piece) => ({
    ...piece,
    x: edge - piece.x - piece.width,
    against: !piece.against && /[\p{L}\d]/u.test(piece.text),
  }));
}

/** How Word prints the numbers of lists and notes (`w:numFmt`). */
import { romanNumber } from "../roman";

const signs = ["*", "†", "‡", "§"];
const cyrillic = [..."абвгдежзиклмнопрстуфхцчшщыэюя"];

/** A number from 1 as it is printed; formats of which we know nothing are printed in figures. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "lowerRoman":
      return romanNumber(value);
    case "upperRoman":
      return romanNumber(value).toUpperCase();
    case "lowerLetter":
      return repeated([..."abcdefghijklmnopqrstuvwxyz"], value);
    case "upperLetter":
      return repeated([..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"], value);
    case "russianLower":
      return repeated(cyrillic, value);
    case "russianUpper":
      return repeated(cyrillic, value).toUpperCase();
    case "chicago":
      return repeated(signs, value);
    default:
      return String(value);
  }
}

/** The sign of a number; after the last one they are doubled, then tripled (`z`, `aa`). */
function repeated(all: readonly string[], value: number): string {
  if (value < 1 || value > all.length * 20) return String(value);
  return (all[(value - 1) % all.length] ?? "").repeat(Math.ceil(value / all.length));
}

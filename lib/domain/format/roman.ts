/** Roman numbers as lists and notes print them. */

const signs: readonly [worth: number, letters: string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** A number in small Roman letters: `xiv`; in figures where the Romans had no signs (below 1, above 3999). */
export function romanNumber(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let [left, printed] = [value, ""];
  for (const [worth, letters] of signs) {
    while (left >= worth) {
      printed += letters;
      left -= worth;
    }
  }
  return printed;
}

/** A number with its noun: "1 note", "10,000 notes". */
export const many = (count: number, one: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : `${one}s`}`;

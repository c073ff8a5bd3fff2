/** A text as long as one likes, as the reading room draws it, and notes on it: the same for the same numbers. */

/** A note of the bench: code points `[from, to)` of one block. The letters are all of one UTF-16 unit. */
export interface DrawnNote {
  id: string;
  block: number;
  from: number;
  to: number;
  exact: string;
}

const syllables = "ka to mi re sol van der gra pli stu on em ar til ves ino qua ber lun dis".split(" ");

/** Numbers from 0 up to 1 that look like chance and are the same every time. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Paragraphs of 40 to 120 words, so many words in all. */
export function paragraphs(words: number, seed = 7): string[] {
  const next = chance(seed);
  const word = () =>
    Array.from({ length: 1 + Math.floor(next() * 3) }, () => syllables[Math.floor(next() * 20)]).join("");
  const made: string[] = [];
  for (let left = words; left > 0; ) {
    const count = Math.min(left, 40 + Math.floor(next() * 80));
    made.push(`${Array.from({ length: count }, word).join(" ")}.`);
    left -= count;
  }
  return made;
}

/** Notes all over the text, of 10 to 200 letters, from one space to another. */
export function notesOn(blocks: readonly string[], count: number, seed = 11): DrawnNote[] {
  const next = chance(seed);
  return Array.from({ length: count }, (_, index) => {
    const block = Math.floor(next() * blocks.length);
    const text = blocks[block] ?? "";
    const from = Math.floor(next() * Math.max(1, text.length - 12));
    const to = Math.min(text.length, from + 10 + Math.floor(next() * 190));
    return { id: `n${index}`, block, from, to, exact: text.slice(from, to) };
  });
}

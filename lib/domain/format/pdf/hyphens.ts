/** Joining the lines of a paragraph: words cut by a hyphen become whole, unless the text shows that it is theirs. */

/** How two lines go together: how many characters the first loses at its end, and what stands between them. */
export interface Join {
  cut: number;
  between: "" | " ";
  /** The word with its hyphen, when nothing shows whether it has one: `self-help`. */
  doubtful: string | null;
}

const noSpace = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u;

/** Joins the end of a line and the beginning of the next. `known` are all words of the file, in lower case. */
export function joinOf(before: string, after: string, known: ReadonlySet<string>): Join {
  const tail = before.slice(-60).trimEnd();
  const next = after.trimStart();
  const plain = (between: "" | " "): Join => ({ cut: 0, between, doubtful: null });
  if (/(?:\p{L}--|[\p{L},]—)$/u.test(tail)) return plain("");
  if (tail.endsWith("\u00ad")) return { cut: 1, between: "", doubtful: null };
  if (noSpace.test(tail) && noSpace.test(next.charAt(0))) return plain("");
  const cut = /(\p{L}+)[-\u2010]$/u.exec(tail);
  if (cut === null) return plain(" ");
  if (!/^\p{Ll}/u.test(next)) return plain("");
  const rest = /^\p{L}+(?:-\p{L}+)*/u.exec(next)?.[0] ?? "";
  if (known.has(`${cut[1]}-${rest}`.toLowerCase())) return plain("");
  const doubtful = known.has(`${cut[1]}${rest}`.toLowerCase()) ? null : `${cut[1]}-${rest}`;
  return { cut: 1, between: "", doubtful };
}

/** The words of some lines, in lower case, with their hyphens; words cut at a line's end are not among them. */
export function knownWords(lines: Iterable<string>): Set<string> {
  const known = new Set<string>();
  for (const line of lines) {
    const whole = line.replace(/\p{L}+[-\u2010]\s*$/u, "").toLowerCase();
    for (const [word] of whole.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) known.add(word);
  }
  return known;
}

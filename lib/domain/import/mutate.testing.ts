/** For tests: what scanning, copying and saving do to a page. Each keeps its words. */

/** Wraps every line at a width; with `hyphenate`, long words are cut at the end of a line. */
export function wrapped(text: string, width: number, hyphenate = false): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line, width, hyphenate))
    .join("\n");
}

function wrapLine(line: string, width: number, hyphenate: boolean): string {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current === "") current = word;
    else if (current.length + 1 + word.length <= width) current += ` ${word}`;
    else {
      const room = width - current.length - 2;
      const cut = hyphenate && room >= 3 && /^\p{Ll}{7,}$/u.test(word) ? Math.min(room, word.length - 3) : 0;
      lines.push(cut > 0 ? `${current} ${word.slice(0, cut)}-` : current);
      current = cut > 0 ? word.slice(cut) : word;
    }
  }
  return [...lines, current].join("\n");
}

/** Damages that must change nothing, by name. */
export const harmless: Record<string, (text: string) => string> = {
  "Windows line ends": (text) => text.replace(/\n/gu, "\r\n"),
  "spaces at line ends": (text) => text.replace(/\n/gu, "   \n"),
  "more blank lines": (text) => text.replace(/\n\n/gu, "\n\n\n\n"),
  "a byte order mark": (text) => `\ufeff${text}`,
};

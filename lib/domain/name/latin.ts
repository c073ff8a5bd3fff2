/**
 * Latin spellings of a name in the letters of the name key. Library of Congress, BGN, scholarly, German, French and
 * Polish spellings of a sound become one letter; where a spelling can stand for two sounds (`ch` for ч or х) both are
 * kept.
 */

/** Letters whose accent says what sound they are, before accents are taken off. */
const accented: Record<string, string> = {
  č: "<ч>",
  ć: "<ч>",
  š: "<ш>",
  ś: "s",
  ŝ: "<щ>",
  ž: "<ж>",
  ż: "<ж>",
  ź: "z",
  đ: "d",
  ł: "l",
  ø: "o",
  ß: "ss",
  æ: "e",
  œ: "e",
  ı: "i",
  þ: "th",
};

/** Spellings of several letters, longest first, as alternatives of key letters. */
const spellings: readonly [spelling: string, keys: readonly string[]][] = [
  ["schtsch", ["w"]],
  ["chtch", ["w"]],
  ["shch", ["w"]],
  ["szcz", ["w"]],
  ["<ш><ч>", ["w"]],
  ["dsch", ["dj"]],
  ["tsch", ["q"]],
  ["tch", ["q"]],
  ["dzh", ["dj"]],
  ["d<ж>", ["dj"]],
  ["sch", ["x", "j", "sh"]],
  ["jou", ["ju", "iu"]],
  ["dj", ["dj"]],
  ["jd", ["jd"]],
  ["sh", ["x"]],
  ["sz", ["x"]],
  ["ch", ["q", "h"]],
  ["cz", ["q", "c"]],
  ["kh", ["h"]],
  ["zh", ["j"]],
  ["ts", ["c"]],
  ["tz", ["c"]],
  ["ph", ["f"]],
  ["th", ["t"]],
  ["ou", ["u"]],
  ["<ч>", ["q"]],
  ["<ш>", ["x"]],
  ["<щ>", ["w"]],
  ["<ж>", ["j"]],
  ["x", ["ks"]],
  ["w", ["v"]],
  ["q", ["k"]],
  ["y", ["i"]],
  ["j", ["i"]],
];

const mostForms = 8;

/** A lower-case word in Latin letters in its possible keys, not yet smoothed; at most eight. */
export function latinKeys(word: string): string[] {
  const marked = word.replace(/[čćšśŝžżźđłøßæœıþ]/gu, (letter) => accented[letter] ?? letter);
  const bare = marked
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/[^a-z<>чшщж]/gu, "");
  let forms = [""];
  for (let at = 0; at < bare.length; ) {
    const found = spellings.find(([spelling]) => bare.startsWith(spelling, at));
    const keys = yo(bare, at) ?? found?.[1] ?? [bare.slice(at, at + 1)];
    forms = forms.flatMap((form) => keys.map((key) => form + key)).slice(0, mostForms);
    at += yo(bare, at) === null ? (found?.[0].length ?? 1) : 2;
  }
  return ukrainianH(bare, forms);
}

/** `yo` and `jo` after a consonant may be ё, which most spellings write e: Fyodor, Fedor. */
function yo(word: string, at: number): readonly string[] | null {
  return /^[yj]o/u.test(word.slice(at)) && /[bcdfghklmnprstvwz]$/u.test(word.slice(0, at)) ? ["e", "io"] : null;
}

/** Ukrainian names write h for г, which Russian has as g: Hrushevs'kyi, Grushevskii. */
function ukrainianH(word: string, forms: string[]): string[] {
  if (!/h/u.test(word) || !/(?:sk[yi][iyj]?|enko|chuk|czuk)$/u.test(word)) return forms;
  const bare = forms.filter((form) => form.includes("h")).map((form) => form.replace(/h/gu, "g"));
  return [...forms, ...bare].slice(0, mostForms);
}

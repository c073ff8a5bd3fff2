import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composedMap } from "./composed-map";
import { type MoveStatus, moveSpan } from "./move";
import { positionMap } from "./position-map";

const points = (text: string) => Array.from(text);
const slice = (text: string, from: number, to: number) => points(text).slice(from, to).join("");

/** Moves the first occurrence of some words. */
function moved(oldText: string, newText: string, words: string) {
  const startAt = points(oldText.slice(0, oldText.indexOf(words))).length;
  const { status, span, survival } = moveSpan(positionMap(oldText, newText), {
    startAt,
    endAt: startAt + points(words).length,
  });
  return { status, survival, text: span && slice(newText, span.startAt, span.endAt), at: span?.startAt ?? null };
}

const letter =
  "The river froze on Monday. We carried the grain over the bridge by night. Nobody slept in the mill.\n" +
  "Ilya wrote twice to the district office, and twice they sent his letter back unread.\n" +
  "In the spring the ferry ran again, and the children of the upper village came to school.";

describe("a correction that touches other words", () => {
  const cases: [name: string, change: (text: string) => string, status: MoveStatus][] = [
    ["nothing", (text) => text, "exact"],
    ["after it", (text) => text.replace("unread", "unopened"), "exact"],
    ["before it", (text) => text.replace("Monday", "Monday, or on Tuesday"), "moved"],
    ["a paragraph before it", (text) => `Harbour, 4 March\n${text}`, "moved"],
    ["another paragraph goes to the front", (text) => text.split("\n").toReversed().join("\n"), "moved"],
    ["paragraphs are joined", (text) => text.replaceAll("\n", " "), "exact"],
    ["its paragraph is parted", (text) => text.replace(". Nobody", ".\nNobody"), "exact"],
    ["line ends are written as in Windows", (text) => text.replaceAll("\n", "\r\n"), "exact"],
  ];
  test.each(cases)("%s", (_, change, status) => {
    expect(moved(letter, change(letter), "carried the grain over the bridge")).toMatchObject({
      status,
      survival: 1,
      text: "carried the grain over the bridge",
    });
  });
});

describe("a correction of the words themselves", () => {
  const cases: [name: string, old: string, fresh: string, words: string, text: string][] = [
    [
      "a letter misread within",
      "So tbe modem letter came.",
      "So the modern letter came.",
      "tbe modem letter",
      "the modern letter",
    ],
    ["a misread word at the end", "We read the modem text.", "We read the modern text.", "the modem", "the modern"],
    [
      "a misread word at the start",
      "They saw tlie king pass by.",
      "They saw the king pass by.",
      "tlie king",
      "the king",
    ],
    ["only a misread word", "They saw tlie king pass by.", "They saw the king pass by.", "tlie", "the"],
    ["a figure for a letter", "They had l horse and 2 cows.", "They had 1 horse and 2 cows.", "l horse", "1 horse"],
    [
      "a word parted by the line end",
      "the govern-\nment of the town",
      "the government of the town",
      "govern-\nment",
      "government",
    ],
    ["two words that are one", "they came to gether at noon", "they came together at noon", "to gether", "together"],
    [
      "one word that is two",
      "they cametogether at noon",
      "they came together at noon",
      "cametogether",
      "came together",
    ],
    [
      "typographic quotes",
      'He said "never again" to them.',
      "He said “never again” to them.",
      '"never again"',
      "“never again”",
    ],
    ["an apostrophe", "It is Ivan's horse.", "It is Ivan’s horse.", "Ivan's horse", "Ivan’s horse"],
    ["a ligature", "the ﬁrst ofﬁce", "the first office", "ﬁrst ofﬁce", "first office"],
    ["a long s", "the Houſe of Peers", "the House of Peers", "Houſe of", "House of"],
    ["composed accents", "the cafe\u0301 of the town", "the café of the town", "cafe\u0301 of", "café of"],
    ["a soft hyphen", "the govern\u00adment fell", "the government fell", "govern\u00adment", "government"],
    [
      "words added within",
      "We carried the grain home.",
      "We carried all of the grain home.",
      "carried the grain",
      "carried all of the grain",
    ],
    [
      "words taken out within",
      "We carried all of the grain home.",
      "We carried the grain home.",
      "carried all of the grain",
      "carried the grain",
    ],
    [
      "the first half taken out",
      "One. Two three four five. Six.",
      "One. Four five. Six.",
      "Two three four five",
      "Four five",
    ],
    ["spaces", "We  carried\tthe grain.", "We carried the grain.", "We  carried\tthe", "We carried the"],
    ["right to left", "הגענו אל הכפר בלילה הקר", "הגענו אל הכפר הקטן בלילה הקר", "אל הכפר בלילה", "אל הכפר הקטן בלילה"],
    [
      "no spaces between words",
      "我们在夜里把粮食运过了桥。",
      "我们在夜里把全部粮食运过了桥。",
      "把粮食运过",
      "把全部粮食运过",
    ],
    ["beyond the basic plane", "𐌰𐌱𐌲 𐌳𐌴 𐌵𐌶 𐌷𐌸", "𐌰𐌱𐌲 𐌳𐌴𐌴 𐌵𐌶 𐌷𐌸", "𐌰𐌱𐌲 𐌳𐌴 𐌵𐌶", "𐌰𐌱𐌲 𐌳𐌴𐌴 𐌵𐌶"],
  ];
  test.each(cases)("%s", (_, old, fresh, words, text) => {
    const found = moved(old, fresh, words);
    expect(found).toMatchObject({ status: "changed", text });
    expect(found.survival).toBeGreaterThan(0);
  });
});

describe("words that are taken out are never pinned to others", () => {
  const will = (names: readonly string[]) =>
    [
      "In the name of the founder, amen.",
      ...names.map((name) => `Item, I give to my servant ${name} a coat and ten crowns, to be paid within the year.`),
      "Given under my hand and seal.",
    ].join("\n");
  const order = "It is hereby ordered that every carter shall show the seal at the gate.";
  const cases: [name: string, old: string, fresh: string, words: string][] = [
    ["a sentence", "One came. Two went home early. Three stayed.", "One came. Three stayed.", "Two went home early."],
    [
      "one of many bequests",
      will(["Anna", "Piers", "Luke", "Vera"]),
      will(["Anna", "Piers", "Vera"]),
      "Item, I give to my servant Luke a coat and ten crowns",
    ],
    ["the name in it", will(["Anna", "Piers", "Luke", "Vera"]), will(["Anna", "Piers", "Vera"]), "Luke a coat"],
    ["the first of many", will(["Anna", "Piers", "Luke"]), will(["Piers", "Luke"]), "my servant Anna a coat"],
    ["the last of many", will(["Anna", "Piers", "Luke"]), will(["Anna", "Piers"]), "my servant Luke a coat"],
    [
      "one that stands elsewhere too",
      `Monday. ${order} Tuesday was fair. We sat. ${order} Friday.`,
      `Monday. Tuesday was fair. We sat. ${order} Friday.`,
      order,
    ],
    [
      "its neighbour is corrected too",
      will(["Anna", "Piers", "Luke", "Vera"]),
      will(["Anna", "Peter", "Vera"]),
      "Luke a coat",
    ],
    [
      "another one came in elsewhere",
      `Monday. ${order} Tuesday was fair. We sat. ${order} Friday was dark.`,
      `Monday. Tuesday was fair. We sat. ${order} Friday was dark. We slept. ${order}`,
      order,
    ],
    [
      "a sentence that says something else",
      "He came. The old king of the north was dead by the spring. We wept.",
      "He came. A ship with salt lay in the harbour for the winter. We wept.",
      "The old king of the north was dead by the spring.",
    ],
    ["everything", "One came. Two went.", "", "Two went."],
    ["a mark with its words", "One came, two went. Three stayed.", "One came. Three stayed.", ", two went"],
  ];
  test.each(cases)("%s", (_, old, fresh, words) => {
    expect(moved(old, fresh, words)).toEqual({ status: "orphaned", survival: 0, text: null, at: null });
  });

  test("the others of many bequests stay with their names", () => {
    const [old, fresh] = [will(["Anna", "Piers", "Luke", "Vera"]), will(["Anna", "Peter", "Vera"])];
    for (const name of ["Anna", "Vera"]) {
      const words = `I give to my servant ${name} a coat and ten crowns, to be paid within the year`;
      expect(moved(old, fresh, words)).toMatchObject({ survival: 1, text: words });
    }
    expect(moved(old, fresh, "my servant Piers a coat and ten")).toMatchObject({
      text: "my servant Peter a coat and ten",
    });
  });
});

test("a passage that was split apart is where most of it is", () => {
  const inserted = letter.replace("Monday. ", "Monday.\nThe ice broke early that year.\n");
  expect(moved(letter, inserted, "The river froze on Monday. We carried the grain over the bridge")).toMatchObject({
    status: "changed",
    text: "The river froze on Monday.\nThe ice broke early that year.\nWe carried the grain over the bridge",
  });
  const parted = letter.replace("The river froze on Monday. ", "").concat("\nThe river froze on Monday.");
  expect(moved(letter, parted, "froze on Monday. We carried the grain over the bridge")).toMatchObject({
    status: "changed",
    text: "We carried the grain over the bridge",
    survival: 36 / 53,
  });
});

test("an empty, reversed or outlying span is an orphan", () => {
  const map = positionMap("One two.", "One two.");
  for (const [startAt, endAt] of [
    [3, 3],
    [5, 2],
    [8, 12],
    [20, 30],
  ] as const)
    expect(moveSpan(map, { startAt, endAt })).toEqual({ status: "orphaned", span: null, survival: 0 });
});

describe("laws", () => {
  const word = fc.constantFrom(
    ..."the of and to king seal town gate item I give crowns Anna Piers Luke ſo “no” naïve 𐌰𐌱 — 12".split(" "),
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `${words.join(" ")}.`);
  const text = fc
    .array(fc.tuple(sentence, fc.constantFrom(" ", "\n", "\r\n", "  ")), { maxLength: 12 })
    .map((parts) => parts.flat().join(""));
  const spanOf = (length: number) =>
    fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ startAt: Math.min(a, b), endAt: Math.max(a, b) }));
  const anything = fc.oneof(
    text,
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: "grapheme", maxLength: 60 }),
  );
  const two = fc
    .tuple(anything, anything)
    .chain(([old, fresh]) => fc.tuple(fc.constant(old), fc.constant(fresh), spanOf(points(old).length)));

  test("what is found stands in the new text, and statuses say what is true", () => {
    fc.assert(
      fc.property(two, ([old, fresh, span]) => {
        const { status, span: found, survival } = moveSpan(positionMap(old, fresh), span);
        expect(survival).toBeGreaterThanOrEqual(0);
        expect(survival).toBeLessThanOrEqual(1);
        expect(found === null).toBe(status === "orphaned");
        if (!found) return;
        expect(found.startAt).toBeGreaterThanOrEqual(0);
        expect(found.endAt).toBeGreaterThan(found.startAt);
        expect(found.endAt).toBeLessThanOrEqual(points(fresh).length);
        const same = slice(old, span.startAt, span.endAt) === slice(fresh, found.startAt, found.endAt);
        expect(same ? (found.startAt === span.startAt ? "exact" : "moved") : "changed").toBe(status);
      }),
    );
  });

  test("no character of the new text is given to two of the old", () => {
    fc.assert(
      fc.property(anything, anything, (old, fresh) => {
        const { pieces } = positionMap(old, fresh);
        const taken = new Set<number>();
        for (let piece = 0; piece < pieces.count; piece++)
          for (let at = 0; at < (pieces.length[piece] ?? 0); at++) {
            const place = (pieces.fresh[piece] ?? 0) + at;
            expect(taken.has(place)).toBe(false);
            taken.add(place);
          }
      }),
    );
  });

  test("an unchanged text leaves everything where it is", () => {
    fc.assert(
      fc.property(
        anything.chain((old) => fc.tuple(fc.constant(old), spanOf(points(old).length))),
        ([old, span]) => {
          fc.pre(span.endAt > span.startAt);
          expect(moveSpan(positionMap(old, old), span)).toEqual({ status: "exact", span, survival: 1 });
        },
      ),
    );
  });

  test("two corrections as one are both after each other, for what stays in one piece", () => {
    fc.assert(
      fc.property(two, anything, ([first, second, span], third) => {
        const [a, b] = [positionMap(first, second), positionMap(second, third)];
        const step = moveSpan(a, span);
        if (step.survival < 1 || !step.span) return;
        const [apart, composed] = [moveSpan(b, step.span), moveSpan(composedMap(a, b), span)];
        if (apart.survival === 1 || composed.survival === 1) expect(composed.span).toEqual(apart.span);
      }),
    );
  });
});

/** Rules that were added for other genres and languages, one by one, in tables. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyMeta, type Meta } from "../document/model";
import { bracketsOf } from "./brackets";
import { isSignature, signs } from "./closing";
import { partColumns } from "./columns";
import { withForeignWords } from "./foreign";
import { editorVoice } from "./headnote";
import { importText } from "./import";
import { languageOf } from "./language";
import { linesOf } from "./lines";
import { correspondents } from "./names";
import { signsOf } from "./note-markers";
import { paragraphsOf } from "./paragraphs";
import { headsEnclosure, headsNotes, namesKind } from "./phrases";
import { isSalute, isValediction, itemOf, titleScore } from "./shapes";
import { isVerse } from "./verse";
import { joinWords, plainWords, sliceWords } from "./words";

const itemsOf = (lines: readonly string[]) =>
  paragraphsOf(lines.join("\n\n")).paragraphs.map((paragraph, order) => itemOf(paragraph, order, [], {}));

describe("titles", () => {
  it.each<[string, string[], string[]]>([
    [
      "The Consul at Riga (Young) to the Secretary of State",
      ["The Consul at Riga (Young)"],
      ["the Secretary of State"],
    ],
    ["23. Grinev to Osipova and Rudin", ["Grinev"], ["Osipova", "Rudin"]],
    ["Karl Lind an Anna Weber", ["Karl Lind"], ["Anna Weber"]],
    ["Le préfet du Rhône au ministre de l'Intérieur", ["Le préfet du Rhône"], ["ministre de l'Intérieur"]],
    [
      "Letter From A. Orlova (Head of Mills, Ferries) to P. Lapin",
      ["A. Orlova (Head of Mills, Ferries)"],
      ["P. Lapin"],
    ],
  ])("%s", (title, senders, recipients) => {
    expect(correspondents(title)).toEqual({ senders, recipients });
  });

  it.each([
    "Introduction to History",
    "Relation of the State to Christianity",
    "Gusev went to Moscow",
    "The road to the mill",
  ])("of no letter: %s", (title) => expect(correspondents(title)).toBeNull());

  it.each<[string, boolean]>([
    ["Memorandum of Conversation", true],
    ["Докладная записка И. Орловой", true],
    ["Article 2", false],
    ["Treaty of Zarechnoe", true],
    ["The mill", false],
  ])("names a kind of document: %s %s", (title, expected) => expect(namesKind(title)).toBe(expected));

  it("may be long when they say who writes to whom", () => {
    const long = `Memorandum From A. Orlova (${"Head of the Section for Mills, ".repeat(4)}Ferries) to P. Lapin`;
    const [item] = itemsOf([long]);
    expect(item && titleScore(item)).toBe(0.9);
  });

  it.each(["[Enclosure]", "Attachment 2", "[Anlage]", "Приложение 1", "[Enclosure—Translation]"])(
    "enclosure: %s",
    (text) => expect(headsEnclosure(text)).toBe(true),
  );
  it.each(["The enclosure was lost", "Attachments are made by ropes and chains"])("no enclosure: %s", (text) =>
    expect(headsEnclosure(text)).toBe(false),
  );
  it.each(["Notes", "ANMERKUNGEN", "Примечания:"])("head of notes: %s", (text) => expect(headsNotes(text)).toBe(true));
});

describe("letters in four languages", () => {
  it.each(["Sehr geehrte Frau Weber!", "Monsieur le ministre,", "Дорогой товарищ Орлов!", "Gentlemen:"])(
    "salute: %s",
    (text) => expect(isSalute(text)).toBe(true),
  );
  it.each([
    "Mit freundlichen Grüßen",
    "Veuillez agréer, Monsieur le ministre, l'assurance de mon profond respect.",
    "С коммунистическим приветом",
    "I have the honor to be, sir, Your obedient servant,",
  ])("leave: %s", (text) => expect(isValediction(text)).toBe(true));
  it.each(["District Commissioner GRINEV", "Председатель Совета В. Орлов", "Chairman: ORLOVA", "N. Orlova"])(
    "signs: %s",
    (text) => expect(signs(text)).toBe(true),
  );
  it.each(["Nothing.", "The mill is closed.", "GUSEV: To give the sugar in August."])("does not sign: %s", (text) =>
    expect(signs(text)).toBe(false),
  );
  it("a title of a letter signs nothing", () => {
    const items = itemsOf([
      "The mill stood still for a week and nobody was paid.",
      "TO THE EDITOR OF THE HERALD",
      "3 May 1921",
    ]);
    expect(isSignature(items, 1)).toBe(false);
  });

  it.each<[string, string]>([
    ["en", "The mill was closed in the spring, and it is not known by whom."],
    ["de", "Die Mühle ist nicht von mir und auch nicht von dem Müller, der sich für eine Woche entfernt hat."],
    ["fr", "Le bac de la basse Suche est au milieu du fleuve et il ne peut pas être ramené par les bateliers."],
    ["ru", "Все перевозы на реке были за мостом, но он не знал, как это было от него далеко."],
  ])("is written in %s", (language, text) => expect(languageOf(text)).toBe(language));

  it.each<[string, string, string]>([
    [
      "de",
      "Der Müller Karl Lind (1871–1938) wurde 1921 verhaftet und war bis 1924 im Gefängnis; der folgende Brief ist nicht abgedruckt worden.",
      "Ich habe Ihren Brief erhalten und mit meinem Bruder gesprochen; wir können Ihnen die Mühle nicht überlassen.",
    ],
    [
      "fr",
      "Le préfet Martin (1801–1870) fut nommé en 1846 et devint ministre; cette lettre était restée inédite jusqu'en 1912.",
      "Je vous prie de me faire connaître vos intentions, car nous ne savons pas ce que vous voulez de notre commune.",
    ],
    [
      "ru",
      "Паромщик П. Лапин (1871–1938) был арестован в 1937 году; этот документ хранится в музее, его автор впоследствии погиб.",
      "Я получил ваше письмо и прошу вас прислать мне канат, потому что мы не можем начать без него нашу работу.",
    ],
  ])("tells editor from author in %s", (language, editor, author) => {
    expect(editorVoice(editor, { names: [], language })).toBeGreaterThan(0.7);
    expect(editorVoice(author, { names: [], language })).toBeLessThan(0.3);
  });

  it.each<[string, string]>([
    ["mein Bruder [unleserlich] kommt", "omission"],
    ["l'hiver [mot illisible], et", "omission"],
    ["в мае [нрзб.] приехал", "omission"],
    ["das Dach [gemeint ist das der Mühle] fehlt", "gloss"],
    ["они решили [смех] идти", "descriptive"],
    ["release was [text not declassified] and", "omission"],
  ])("brackets: %s", (text, role) => expect(bracketsOf(text, false).map((bracket) => bracket.role)).toEqual([role]));
});

describe("lines kept", () => {
  const verse = (text: string) => isVerse(linesOf(text));
  it.each<[string, string, boolean]>([
    [
      "a stanza",
      "Pull on the rope, the water is brown,\nThe ice has gone to the sea,\nThere is nobody left in town",
      true,
    ],
    [
      "wrapped prose",
      "The miller went down to the river before the\nsun was over the poplars, and he found the\nferry gone.",
      false,
    ],
    ["an address", "Alser Vorstadt, Beim Apfel\nNo. 12, Leiberz\nVienna", false],
    ["names", "Anna Lapina\nMaria Guseva\nOlga Rudina", false],
    ["a list", "1. The mill is closed\n2. The loft is opened\n3. The miller is paid", false],
    ["speakers", "Orlova: Who has the rope\nGusev: Nobody has the rope\nRudin: The mill has it", false],
  ])("%s", (_, text, expected) => expect(verse(text)).toBe(expected));

  it("columns are parted only where many lines have a gap at one place", () => {
    const both = "The council met on Thursday       Yesterday a bear was seen at";
    expect(partColumns(`${both}\n`.repeat(5), linesOf(`${both}\n`.repeat(5))).quotes).toHaveLength(1);
    expect(partColumns(`${both}\n`.repeat(4), linesOf(`${both}\n`.repeat(4))).quotes).toEqual([]);
    const table = "Mill of Zarechnoe       1921       44 sacks\n".repeat(8);
    expect(partColumns(table, linesOf(table)).quotes).toEqual([]);
  });
});

describe("signs of notes", () => {
  it.each<[string, string[]]>([
    ["to survey.* The ferry", ["*"]],
    ["their hives.† I", ["†"]],
    ["a *small* mill", []],
    ["**. Second, the loft", []],
    ["2 * 3", []],
  ])("%s", (text, keys) => expect(signsOf(text).map(({ key }) => key)).toEqual(keys));

  it("`* ` is a point of a list where no such sign stands in the text", () => {
    const { documents } = importText(
      "Orlova to Gusev\n\n3 May 1921\n\nWe need:\n\n* A rope for the ferry\n\n* A lock for the mill",
    );
    expect(documents[0]?.content.notes).toEqual([]);
  });
});

describe("foreign words", () => {
  const marked = (text: string, words: string, meta: Partial<Meta> = {}) => {
    const start = text.indexOf(words);
    const emphasis = { kind: "emphasis" as const, start, end: start + words.length };
    const block = { id: "b", type: "p" as const, voice: "author" as const, text, marks: [emphasis], atoms: [] };
    const found = withForeignWords([block], { ...emptyMeta("en"), ...meta }).flatMap(({ marks }) => marks);
    return found.flatMap((mark) => (mark.kind === "foreign" ? [mark.language] : []));
  };
  it.each<[string, string, string, Partial<Meta>, string[]]>([
    ["explained beside it", "the troiki [boards of three] met", "troiki", { originalLanguage: "ru" }, ["ru-Latn"]],
    ["an explanation", "called wardens [curatoræ], and", "curatoræ", {}, ["la"]],
    ["letters that English has not", "very sablés, or strewn with sand", "sablés", {}, ["und"]],
    ["only stressed", "They counted the carts and then went home", "the carts", {}, []],
    ["an abbreviation", "Cf. ibid (p. 4)", "ibid", {}, []],
    ["a title", "in War and Peace (1869)", "War and Peace", {}, []],
  ])("%s", (_, text, words, meta, languages) => expect(marked(text, words, meta)).toEqual(languages));
});

it("law: words cut anywhere and joined again are the same words", () => {
  const words = fc
    .string({ maxLength: 40 })
    .chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.nat({ max: text.length }),
        fc.array(fc.nat({ max: text.length }), { maxLength: 4 }),
      ),
    );
  fc.assert(
    fc.property(words, ([text, cut, places]) => {
      const atoms = places.map((at) => ({ kind: "pageBreak" as const, label: null, at }));
      const whole = { ...plainWords(text), atoms: atoms.filter(({ at }) => at !== cut) };
      const joined = joinWords(sliceWords(whole, 0, cut), "", sliceWords(whole, cut));
      expect(joined.text).toBe(text);
      expect(joined.atoms.map(({ at }) => at).sort((a, b) => a - b)).toEqual(
        whole.atoms.map(({ at }) => at).sort((a, b) => a - b),
      );
    }),
  );
});

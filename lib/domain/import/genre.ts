/**
 * R8, genre: what kind of document it is, where a word of its title, or of what an editor says above it, names the kind.
 * The first such word counts: a memorandum on a telegram is no telegram.
 */
import type { Genre } from "../document/model";
import type { Part } from "./part";

/** Kinds by their words; null names a kind that is none of the genres, and what it is about must not be taken for it. */
const kinds: readonly [words: string, genre: Genre | null][] = [
  ["(?:radio)?telegram(?:s|m|me)?|télégrammes?|cable(?:gram)?s?|(?:шифро)?телеграмм\\p{L}*", "telegram"],
  ["letters?|lettres?|brief an|brief vo[nm]|письм[оа]", "letter"],
  ["order no|befehl|tagesbefehl|приказ", "order"],
  ["decrees?|décrets?|erlass|verordnung|декрет|указ", "decree"],
  ["proclamations?|(?<!courts? of )appeals?|manifestos?|aufruf|воззвание|манифест", "proclamation"],
  ["(?<!\\d )minutes|protocols?|stenogra\\p{L}*|niederschrift|protokoll|procès-verbal|протокол|стенограмма", "minutes"],
  ["diary|diaries|tagebuch|дневник\\p{L}*", "diary"],
  ["speech(?:es)?|address (?:to|by|before)|rede|discours|речь", "speech"],
  ["memoirs?|recollections|reminiscences|erinnerungen|mémoires|воспоминани\\p{L}*", "memoir"],
  ["act of|abdication", "act"],
  ["(?:newspaper |leading )?article (?:in|from|by)", "article"],
  [
    "memorand(?:um|a)|reports?|notes?|despatch(?:es)?|dispatch(?:es)?|airgram|circular|instructions?|resolutions?|treaty|agreement|convention|testimony|petitions?|conversation|introduction|history|story|berichte?|denkschrift|vermerk|aufzeichnung|rapports?|dépêches?|записка|доклад|справка|донесение|постановление",
    null,
  ],
];
const anywhere = kinds.map(
  ([words, genre]) => [new RegExp(`(?<!\\p{L})(?:${words})(?![\\p{L}])`, "iu"), genre] as const,
);
/** Words that name a kind only at the beginning of a title: elsewhere `order` and `address` mean much else. */
const atStart: readonly [RegExp, Genre][] = [
  [/^(?:the |secret |general |daily )*order(?!\p{L})/iu, "order"],
  [/^address(?= (?:of|at) )/iu, "speech"],
];
const label = /^[[(]?(?:(?:§|No\.|Nr\.|№|Document|Doc\.)\s?)?(?:\d{1,4}(?:\.\d{1,2})?[.:)]?\s+)?/u;

/** The genre that a text names, and where: null when it names none, `genre` null when it names a kind without a genre. */
function named(text: string): { genre: Genre | null } | null {
  const bare = text.replace(label, "");
  const first = atStart.find(([pattern]) => pattern.test(bare));
  if (first !== undefined) return { genre: first[1] };
  const found = anywhere.flatMap(([pattern, genre]) => {
    const at = bare.search(pattern);
    return at < 0 ? [] : [{ at, genre }];
  });
  return found.sort((a, b) => a.at - b.at)[0] ?? null;
}

const body: ReadonlySet<Part["type"]> = new Set(["p", "headnote", "verse", "quote", "listItem", "tableRow", "salute"]);

/**
 * The genre of a document: as its title names it, else what an editor says in brackets above the text (`[Telegram]`,
 * `[Extract from a letter]`), else the closer (`Sent by telegram No. 318`). Null when no word says it.
 */
export function genreOf(title: string | null, parts: readonly Part[]): Genre | null {
  const said = named(title ?? "");
  if (said !== null) return said.genre;
  const text = parts.findIndex(({ type }) => body.has(type));
  const above = parts.slice(0, text < 0 ? parts.length : text).filter(({ type }) => type === "editorialStatement");
  const below = parts.filter(({ type, item }) => type === "closer" && /\d/u.test(item.plain));
  for (const { item } of [...above, ...below]) {
    const found = item.plain.length <= 100 ? named(item.plain) : null;
    if (found !== null && found.genre !== null) return found.genre;
  }
  return null;
}

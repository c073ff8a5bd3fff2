/**
 * Lines that name a source without any archive's grammar: a collection with a number in it, a work with its book and
 * chapter. They are told by what they lack, a verb.
 */
import type { Paragraph } from "./paragraphs";

const collection =
  /\b(?:archives?|archiv|records|record office|library|museum|papers|manuscripts?|mss?\.|(?:private|manuscript|family) collection|nachlass|staatsarchiv|bundesarchiv|bestand|bibliothek|bibliothèque|archivio|архив|музей|библиотека|фонд)(?![\p{L}])/iu;
const verb =
  /\b(?:is|was|are|were|has|had|have|may|will|would|we|you|he|she|they|it|ist|sind|war|wurde|hat|est|sont|était|avait|был[аои]?|есть)(?![\p{L}])/iu;

/**
 * A short line without a verb that names a work by title and place, as readers of ancient and medieval sources print it
 * above each extract: `_Ep. ad Diognetum_, 5, 6.` The title stands in italics or is shortened.
 */
export function namesWork({ marks, text }: Paragraph, plain: string): boolean {
  if (plain.length > 160 || plain.length < 8 || verb.test(plain) || !/^["“(]?\p{Lu}/u.test(plain)) return false;
  // `Code of Justinian 11.48.8`: a work whose places are counted by book, title and law.
  if (
    /^(?!(?:document|doc\.|source|reading|text|section|chapter|part|no\.|table|figure|version|article)\s)[^\d]{6,60}\s\d{1,3}(?:\.\d{1,3}){1,3}\.?$/iu.test(
      plain,
    )
  )
    return true;
  if (!/(?:\d[.)\]:]*|\bff?\.\)?)$/u.test(plain) || !/[,:]\s|\(/u.test(plain)) return false;
  const italic =
    marks === null ? /[*_]\p{L}/u.test(text) : marks.some(({ kind }) => kind === "emphasis" || kind === "title");
  return italic || /\b(?:Ep|Hist|Lib|Cap|Ann|Orat|Serm|Const|Cod|Chron|Vita|De|Contra|Adv)\.?\s\p{Lu}?/u.test(plain);
}

/** Less than a line that a grammar reads: it closes a document, but says nothing of what stands above it. */
export const collectionScore = 0.65;

/** `AN, F1c III Drôme 11.`, `AD Rhône, 4 M 198.`: an archive by its letters, then a comma and a shelfmark. */
const abbreviated = /^\p{Lu}{2,7}(?:\s\p{L}{2,15})?,\s(?=\S*\d|\p{Lu}).*\d/u;

/** A short line without a verb that names a collection and a number or a translator in it, as citations do. */
export function namesCollection(plain: string): boolean {
  const known = collection.test(plain) || (plain.length <= 160 && abbreviated.test(plain));
  if (plain.length > 300 || plain.length < 12 || !known || verb.test(plain)) return false;
  return /\d/u.test(plain) || /;\s*(?:translat|transl?\.|tr\.)/iu.test(plain);
}

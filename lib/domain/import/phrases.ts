/**
 * Words by which letters begin and end, and by which editors head their titles, in English, German, French and Russian:
 * a reader of sources prints them in all four. Nothing here decides anything alone.
 */
const any = (...phrases: readonly string[]): string => phrases.join("|");

const salutes = any(
  "(?:my )?(?:most |very |dearly )?(?:dear|honou?red|esteemed|beloved)",
  "sirs?|madam|mesdames|comrades?|citizens?|friends?|gentlemen|ladies|your (?:majesty|highness|excellency|eminence|grace|honou?r|lordship)|brothers|sisters|workers|soldiers|peasants|mr\\.? (?:president|chairman|speaker)",
  "(?:sehr )?(?:geehrte[rs]?|verehrte[rs]?|liebe[rs]?|werte[rs]?|hochgeehrte[rs]?|teure[rs]?)|genoss(?:e|in|en)|meine (?:herren|damen)|eure? (?:majestät|exzellenz|hoheit)",
  "(?:mon |ma |mes )?(?:cher|chère|chers|chères)|monsieur|madame|messieurs|mesdames|citoyens?|camarades?|sire|monseigneur",
  "(?:глубоко)?(?:уважаем|дорог|многоуважаем|милостив|любезн|мил)(?:ый|ая|ые|ой|ому|ый государь)|товарищи?|граждане|братья|господа|ваше (?:величество|высочество|превосходительство)",
);
const saluteStart = new RegExp(`^(?:${salutes})(?![\\p{L}\\p{N}])`, "iu");

/** Whether a text begins as one begins who addresses another. */
export function addresses(text: string): boolean {
  return saluteStart.test(text);
}

const leaves = any(
  "yours?|sincerely|faithfully|truly|respectfully|obedient|servant|friend|(?:kind(?:est)?|best|warm(?:est)?) regards?|regards|greetings|affectionate(?:ly)?|devoted(?:ly)?|in haste|farewell|comradely|esteem|(?:with )?love|i have the hono(?:u)?r to (?:be|remain)|i (?:am|remain)",
  "grü(?:ß|ss)en?|gruss|gruß|hochachtungsvoll|ergebener?|ergebenst|ihre?|dein|deine|mit (?:sozialistischem|kommunistischem|deutschem) gru(?:ß|ss)|treuer|verbleibe",
  "(?:veuillez|je vous prie d['’])\\s?(?:agréer|recevoir|croire)|agréez|recevez|cordialement|salutations?|salut et fraternité|respectueusement|votre (?:dévoué|serviteur|ami)|dévoué|bien à vous",
  "с (?:коммунистическим |товарищеским |искренним |глубоким )?(?:приветом|уважением|почтением)|ваш|твой|преданный|покорный слуга|искренне|остаюсь|жму руку|целую",
);
const leaveTaking = new RegExp(`(?<![\\p{L}])(?:${leaves})(?![\\p{L}])`, "iu");
const formula =
  /^(?:veuillez |je vous prie d['’]\s?|agréez|recevez|i have the hono(?:u)?r to (?:be|remain)|i (?:am|remain),|with (?:kind|best|warm|great|the)|mit (?:freundlich|herzlich|besten|vorzüglich|kommunistisch|sozialistisch|deutsch)|hochachtungsvoll|с (?:коммунистическим |товарищеским |искренним |глубоким )?(?:приветом|уважением|почтением))/iu;

/** Whether words of leave-taking occur in a text. */
export function takesLeaveWords(text: string): boolean {
  return leaveTaking.test(text);
}

/** Whether a whole paragraph is a formula of leave-taking, as `Veuillez agréer, Monsieur, …` is. */
export function isLeaveFormula(text: string): boolean {
  return text.length <= 200 && formula.test(text);
}

/** Kinds of documents, as titles name them. */
export const kindsOfDocument =
  "letter|telegram|cable|memorandum|report|note|message|appeal|despatch|dispatch|airgram|circular|instructions?|minutes?|record|protocol|decree|order|resolution|statement|declaration|proclamation|manifesto|speech|address|diary|extracts?|excerpts?|petition|testimony|decision|directive|editorial note|notes|act|treaty|agreement|convention|charter|article|paper|aide-m[ée]moire|communiqu[ée]|press release|transcript|" +
  "brief|telegramm|bericht|erlass|befehl|rede|protokoll|niederschrift|aufruf|verordnung|denkschrift|vermerk|aufzeichnung|tagebuch|" +
  "lettre|télégramme|dépêche|rapport|procès-verbal|discours|décret|circulaire|arrêté|journal|mémoire|" +
  "письмо|телеграмма|докладная записка|записка|доклад|приказ|декрет|постановление|протокол|речь|воззвание|донесение|справка|из дневника|стенограмма|указ|обращение|резолюция";
const kindFirst = new RegExp(
  `^(?:(?:secret|joint|draft|personal|from the|from|aus dem|auszug aus)\\s+)?(?:${kindsOfDocument})(?![\\p{L}])`,
  "iu",
);

/** Whether a title begins with what kind of document it heads: `Memorandum From …`, `Brief an …`, `Записка …`. */
export function namesKind(title: string): boolean {
  // `Article 2` counts a part of a document.
  return kindFirst.test(title) && /^["“«]?\p{Lu}/u.test(title) && !/^\p{L}+\s+[\dIVXLC]+\.?$/u.test(title);
}

/** `[Enclosure]`, `Attachment 2`, `Anlage`, `Приложение`: what follows came with the document above. */
export function headsEnclosure(text: string): boolean {
  return (
    text.length <= 60 &&
    /^[[(]?(?:sub-?)?(?:enclosures?|inclosures?|attachments?|annex(?:es|e)?|appendix|tab [a-z]|beilagen?|anlagen?|pièces? jointes?|приложени[ея])(?:\s+(?:no\.?\s?)?[\divxlc]+)?(?=\s?(?:[\].:)—–-]|$))/iu.test(
      text,
    )
  );
}

/** `Notes`, `Anmerkungen`: a line that only heads the notes. */
export function headsNotes(text: string): boolean {
  return /^(?:(?:foot|end)?notes?|anmerkungen|fußnoten|примечания|сноски|notes de bas de page)[.:]?$/iu.test(text);
}

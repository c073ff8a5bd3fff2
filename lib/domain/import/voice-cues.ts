/**
 * Words by which an editor is told from an author, in the four languages whose readers are imported: an editor tells of
 * others in the past; an author says I and you. A text is weighed with the words of its own language only, since `war`
 * and `die` mean other things next door.
 */

/** `person` and `address` speak for the author; the others for an editor. */
export interface VoiceCues {
  /** Words for a document or a scholar, and what is only said of them. */
  editor: RegExp;
  /** Verbs of telling. */
  past: RegExp;
  /** When something was: `at the end of`, `after 1917` is in `year`. */
  time: RegExp;
  year: RegExp;
  third: RegExp;
  person: RegExp;
  address: RegExp;
  opening: RegExp;
}

const english: VoiceCues = {
  editor:
    /\b(?:historian|scholar|this (?:document|letter|telegram|decree|speech|order)|the following|the document|the author of|is commonly known|the text (?:is|was))/giu,
  past: /\b(?:had|was|were|has been|had been|became|would (?:not )?(?:later|only|soon)?)\b/giu,
  time: /\b(?:at the end of|during|that year|shortly (?:before|after)|at the time|eventually)\b/giu,
  year: /\b(?:by|in|from|after|until|since) 1\d{3}\b/giu,
  third: /\b(?:he|his|she|her|they|their)\b/giu,
  person: /\b(?:I|my|me|we|our|us|We|My|Our)\b/gu,
  address: /\b(?:you|your|thee|thou|thy)\b/giu,
  opening: /^(?:dear|comrades?|citizens?|friends|to all)\b/giu,
};

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "giu");

const german: VoiceCues = {
  editor: word(
    "historiker|forschung|(?:dieser|der vorliegende) (?:brief|text|erlass)|(?:dieses|das vorliegende|das folgende) (?:dokument|schreiben|telegramm)|(?:die|der|das) folgende|verfasser|abgedruckt|überliefert",
  ),
  past: word("war|waren|wurde|wurden|hatte|hatten|geworden|worden|sollte"),
  time: word("während|am ende|in diesem jahr|kurz (?:vor|nach)|damals|später|schließlich"),
  year: /(?<!\p{L})(?:bis|seit|nach|vor|im jahre?|ab|um|von) 1\d{3}/giu,
  third: word("er|sein|seine[rmns]?|ihm|ihn"),
  person: word("ich|mein|meine[rmns]?|mich|mir|wir|unser|unsere[rmns]?|uns"),
  address: word("du|dich|dir|dein|deine[rmns]?|euch|euer"),
  opening: word("sehr geehrte|liebe[rs]?|genossen|kameraden|an alle"),
};

const french: VoiceCues = {
  editor: word(
    "historien(?:ne)?s?|(?:cette|la présente) (?:lettre|dépêche)|ce (?:document|texte|télégramme|discours)|l['’]auteur|le texte|le document|ci-dessous|publiée? dans",
  ),
  past: word("était|étaient|fut|furent|avait|avaient|devint|fit|eut"),
  time: word("pendant|à la fin de|cette année|peu (?:avant|après)|à l['’]époque|finalement|plus tard"),
  year: /(?<!\p{L})(?:en|après|avant|depuis|jusqu['’]en|dès) 1\d{3}/giu,
  third: word("il|elle|ils|elles|son|sa|ses|leurs?|lui"),
  person: /(?<!\p{L})(?:je|j['’]|mon|ma|mes|me|m['’]|moi|nous|notre|nos)(?!\p{L}{2})/giu,
  address: word("vous|votre|vos|tu|ton|ta|tes"),
  opening: word("monsieur|madame|citoyens|camarades|à tous"),
};

const russian: VoiceCues = {
  editor: word(
    "историк[а-я]*|исследовател[а-я]+|(?:этот|данный|публикуемый) (?:документ|текст)|(?:это|данное|публикуемое) письмо|документ[а-я]*|автор[а-я]*|публику[а-я]+|хранится",
  ),
  past: word("был|была|было|были|стал|стала|являл[а-я]+|находил[а-я]+"),
  time: word("во время|в конце|в том же году|вскоре|впоследствии|позднее|тогда"),
  year: /(?<!\p{L})(?:в|после|до|с|к) 1\d{3}/giu,
  third: word("он|она|они|его|её|ее|их|ему|ей"),
  person: word("я|мой|моя|моё|мое|мои|меня|мне|мы|наш|наша|наше|наши|нас|нам"),
  address: word("вы|вас|вам|ваш|ваша|ваше|ваши|ты|тебя|тебе|твой"),
  opening: word("дорог(?:ой|ая|ие)|уважаем(?:ый|ая|ые)|товарищи?|граждане|всем"),
};

const cues: Record<string, VoiceCues> = { en: english, de: german, fr: french, ru: russian };

/** The cues of a language; English ones where none are known, as most readers are in English. */
export function voiceCues(language: string): VoiceCues {
  return cues[language.slice(0, 2).toLowerCase()] ?? english;
}

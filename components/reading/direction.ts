/** Letters that run from right to left: Hebrew, Arabic, Syriac, Thaana and their kin. */
const letters = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** `auto` for words in which letters run from right to left: the browser then goes by the first of them. */
export const directionOf = (text: string): "auto" | undefined => (letters.test(text) ? "auto" : undefined);

/** Is a language (BCP 47) written from right to left? */
export const isRightToLeft = (language: string): boolean =>
  /^(?:ar|arc|ckb|dv|fa|he|iw|ji|ps|sd|syr|ug|ur|yi)\b|-(?:Arab|Hebr|Syrc)\b/i.test(language);

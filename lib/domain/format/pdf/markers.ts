/** Note markers in a run of type: raised figures and signs. `m²` and a lone capital's index are none. */

/** A stretch of a run: plain words, or a marker with its key. */
export interface Stretch {
  text: string;
  key: string | null;
}

const unit = /(?:(?<!\p{L})(?:[mkcd]?m|ft|in|yd|sq|\p{Lu})|[+=×^/])$/u;

/** Parts of a raised run. `before` are the words it clings to; `keys` those of the notes on its page. */
export function raisedStretches(text: string, before: string, keys: ReadonlySet<string>): Stretch[] {
  const bare = text.trim();
  const isMarker = /^[[(]?(?:\d{1,3}|[*†‡§¶]{1,3})(?:\s*[,;–]\s*(?:\d{1,3}|[*†‡§¶]{1,3}))*[\])]?$/u.test(bare);
  const letter = /^[a-z]$/u.test(bare) && keys.has(bare);
  const ofWord = before.trim() !== "" && (!unit.test(before.trimEnd()) || keys.has(bare));
  if (!(isMarker || letter) || !ofWord) return [{ text, key: null }];
  return text
    .split(/(\s*[,;–]\s*|^\s+|\s+$)/u)
    .filter((part) => part !== "")
    .map((part) => ({ text: part, key: /^[\s,;–]+$/u.test(part) ? null : part.replace(/[[\]()]/gu, "") }));
}

/** Parts of an ordinary run: a star that clings to a word is a marker when its page has such a note. */
export function levelStretches(text: string, keys: ReadonlySet<string>): Stretch[] {
  if (!/[*†‡]/u.test(text)) return [{ text, key: null }];
  return text
    .split(/((?<=[\p{L}\p{P}])(?<![*†‡])[*†‡]{1,3}(?![\p{L}*†‡]))/u)
    .filter((part) => part !== "")
    .map((part) => ({ text: part, key: /^[*†‡]+$/u.test(part) && keys.has(part) ? part : null }));
}

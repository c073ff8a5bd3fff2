/**
 * Rule T2, long: a title of more than 110 characters is told by its place alone, above a date, where a document may
 * begin. A sentence of the text before ends with a stop, so a line without one is no end of a paragraph.
 */
import { closesBefore } from "./closing";
import { endsSentence, type Item, isBodyForm, titleScore } from "./shapes";

/** Whether a long line without a final stop stands directly above a date, first on the page or below an end. */
export function isLongTitle(items: readonly Item[], index: number): boolean {
  const [item, next] = [items[index], items[index + 1]];
  if (item === undefined || item.said !== null || item.shape !== "text" || isBodyForm(item)) return false;
  if (next?.shape !== "date" || titleScore(item) > 0 || item.plain.length <= 110 || item.plain.length > 300)
    return false;
  if (!/^["“«'‘[(]?[\p{Lu}\d§]/u.test(item.plain) || /[,;:—-]$/u.test(item.plain)) return false;
  return !endsSentence(item.plain) && (index === 0 || closesBefore(items, index));
}

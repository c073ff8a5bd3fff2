/** Places as W3C selectors say them, ours and those of other programs. */
import { storable } from "../text/storable";
import { iriOf, isObject, type Json, objectsOf, offsetOf, textOf } from "./loose";
import type { FilePlace } from "./model";

/** In what the offsets of a file are counted. */
export type Counting = "codePoints" | "units";

/** Code points a quotation may have: a page or two, as of a passage that is chosen here. */
export const LONGEST_QUOTE = 20_000;

/** A place from a target with selectors; those that are of no use here (an XPath, a style) are passed over. */
export function placeOf(target: unknown, counting: Counting): FilePlace {
  const given = isObject(target) ? target : {};
  const selectors = objectsOf(given.selector).flatMap(refinements);
  const quote = selectors.find((each) => each.type === "TextQuoteSelector" && textOf(each.exact) !== null);
  const position = selectors.find((each) => each.type === "TextPositionSelector");
  const startAt = offsetOf(position?.start);
  const endAt = offsetOf(position?.end);
  const linear = startAt === null || endAt === null || endAt <= startAt ? null : { startAt, endAt };
  return {
    source: iriOf(given.source) ?? iriOf(target),
    title: null,
    ...{ exact: words(quote?.exact), prefix: words(quote?.prefix), suffix: words(quote?.suffix) },
    codePoints: counting === "codePoints" ? linear : null,
    units: counting === "units" ? linear : null,
    label: null,
  };
}

const words = (value: unknown): string => storable(textOf(value) ?? "");

/** A selector and all that refine it; an endless chain ends. */
function refinements(selector: Json): Json[] {
  const found = [selector];
  for (const each of found) if (found.length < 10) found.push(...objectsOf(each.refinedBy));
  return found;
}

/** The targets of an annotation: one, several, or several in a list of their own. */
export function targetsOf(target: unknown): unknown[] {
  const all = Array.isArray(target) ? target : target === undefined || target === null ? [] : [target];
  return all.flatMap((each) => (isObject(each) && Array.isArray(each.items) ? each.items : [each]));
}

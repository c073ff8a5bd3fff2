/** Lists of annotations as Recogito and other annotators of the Annotorious family save them. */
import { isObject, type Json, listOf, objectsOf } from "./loose";
import type { Entry } from "./threads";
import { w3cEntry } from "./w3c-read";

/** One annotation of the list: in the form for exchange, or as the program keeps it itself. Offsets are UTF-16 units. */
export const recogitoEntry = (item: unknown, at: string): Entry | string =>
  w3cEntry(isObject(item) ? exchanged(item) : item, at, "units");

/** `{bodies, target: {selector: [{quote, start, end}]}}` as a Web Annotation says it. */
function exchanged(item: Json): Json {
  const selectors = isObject(item.target) ? objectsOf(item.target.selector) : [];
  const own = selectors.filter(({ quote, type }) => type === undefined && typeof quote === "string");
  const body = item.body ?? item.bodies;
  if (own.length === 0) return { ...item, body };
  const target = own.map(({ quote, start, end, ...more }) => ({
    source: isObject(item.target) ? item.target.source : undefined,
    selector: [
      { type: "TextQuoteSelector", exact: quote, prefix: more.quotePrefix, suffix: more.quoteSuffix },
      { type: "TextPositionSelector", start, end },
    ],
  }));
  return { ...item, body: listOf(body), target };
}

/**
 * `npm run -s annotations:find -- TEXT.txt SELECTORS.json`: where quotations stand in a text of which no older state is
 * known. SELECTORS.json is a list of W3C TextQuoteSelectors with an id, `[{"id", "exact", "prefix", "suffix"}]`, or of
 * `{"id", "selector"}` with one selector or several; a TextPositionSelector helps to choose between places. Without an
 * id its number in the list, from 0, is taken. Prints `[{"id", "status", "start", "end", "score"}]` in code points of
 * the file as decoded: "exact" (the very words), "changed" (they differ a little) or "needs-review", then with start and
 * end null. Bad input: exit 1 and one sentence on standard error.
 */
import { parseArgs } from "node:util";
import { z } from "zod";
import { type Quote, quoteIndex } from "../lib/domain/anchor/quote-index";
import { itemId, readList, readText, requireOwnIds, writeList } from "./lib/annotation-files";
import { BadInput, running } from "./lib/bad-input";

const usage = "Usage: npm run -s annotations:find -- TEXT.txt SELECTORS.json";

const context = z.string("must be a text").nullish();
const selectorSchema = z.object({
  type: z.string().optional(),
  exact: z.string("must be a text").optional(),
  prefix: context,
  suffix: context,
  start: z.number().optional(),
});
type Selector = z.infer<typeof selectorSchema>;
const itemSchema = selectorSchema.extend({
  id: itemId.optional(),
  selector: z.union([selectorSchema.array(), selectorSchema], "must be a selector or a list of them").optional(),
});

/** The quotation of one item; null when it has none. */
function quoteOf({ selector, ...item }: z.infer<typeof itemSchema>): Quote | null {
  const selectors: Selector[] = selector === undefined ? [item] : [selector].flat();
  const quote = selectors.find(({ exact }) => exact !== undefined);
  const position = selectors.find(({ type }) => type === "TextPositionSelector")?.start;
  if (quote?.exact === undefined) return null;
  return {
    exact: quote.exact,
    prefix: quote.prefix ?? "",
    suffix: quote.suffix ?? "",
    ...(position !== undefined && { position }),
  };
}

async function main(): Promise<void> {
  const [textFile, selectorsFile, ...rest] = parsed(process.argv.slice(2));
  if (textFile === undefined || selectorsFile === undefined || rest.length > 0) throw new BadInput(usage);
  const [text, items] = await Promise.all([readText(textFile), readList(selectorsFile, itemSchema)]);
  const quotes = items.map((item, index) => {
    const quote = quoteOf(item);
    if (!quote) throw new BadInput(`Item ${index + 1} of ${selectorsFile} has no TextQuoteSelector.`);
    return { id: item.id ?? index, quote };
  });
  requireOwnIds(quotes, selectorsFile);
  const index = quoteIndex(text);
  await writeList(quotes, ({ id, quote }) => {
    const { status, span, score } = index.find(quote);
    return { id, status, start: span?.startAt ?? null, end: span?.endAt ?? null, score };
  });
}

function parsed(args: string[]): string[] {
  try {
    return parseArgs({ args, options: {}, allowPositionals: true }).positionals;
  } catch {
    throw new BadInput(usage);
  }
}

running(main());

/**
 * `npm run -s annotations:move -- OLD.txt NEW.txt SPANS.json`: where passages of one state of a text stand in the next.
 * SPANS.json is `[{"id", "start", "end"}]`, half-open, in code points of the file as decoded from UTF-8, before any
 * normalising: line ends, the final newline and a byte order mark count. Prints `[{"id", "status", "start", "end",
 * "survival"}]`; an orphan has start and end null. Bad input: exit 1 and one sentence on standard error.
 */
import { parseArgs } from "node:util";
import { z } from "zod";
import { moveSpan } from "../lib/domain/anchor/move";
import { positionMap } from "../lib/domain/anchor/position-map";
import { itemId, readList, readText, requireOwnIds, writeList } from "./lib/annotation-files";
import { BadInput, running } from "./lib/bad-input";

const usage = "Usage: npm run -s annotations:move -- OLD.txt NEW.txt SPANS.json";

const offset = z.int("must be a whole number").min(0, "must not be less than 0");
const spanSchema = z.object({ id: itemId, start: offset, end: offset });

async function main(): Promise<void> {
  const [oldFile, newFile, spansFile, ...rest] = parsed(process.argv.slice(2));
  if (oldFile === undefined || newFile === undefined || spansFile === undefined || rest.length > 0)
    throw new BadInput(usage);
  const [oldText, newText, spans] = await Promise.all([
    readText(oldFile),
    readText(newFile),
    readList(spansFile, spanSchema),
  ]);
  requireOwnIds(spans, spansFile);
  const map = positionMap(oldText, newText);
  for (const { id, start, end } of spans) {
    const name = `The span ${JSON.stringify(id)} of ${spansFile} (${start}–${end})`;
    if (end <= start) throw new BadInput(`${name} ${end === start ? "is empty" : "ends before it begins"}.`);
    const length = map.old.points.length;
    if (end > length) throw new BadInput(`${name} lies outside of ${oldFile}, which has ${length} code points.`);
  }
  await writeList(spans, ({ id, start, end }) => {
    const { status, span, survival } = moveSpan(map, { startAt: start, endAt: end });
    return { id, status, start: span?.startAt ?? null, end: span?.endAt ?? null, survival };
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

/** What the command lines about annotations share: texts, lists of things to look for, and lists of what was found. */
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { BadInput } from "./bad-input";

/**
 * A text as its file says it, decoded from UTF-8 and not changed: line ends, the final newline and a byte order mark are
 * characters of it, so that offsets are those of the file. Throws BadInput.
 */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new BadInput(
      error.code === "ENOENT"
        ? `There is no file ${file}.`
        : `${file} could not be read (${error.code ?? error.message}).`,
    );
  });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadInput(`${file} is not UTF-8.`);
  }
}

/** What stands in a JSON file: a list, each item of the given form. A byte order mark may stand before it. */
export async function readList<T>(file: string, item: z.ZodType<T>): Promise<T[]> {
  const text = (await readText(file)).replace(/^\ufeff/, "");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new BadInput(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!Array.isArray(json)) throw new BadInput(`${file} must hold a list: [ … ].`);
  return json.map((each, index) => {
    const read = item.safeParse(each);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    const place = issue && issue.path.length > 0 ? `“${issue.path.join(".")}”: ` : "";
    throw new BadInput(`Item ${index + 1} of ${file} cannot be read: ${place}${issue?.message ?? "not as expected"}.`);
  });
}

/** How a thing in a list is named: by its maker. */
export const itemId = z.union([z.string().max(10_000), z.number()]);
export type ItemId = z.infer<typeof itemId>;

/** Throws BadInput when two things have one name. */
export function requireOwnIds(items: readonly { id: ItemId }[], file: string): void {
  const seen = new Set<ItemId>();
  for (const { id } of items) {
    if (seen.has(id)) throw new BadInput(`${file} has two items with the id ${JSON.stringify(id)}.`);
    seen.add(id);
  }
}

/** Rows that are written at once. */
const PIECE = 2_000;

/** Writes a JSON list on standard output, one row in a line, piece by piece: a list may be longer than a string. */
export async function writeList<T>(rows: readonly T[], say: (row: T) => unknown): Promise<void> {
  if (rows.length === 0) process.stdout.write("[]\n");
  for (let from = 0; from < rows.length; from += PIECE) {
    const piece = rows.slice(from, from + PIECE).map((row) => JSON.stringify(say(row)));
    const isLast = from + PIECE >= rows.length;
    const isTaken = process.stdout.write(`${from === 0 ? "[\n" : ",\n"}${piece.join(",\n")}${isLast ? "\n]\n" : ""}`);
    if (!isTaken) await once(process.stdout, "drain");
  }
}

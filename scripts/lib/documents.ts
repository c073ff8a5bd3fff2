/** What the command lines about documents share: their arguments, the file, and what the importer makes of it. */
import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { limits, type SourceFormat, sourceFormats } from "../../lib/domain/format/model";
import { readSource } from "../../lib/domain/format/read";
import { importSource } from "../../lib/domain/import/import";
import type { ImportResult } from "../../lib/domain/import/model";
import { BadInput } from "./bad-input";

export { BadInput };

interface CommandLine {
  usage: string;
  /** Options beside `--format` and `--pages`, each with a value. */
  options: Record<string, { type: "string" }>;
}

/** The documents of the file that the arguments name, and the values of the further options. Throws BadInput. */
export async function readDocuments(
  args: string[],
  { usage, options }: CommandLine,
): Promise<{ result: ImportResult; values: Record<string, string | undefined> }> {
  const { positionals, values } = parsed(args, usage, options);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new BadInput(usage);
  const format = formatFrom(values.format);
  const pages = pagesFrom(values.pages);
  const read = await readSource(
    { bytes: await bytesOf(file), format },
    { pages, parts: null, onProgress: () => undefined },
  );
  if (!read.ok) throw new BadInput(read.problem);
  const result = importSource(read.source, {});
  if (result.documents.length === 0) throw new BadInput(result.notices.at(-1) ?? "No document was found in this text.");
  return { result, values };
}

function parsed(args: string[], usage: string, options: Record<string, { type: "string" }>) {
  try {
    const known = { ...options, format: { type: "string" as const }, pages: { type: "string" as const } };
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: known });
    const given: Record<string, string | undefined> = {};
    for (const [name, value] of Object.entries(values)) if (typeof value === "string") given[name] = value;
    return { positionals, values: given };
  } catch {
    throw new BadInput(usage);
  }
}

function formatFrom(named: string | undefined): SourceFormat | null {
  if (named === undefined) return null;
  const format = sourceFormats.find((one) => one === named);
  if (format === undefined)
    throw new BadInput(`There is no format ${named}: choose one of ${sourceFormats.join(", ")}.`);
  return format;
}

function pagesFrom(printed: string | undefined): { from: number; to: number } | null {
  if (printed === undefined) return null;
  const [, first, last] = /^(\d{1,5})(?:[-–](\d{1,5}))?$/u.exec(printed) ?? [];
  const pages = { from: Number(first), to: Number(last ?? first) };
  if (first === undefined || pages.from < 1 || pages.to < pages.from) {
    throw new BadInput(`"${printed}" are no pages: write them like 3-9.`);
  }
  return pages;
}

async function bytesOf(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) throw new BadInput(`There is no file ${file}.`);
  if (found.size > limits.fileBytes) throw new BadInput("The file is too large for one import; import it in parts.");
  return new Uint8Array(await readFile(file));
}

/**
 * `npm run -s documents:parse -- FILE [--format text|markdown]`: what the importer makes of a file, as JSON on standard
 * output. Bad input: exit 1 and one sentence on standard error. Nothing is stored.
 */
import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { decodeImport, maxCharacters } from "../lib/domain/import/decode";
import { importText } from "../lib/domain/import/import";
import { importFormats } from "../lib/domain/import/model";
import { toParseOutput } from "../lib/domain/import/parse-output";

const usage = "Usage: npm run -s documents:parse -- FILE [--format text|markdown]";

class BadInput extends Error {}

function readArguments(): { file: string; format: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { format: { type: "string" }, pages: { type: "string" } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new BadInput(usage);
    if (values.pages !== undefined)
      throw new BadInput("Pages are read by a later version; give a file with the pages alone.");
    return { file, format: values.format };
  } catch (error) {
    throw error instanceof BadInput ? error : new BadInput(usage);
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (found === null || !found.isFile()) throw new BadInput(`There is no file ${file}.`);
  if (found.size > maxCharacters * 4) throw new BadInput("The text is too long for one import; import it in parts.");
  return readFile(file);
}

async function main(): Promise<void> {
  const { file, format } = readArguments();
  const known = importFormats.find((one) => one === format);
  if (format !== undefined && known === undefined) {
    throw new BadInput(`The format ${format} is read by a later version; paste its text instead.`);
  }
  const decoded = decodeImport(await bytesOf(file));
  if (!decoded.ok) throw new BadInput(decoded.problem);
  const result = importText(decoded.text, known === undefined ? {} : { format: known });
  if (result.documents.length === 0) throw new BadInput(result.notices.at(-1) ?? "No document was found in this text.");
  process.stdout.write(`${JSON.stringify(toParseOutput(result), null, 2)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof BadInput ? 1 : 2;
});

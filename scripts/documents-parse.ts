/**
 * `npm run -s documents:parse -- FILE [--format text|markdown|html|docx|pdf|epub|tei] [--pages 3-9]`: what the importer
 * makes of a file, as JSON on standard output. Bad input: exit 1 and one sentence on standard error. Nothing is stored.
 */
import { toParseOutput } from "../lib/domain/import/parse-output";
import { BadInput, readDocuments } from "./lib/documents";

const usage = "Usage: npm run -s documents:parse -- FILE [--format text|markdown|html|docx|pdf|epub|tei] [--pages 3-9]";

readDocuments(process.argv.slice(2), { usage, options: {} })
  .then(({ result }) => process.stdout.write(`${JSON.stringify(toParseOutput(result), null, 2)}\n`))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof BadInput ? 1 : 2;
  });

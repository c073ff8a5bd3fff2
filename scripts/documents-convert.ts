/**
 * `npm run -s documents:convert -- FILE --to tei|markdown|text|csl|bibtex|ris`: the documents of a file of any format in
 * another form, on standard output. `markdown` is Headnote's own, which loses nothing; `plain-markdown` is for reading.
 * Bad input: exit 1 and one sentence on standard error. Nothing is stored.
 */
import { basename } from "node:path";
import { toBibtex } from "../lib/domain/document/citation-bibtex";
import { type CslItem, toCsl } from "../lib/domain/document/citation-csl";
import { toRis } from "../lib/domain/document/citation-ris";
import type { DocumentContent } from "../lib/domain/document/model";
import { plainTextOf } from "../lib/domain/document/plain-text";
import { readableContent } from "../lib/domain/document/readable-content";
import { writeCorpus } from "../lib/domain/format/archive";
import { writeHeadnoteMarkdown } from "../lib/domain/format/headnote-markdown/write";
import { writePlainMarkdown } from "../lib/domain/format/plain-markdown";
import { writeTei } from "../lib/domain/format/tei/write";
import { BadInput, readDocuments } from "./lib/documents";

type Writer = (documents: readonly DocumentContent[], name: string) => string;

/** One document is a TEI file; several are a corpus, which carries the name of the file they were read from. */
const tei: Writer = (documents, name) => {
  const [only, ...others] = documents;
  return only !== undefined && others.length === 0
    ? writeTei(only)
    : writeCorpus(documents, { title: name, rights: null });
};

/** Items of a bibliography. A file at the terminal has no address, so none is cited. */
const items = (documents: readonly DocumentContent[]): CslItem[] =>
  documents.map(({ meta }, index) => {
    const { URL: _, ...item } = toCsl(meta, { id: `document-${index + 1}`, url: "" });
    return item;
  });

const writers: Record<string, Writer> = {
  tei,
  markdown: writeHeadnoteMarkdown,
  "plain-markdown": writePlainMarkdown,
  text: (documents) => documents.map((content) => plainTextOf(readableContent(content))).join("\n\n"),
  csl: (documents) => `${JSON.stringify(items(documents), null, 2)}\n`,
  bibtex: (documents) => toBibtex(items(documents)),
  ris: (documents) => toRis(items(documents)),
};

const usage = `Usage: npm run -s documents:convert -- FILE --to ${Object.keys(writers).join("|")} [--format FORMAT] [--pages 3-9]`;

async function main(args: string[]): Promise<void> {
  const { result, values } = await readDocuments(args, { usage, options: { to: { type: "string" } } });
  const write = writers[values.to ?? ""];
  if (write === undefined) throw new BadInput(usage);
  const name = basename(
    args.find((argument, at) => !argument.startsWith("-") && !args[at - 1]?.startsWith("--")) ?? "",
  );
  process.stdout.write(
    write(
      result.documents.map(({ content }) => content),
      name,
    ),
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof BadInput ? 1 : 2;
});

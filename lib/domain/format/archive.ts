/**
 * The Headnote archive: all documents of a library, or of a reader, as one file. It is a TEI corpus, so that it can be
 * read without Headnote in a hundred years; imported again, it gives the same documents in the same order.
 */
import type { DocumentContent } from "../document/model";
import { declaration, namespace, teiXml } from "./tei/write";
import { type CorpusFacts, corpusHeaderXml } from "./tei/write-header";
import { startTag } from "./tei/xml-out";

const beginning = (about: CorpusFacts): string =>
  `${declaration}${startTag("teiCorpus", { xmlns: namespace })}\n${corpusHeaderXml(about)}\n`;
const member = (content: DocumentContent, index: number): string =>
  `${teiXml(content, `d${index + 1}.`, { "xml:id": `d${index + 1}` })}\n`;
const end = "</teiCorpus>\n";

/** Documents as one TEI corpus, in the given order, each with its own header, rights and notes. Ends with a newline. */
export function writeCorpus(documents: readonly DocumentContent[], about: CorpusFacts): string {
  return [beginning(about), ...documents.map(member), end].join("");
}

/** The same in pieces, one for each document, so that a large library need not be held at once. */
export async function* corpusPieces(
  documents: AsyncIterable<DocumentContent>,
  about: CorpusFacts,
): AsyncGenerator<string> {
  yield beginning(about);
  let index = 0;
  for await (const content of documents) yield member(content, index++);
  yield end;
}

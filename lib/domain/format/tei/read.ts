/** Reading TEI: our own back into the same documents, any other into printed units with what its markup says. */
import { limits, type ReadOptions, type SourceRead } from "../model";
import { ownSource } from "../own-source";
import { readXmlTree, type XmlElement } from "../xml";
import { decodeXml } from "../xml-decode";
import { wholeXml } from "./fragment";
import { readAnyTei } from "./read-any";
import { isOwn, ownDocuments } from "./read-own";

const changed =
  "Headnote wrote this file and it was changed since in a way that its form does not know; it was read like any other TEI, so check notes and types.";

/** Reads a TEI file (P5, P4, a corpus), or a piece cut out of one. */
export function readTei(bytes: Uint8Array, options: ReadOptions): SourceRead {
  const tree = treeOf(bytes);
  if (!tree.ok) return tree;
  options.onProgress(1, 2);
  const own = isOwn(tree.root);
  const documents = own ? ownDocuments(tree.root) : null;
  if (documents === null) return readAnyTei(tree.root, own ? [changed] : []);
  const source = ownSource("tei", documents);
  if (source.text.length > limits.characters) {
    const most = limits.characters.toLocaleString("en-GB");
    return { ok: false, problem: `The file holds more than ${most} characters; export and import it in parts.` };
  }
  return { ok: true, source };
}

function treeOf(bytes: Uint8Array): { ok: true; root: XmlElement } | { ok: false; problem: string } {
  const read = readXmlTree(bytes);
  if (read.ok) return read;
  const decoded = decodeXml(bytes);
  const repaired = decoded.ok ? wholeXml(decoded.text) : null;
  const piece = repaired === null ? read : readXmlTree(new TextEncoder().encode(repaired));
  return piece.ok ? piece : read;
}

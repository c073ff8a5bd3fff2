/** The archive in pieces is the archive; that it gives back its documents is a law of `tei/round-trip`. */
import { expect, it } from "vitest";
import { emptyMeta } from "../document/model";
import { corpusPieces, writeCorpus } from "./archive";
import { readTei } from "./tei/read";

const documents = ["One", "Two"].map((title, index) => ({
  blocks: [],
  notes: [],
  meta: { ...emptyMeta("en"), title, rights: `Terms ${index}` },
  glossary: [],
}));
const about = { title: "Mills & Bread", rights: "CC0 1.0" };

async function* arriving() {
  yield* documents;
}

it("is the same in pieces, a piece for each document", async () => {
  const pieces: string[] = [];
  for await (const piece of corpusPieces(arriving(), about)) pieces.push(piece);
  expect(pieces).toHaveLength(documents.length + 2);
  expect(pieces.join("")).toBe(writeCorpus(documents, about));
});

it("keeps the rights of the whole and of each document, in order", () => {
  const corpus = writeCorpus(documents, about);
  expect(corpus).toContain("<title>Mills &amp; Bread</title>");
  const read = readTei(new TextEncoder().encode(corpus), { pages: null, parts: null, onProgress: () => undefined });
  expect(read.ok ? read.source.documents : read.problem).toEqual(documents);
  expect(corpus.match(/<availability><p>[^<]*/gu)?.map((terms) => terms.slice(17))).toEqual([
    "CC0 1.0",
    "Terms 0",
    "Terms 1",
  ]);
});

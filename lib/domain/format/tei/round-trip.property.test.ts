/** The law of TEI export: any document comes back exactly as it was. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentContentSchema } from "../../document/schema";
import { anyDocument } from "../../document/testing/arbitrary";
import { writeCorpus } from "../archive";
import type { ReadOptions } from "../model";
import { readTei } from "./read";
import { writeTei } from "./write";

const options: ReadOptions = { pages: null, parts: null, onProgress: () => undefined };

function readBack(xml: string) {
  const read = readTei(new TextEncoder().encode(xml), options);
  if (!read.ok) throw new Error(read.problem);
  return read.source.documents;
}

describe("any document", () => {
  it("is one that the schema takes", () => {
    fc.assert(
      fc.property(anyDocument, (content) => {
        expect(documentContentSchema.parse(content)).toEqual(content);
      }),
    );
  });

  it("comes back from TEI exactly as it was", () => {
    fc.assert(
      fc.property(anyDocument, (content) => {
        expect(readBack(writeTei(content))).toEqual([content]);
      }),
      { numRuns: 150 },
    );
  });

  it("comes back from a corpus exactly as it was, in the same order", () => {
    fc.assert(
      fc.property(fc.array(anyDocument, { minLength: 1, maxLength: 4 }), (documents) => {
        expect(readBack(writeCorpus(documents, { title: "Mills & bread", rights: null }))).toEqual(documents);
      }),
      { numRuns: 30 },
    );
  });
});

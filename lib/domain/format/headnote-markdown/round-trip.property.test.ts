/** The law of Headnote's Markdown: any document comes back exactly as it was. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentContent } from "../../document/model";
import { anyDocument } from "../../document/testing/arbitrary";
import { readHeadnoteMarkdown } from "./read";
import { writeHeadnoteMarkdown } from "./write";

function readBack(documents: readonly DocumentContent[]) {
  const read = readHeadnoteMarkdown(new TextEncoder().encode(writeHeadnoteMarkdown(documents)));
  if (!read.ok) throw new Error(read.problem);
  return read.source.documents;
}

describe("any document", () => {
  it("comes back from Markdown exactly as it was", () => {
    fc.assert(
      fc.property(anyDocument, (content) => {
        expect(readBack([content])).toEqual([content]);
      }),
      { numRuns: 150 },
    );
  });

  it("comes back among others, in the same order", () => {
    fc.assert(
      fc.property(fc.array(anyDocument, { minLength: 1, maxLength: 4 }), (documents) => {
        expect(readBack(documents)).toEqual(documents);
      }),
      { numRuns: 30 },
    );
  });
});

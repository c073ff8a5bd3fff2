import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uploadedFiles } from "./upload";

const file = (bytes: number, more: object = {}) => ({
  ...{ name: "Страница 12.txt", bytes, format: null, pages: null, parts: null, image: false },
  ...more,
});
const encoder = new TextEncoder();

/** The files as they arrive, after a description in any JSON. */
function arrive(description: string, ...files: Uint8Array[]) {
  const head = encoder.encode(description);
  return uploadedFiles(new Uint8Array([...head, ...files.flatMap((each) => [...each])]), head.length);
}
const four = new Uint8Array(4);

describe("an upload", () => {
  it.each([
    ["without a description", "", /does not say/, "files.0"],
    ["whose description is no JSON", "{", /does not say/, "files.0"],
    ["without a file", "[]", /Choose a file/, "files.0"],
    ["of too many files", JSON.stringify(Array.from({ length: 201 }, () => file(0))), /At most 200/, "files.0"],
    [
      "with pages in the wrong order",
      JSON.stringify([file(4), file(0, { pages: { from: 9, to: 3 } })]),
      /last/,
      "files.1",
    ],
    ["in an unknown format", JSON.stringify([file(4, { format: "rtf" })]), /./, "files.0"],
    ["shorter than it says", JSON.stringify([file(5)]), /incomplete/, "files.0"],
    ["longer than it says", JSON.stringify([file(3)]), /incomplete/, "files.0"],
  ])("%s is refused", (_, description, problem, field) => {
    expect(arrive(description, four)).toMatchObject({ ok: false, problem: expect.stringMatching(problem), field });
  });

  it.each([0, -1, 1.5, 9, Number.NaN])("whose description has the length %s is refused", (length) => {
    expect(uploadedFiles(four, length)).toMatchObject({ ok: false, field: "files.0" });
  });

  it("brings the files that were put together, byte for byte, however many", () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 1, maxLength: 200 }), (files) => {
        const arrived = arrive(JSON.stringify(files.map(({ length }) => file(length))), ...files);
        expect(arrived.ok && arrived.value.map((each) => [...each.bytes])).toEqual(files.map((each) => [...each]));
      }),
      { numRuns: 30 },
    );
  });
});

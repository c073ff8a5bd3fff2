import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describedUpload, uploadedFiles } from "./upload";

const file = (bytes: number, more: object = {}) => ({
  ...{ name: "page.txt", bytes, format: null, pages: null, parts: null, image: false },
  ...more,
});
const json = (files: object[], title: string | null = null) => JSON.stringify({ title, files });

describe("what an upload says of itself", () => {
  it.each([
    ["nothing", "", /does not say/, "files.0"],
    ["no JSON", "{", /does not say/, "files.0"],
    ["no file", json([]), /Choose a file/, "files.0"],
    ["too many files", json(Array.from({ length: 201 }, () => file(1))), /At most 200/, "files.0"],
    ["pages in the wrong order", json([file(1), file(1, { pages: { from: 9, to: 3 } })]), /after the last/, "files.1"],
    ["an unknown format", json([file(1, { format: "rtf" })]), /./, "files.0"],
  ])("%s is refused", (_, header, problem, field) => {
    expect(describedUpload(header)).toMatchObject({ ok: false, problem: expect.stringMatching(problem), field });
  });
});

describe("the files in its body", () => {
  it("are those that were put together, byte for byte", () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 1, maxLength: 8 }), (files) => {
        const described = describedUpload(json(files.map(({ length }) => file(length))));
        const body = new Uint8Array(files.flatMap((each) => [...each]));
        const cut = described.ok ? uploadedFiles(described.value, body) : described;
        expect(cut.ok && cut.value.map((each) => [...each.bytes])).toEqual(files.map((each) => [...each]));
      }),
    );
  });

  it.each([
    ["shorter", 3],
    ["longer", 5],
  ])("are refused when the body is %s than it says", (_, length) => {
    const described = describedUpload(json([file(4)]));
    expect(described.ok && uploadedFiles(described.value, new Uint8Array(length))).toMatchObject({ ok: false });
  });
});

import { describe, expect, it } from "vitest";
import { para, run, sourceOf } from "./make-docx.testing";

describe("told", () => {
  const changes = 'w:id="1" w:author="A" w:date="2020-01-01T00:00:00Z"';
  const del = (words: string) =>
    `<w:del ${changes}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;

  it("tracked changes", () => {
    const body =
      para(
        `${run("I ")}${del("never ")}<w:ins ${changes}>${run("always ")}</w:ins>${run("wrote", `<w:rPrChange ${changes}/>`)}`,
      ) +
      para(
        `<w:moveFrom ${changes}>${run("there")}</w:moveFrom>${run("b")}<w:moveTo ${changes}>${run("there")}</w:moveTo>`,
      );
    const read = sourceOf({ body });
    expect(read.blocks?.map(({ text }) => text)).toEqual(["I always wrote", "bthere"]);
    expect(read.notices).toEqual([
      "The file has tracked changes: 1 insertion was read as text; 1 deletion was left out (“never”); 1 moved passage was read at the new place; 1 change of format was taken as made. Accept or reject them in Word if this is not what you want.",
    ]);
  });

  it("a deleted end of a paragraph joins it with the next, a deleted marker takes its note along", () => {
    const body =
      para(run("One "), undefined, `<w:rPr><w:del ${changes}/></w:rPr>`) +
      para(`${run("sentence")}<w:del ${changes}><w:r><w:footnoteReference w:id="1"/></w:r></w:del>`);
    const read = sourceOf({ body, footnotes: `<w:footnote w:id="1">${para(run("gone"))}</w:footnote>` });
    expect(read.blocks?.map(({ text }) => text)).toEqual(["One sentence"]);
    expect(read.notes).toEqual([]);
  });

  const a = para(run("a"));
  it.each([
    [
      "many deletions",
      a + para(Array.from({ length: 10 }, (_, index) => del(`w${index}`)).join("")),
      {},
      /10 deletions.*“w7” and 2 more/u,
    ],
    [
      "comments",
      a,
      { comments: `<w:comment w:id="1">${para(run("Check this."))}</w:comment>` },
      /1 comment was left out \(“Check this.”\)/u,
    ],
    ["hidden text", para(run("a") + run("secret", "<w:vanish/>")), {}, /Hidden text was left out \(“secret”\)/u],
    ["pictures", para(`${run("a")}<w:r><w:drawing><a:blip/></w:drawing></w:r>`), {}, /1 picture was left out/u],
    ["macros", a, { more: { "word/vbaProject.bin": new Uint8Array(4) } }, /holds macros; they were not read/u],
    [
      "embedded objects",
      a,
      { more: { "word/embeddings/oleObject1.bin": new Uint8Array(4) } },
      /1 embedded object was left out/u,
    ],
    ["inserted files", `${a}<w:altChunk r:id="x"/>`, {}, /1 inserted file/u],
    ["formulas", para("<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"), {}, /1 formula was read/u],
  ])("%s", (_, body, more, notice) => {
    expect(sourceOf({ body, ...more }).notices.join(" | ")).toMatch(notice);
  });

  it("hidden words and deleted words are nowhere in the text", () => {
    expect(sourceOf({ body: a + para(run("secret", "<w:vanish/>") + del("gone")) }).text).toBe("a");
  });

  it("running heads stand at the end, each once", () => {
    const headers = [para(run("Letters, 1848")), para(run("Letters, 1848")), para("")];
    const read = sourceOf({ body: a, headers });
    expect(read.blocks).toMatchObject([{ text: "a" }, { text: "Letters, 1848", form: "furniture" }]);
    expect(read.notices).toEqual([expect.stringContaining("Running heads")]);
  });
});

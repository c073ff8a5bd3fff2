import { describe, expect, it } from "vitest";
import { blocksOf, para, run, sourceOf, style } from "./make-docx.testing";

describe("styles", () => {
  const styles = [
    style("berschrift1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
    style("Mine", "Mine", '<w:basedOn w:val="berschrift1"/>'),
    style("Loop", "Loop", '<w:basedOn w:val="Loop"/>'),
    ...["Title", "Subtitle", "Quote", "Salutation", "Date", "Closing", "Signature", "toc 2", "List Bullet 2"].map(
      (name) => style(name.replaceAll(" ", ""), name),
    ),
    style("Poem", "Poem lines"),
    style("Kopf", "Headnote"),
    style("Outlined", "Outlined", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
  ].join("");

  it.each([
    ["berschrift1", "heading", 1, null],
    ["Mine", "heading", 1, null],
    ["Outlined", "heading", 3, null],
    ["Title", "heading", 1, "title"],
    ["Subtitle", "heading", 2, null],
    ["Quote", "quote", null, null],
    ["Salutation", "paragraph", null, "salute"],
    ["Date", "paragraph", null, "dateline"],
    ["Closing", "paragraph", null, "closer"],
    ["Signature", "paragraph", null, "closer"],
    ["toc2", "furniture", null, null],
    ["ListBullet2", "listItem", 2, null],
    ["Poem", "verse", null, null],
    ["Kopf", "paragraph", null, "headnote"],
    ["Loop", "paragraph", null, null],
    ["Unknown", "paragraph", null, null],
  ])("%s", (id, form, level, part) => {
    expect(blocksOf({ body: para(run("Words."), id), styles })).toMatchObject([{ text: "Words.", form, level, part }]);
  });

  it("never say that a document begins", () => {
    expect(blocksOf({ body: para(run("Letters"), "berschrift1"), styles })[0]?.begins).toBe(false);
  });
});

describe("type", () => {
  const marks = (body: string, styles = "") => blocksOf({ body, styles })[0]?.marks;

  it.each([
    ["bold", "<w:b/>", ["strong"]],
    ["bold switched off", '<w:b w:val="0"/>', []],
    ["italic", '<w:i w:val="true"/>', ["emphasis"]],
    ["small capitals", "<w:smallCaps/>", ["smallCaps"]],
    ["underlined", '<w:u w:val="single"/>', ["underline"]],
    ["underlined with nothing", '<w:u w:val="none"/>', []],
    ["struck", "<w:strike/>", ["struck"]],
    ["struck twice, not once", '<w:dstrike/><w:strike w:val="0"/>', ["struck"]],
    ["raised", '<w:vertAlign w:val="superscript"/>', ["superscript"]],
    ["lowered", '<w:vertAlign w:val="subscript"/>', ["subscript"]],
    ["capitals stay as typed", "<w:caps/>", []],
  ])("%s", (_, properties, kinds) => {
    const found = marks(para(run("He said ") + run("never", properties) + run(" again.")));
    expect(found).toEqual(kinds.map((kind) => ({ kind, start: 8, end: 13 })));
  });

  it("runs of one type are one mark", () => {
    expect(marks(para(run("so ", "<w:i/>") + run("it", "<w:i/>") + run(" is")))).toEqual([
      { kind: "emphasis", start: 0, end: 5 },
    ]);
  });

  it("type of a named style is no mark, upright words in it are emphasis", () => {
    const styles = style("Quote", "Quote", "<w:rPr><w:i/></w:rPr>");
    expect(marks(para(run("All ") + run("of", '<w:i w:val="0"/>'), "Quote"), styles)).toEqual([
      { kind: "emphasis", start: 4, end: 6 },
    ]);
  });

  it("type of a style without a known name is a mark, and a character style switches it", () => {
    const styles =
      style("Small", "Small", "<w:rPr><w:i/></w:rPr>") + style("E", "Emphasis", "<w:rPr><w:i/></w:rPr>", "character");
    expect(marks(para(run("One ") + run("two", '<w:rStyle w:val="E"/>'), "Small"), styles)).toEqual([
      { kind: "emphasis", start: 0, end: 3 },
    ]);
  });

  it("a link is no underlined word, a book title is a title", () => {
    const styles =
      style("H", "Hyperlink", '<w:rPr><w:u w:val="single"/></w:rPr>', "character") +
      style("B", "Book Title", "<w:rPr><w:i/></w:rPr>", "character");
    const body = para(
      `<w:hyperlink r:id="x">${run("here", '<w:rStyle w:val="H"/>')}</w:hyperlink>${run(" Faust", '<w:rStyle w:val="B"/>')}`,
    );
    expect(blocksOf({ body, styles })).toMatchObject([
      { text: "here Faust", marks: [{ kind: "title", start: 5, end: 10 }] },
    ]);
  });

  it("words of another language than the body's are foreign", () => {
    const body = para(
      run("The long report of the ", '<w:lang w:val="en-US"/>') +
        run("troika", '<w:lang w:val="ru-RU"/>') +
        run(" was lost.", '<w:lang w:val="en-GB"/>'),
    );
    const read = sourceOf({ body });
    expect(read.blocks?.[0]?.marks).toEqual([{ kind: "foreign", language: "ru-RU", start: 23, end: 29 }]);
    expect(read.meta.language).toBe("en");
  });

  it.each([
    ["Письмо домой", "en-US", undefined],
    ["Письмо домой", "ru-RU", "ru"],
    ["Letter home", "ru-RU", undefined],
    ["مكتوب", "en-US", undefined],
    ["مكتوب", "ar-SA", "ar"],
  ])("%s is not %s when its letters deny it", (words, said, language) => {
    expect(sourceOf({ body: para(run(words, `<w:lang w:val="${said}"/>`)) }).meta.language).toBe(language);
  });

  it("size and indent are relative to the body", () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>';
    const body =
      para(run("The body of the letter, which is long.")) +
      para(run("Smaller", '<w:sz w:val="18"/>'), undefined, '<w:ind w:left="480"/><w:jc w:val="right"/>');
    expect(blocksOf({ body, styles })).toMatchObject([
      { size: 1, indent: 0, align: null },
      { size: 0.75, indent: 2, align: "right" },
    ]);
  });

  it("sides are the other way round when written from right to left", () => {
    expect(blocksOf({ body: para(run("مرحبا"), undefined, '<w:bidi/><w:jc w:val="left"/>') })[0]?.align).toBe("right");
  });
});

import { describe, expect, it } from "vitest";
import { blocksOf, para, run, sourceOf, style } from "./make-docx.testing";

describe("words and what parts them", () => {
  const r = (inner: string) => `<w:r>${inner}</w:r>`;
  const t = (words: string) => `<w:t xml:space="preserve">${words}</w:t>`;
  it.each([
    ["a tab", para(r(`${t("a")}<w:tab/>${t("b")}`)), ["a b"]],
    ["a line end", para(r(`${t("a")}<w:br/>${t("b")}`)), ["a\nb"]],
    ["two line ends", para(r(`${t("a")}<w:br/><w:br/>${t("b")}`)), ["a", "b"]],
    ["hyphens", para(r(`${t("a")}<w:noBreakHyphen/>${t("b")}<w:softHyphen/>${t("c")}`)), ["a-bc"]],
    ["a sign of Symbol", para(r('<w:sym w:font="Symbol" w:char="F061"/>')), ["α"]],
    [
      "a field: its result",
      para(
        `${r('<w:fldChar w:fldCharType="begin"/>')}${r("<w:instrText>PAGEREF x</w:instrText>")}${r('<w:fldChar w:fldCharType="separate"/>')}${r(t("12"))}${r('<w:fldChar w:fldCharType="end"/>')}${r(t(" ff."))}`,
      ),
      ["12 ff."],
    ],
    ["a simple field", para(`<w:fldSimple w:instr="DATE">${r(t("May"))}</w:fldSimple>`), ["May"]],
    ["a field that never ends", para(r(`<w:fldChar w:fldCharType="begin"/>`)) + para(r(t("kept"))), ["kept"]],
    ["a content control", `<w:sdt><w:sdtPr/><w:sdtContent>${para(r(t("a")))}</w:sdtContent></w:sdt>`, ["a"]],
    ["a wrapper nobody knows", para(`<w:smartTag>${r(t("a"))}</w:smartTag>`), ["a"]],
    ["a formula", para(`<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>`), ["x+y"]],
    [
      "small letters over a word",
      para(`<w:ruby><w:rt>${r(t("b"))}</w:rt><w:rubyBase>${r(t("a"))}</w:rubyBase></w:ruby>`),
      ["a(b)"],
    ],
    [
      "a large first letter",
      para(r(t("D")), undefined, '<w:framePr w:dropCap="drop"/>') + para(r(t("ear Anna"))),
      ["Dear Anna"],
    ],
    ["an empty paragraph", para("") + para(r(t("a"))), ["a"]],
    [
      "a text box, written twice in the file",
      para(
        `${r(t("a"))}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${para(r(t("box")))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${para(r(t("box")))}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r(t("b"))}`,
      ),
      ["ab", "box"],
    ],
  ])("%s", (_, body, texts) => {
    expect(blocksOf({ body }).map(({ text }) => text)).toEqual(texts);
  });

  it("page breaks stand where they are, each once", () => {
    const body =
      para(r(`${t("one ")}<w:br w:type="page"/><w:lastRenderedPageBreak/>${t("two")}`)) +
      para(r(t("three")), undefined, "<w:pageBreakBefore/>");
    expect(blocksOf({ body }).map(({ atoms }) => atoms)).toEqual([
      [{ kind: "pageBreak", label: null, at: 4 }],
      [{ kind: "pageBreak", label: null, at: 0 }],
    ]);
  });

  it("a sign that only its font can draw is a gap and told", () => {
    const read = sourceOf({ body: para(r(`${t("a")}<w:sym w:font="Wingdings" w:char="F0E8"/>`)) });
    expect(read.blocks?.[0]?.atoms).toMatchObject([{ kind: "gap", at: 1 }]);
    expect(read.notices).toEqual([expect.stringContaining("1 sign of a special font was left out")]);
  });
});

describe("verse", () => {
  const styles = style("V", "Verse");
  it("paragraphs of a stanza are its lines, an empty one ends it", () => {
    const line = (words: string) => para(words === "" ? "" : run(words), "V");
    const body = line("The river") + line("the mill") + line("") + line("and I") + para(run("Yours"));
    expect(blocksOf({ body, styles }).map(({ form, text }) => [form, text])).toEqual([
      ["verse", "The river\nthe mill"],
      ["verse", "and I"],
      ["paragraph", "Yours"],
    ]);
  });

  it("ends before a table and at the end", () => {
    const table = `<w:tbl><w:tr><w:tc>${para(run("a"))}</w:tc><w:tc>${para(run("b"))}</w:tc></w:tr></w:tbl>`;
    const body = para(run("One"), "V") + table + para(run("Two"), "V");
    expect(blocksOf({ body, styles }).map(({ text }) => text)).toEqual(["One", "a\tb", "Two"]);
  });
});

describe("tables", () => {
  const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
  it("rows are blocks, cells are parted by a tab, a table inside follows", () => {
    const inner = `<w:tbl>${row(cell(para(run("x"))), cell(para(run("y"))))}</w:tbl>`;
    const body = `<w:tbl>${row(cell(para(run("a")) + para(run("b"))), cell(inner + para(run("c"))))}${row(cell(para("")), cell(para(run("d"))))}</w:tbl>`;
    expect(blocksOf({ body }).map(({ form, text }) => [form, text])).toEqual([
      ["tableRow", "a b\tc"],
      ["tableRow", "x\ty"],
      ["tableRow", "\td"],
    ]);
  });

  it("a table of one column is a frame", () => {
    expect(blocksOf({ body: `<w:tbl>${row(cell(para(run("a")) + para(run("b"))))}</w:tbl>` })).toMatchObject([
      { form: "paragraph", text: "a" },
      { form: "paragraph", text: "b" },
    ]);
  });
});

describe("lists", () => {
  const level = (depth: number, format: string, text: string, start = 1) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `
    <w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%1%2)")}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, "bullet", "•")}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2">${level(0, "upperRoman", "No. %1", 4)}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
    <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`;
  const item = (list: number, depth: number, words = "x") =>
    para(
      words === "" ? "" : run(words),
      undefined,
      `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`,
    );

  it("have the numbers that Word prints", () => {
    const body =
      item(1, 0) +
      item(1, 1) +
      item(1, 1) +
      item(1, 0) +
      item(1, 1) +
      item(2, 0) +
      item(3, 0) +
      item(4, 0) +
      item(0, 0) +
      item(9, 0);
    expect(blocksOf({ body, numbering }).map(({ form, level: depth, text }) => [form, depth, text])).toEqual([
      ["listItem", 1, "1. x"],
      ["listItem", 2, "1a) x"],
      ["listItem", 2, "1b) x"],
      ["listItem", 1, "2. x"],
      ["listItem", 2, "2a) x"],
      ["listItem", 1, "x"],
      ["listItem", 1, "1. x"],
      ["listItem", 1, "No. IV x"],
      ["paragraph", null, "x"],
      ["listItem", 1, "x"],
    ]);
  });

  it("an empty item is counted and not shown", () => {
    expect(blocksOf({ body: item(1, 0, "") + item(1, 0), numbering })).toMatchObject([{ text: "2. x" }]);
  });

  it("number headings too", () => {
    const styles = style("H", "heading 2", '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>');
    expect(blocksOf({ body: para(run("To Anna"), "H"), numbering, styles })).toMatchObject([
      { form: "heading", level: 2, text: "No. IV To Anna" },
    ]);
  });
});

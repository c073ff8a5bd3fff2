import { describe, expect, it } from "vitest";
import { para, run, sourceOf } from "./make-docx.testing";

describe("notes", () => {
  const mark = (id: number, own = "", kind = "footnote") =>
    `<w:r><w:${kind}Reference ${own === "" ? "" : 'w:customMarkFollows="1"'} w:id="${id}"/>${own === "" ? "" : `<w:t>${own}</w:t>`}</w:r>`;
  const note = (id: number, words: string, kind = "footnote") =>
    `<w:${kind} w:id="${id}">${para(`<w:r><w:footnoteRef/></w:r>${run(words)}`)}</w:${kind}>`;
  const rules = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>';

  it("are linked to their markers and numbered", () => {
    const read = sourceOf({
      body:
        para(`${run("One")}${mark(2)}${run(" two")}${mark(3, "*")}${run(".")}`) +
        para(run("End") + mark(7, "", "endnote") + mark(4)),
      footnotes: rules + note(4, " Third.") + note(2, " First.") + note(3, "* By hand."),
      endnotes: note(7, "Last.", "endnote"),
    });
    expect(read.blocks?.map(({ text, markers }) => [text, markers])).toEqual([
      [
        "One two*.",
        [
          { start: 3, end: 3, key: "1", note: 0 },
          { start: 7, end: 8, key: "*", note: 1 },
        ],
      ],
      [
        "End",
        [
          { start: 3, end: 3, key: "i", note: 2 },
          { start: 3, end: 3, key: "2", note: 3 },
        ],
      ],
    ]);
    expect(read.notes.map(({ label, order, blocks }) => [label, order, blocks.map(({ text }) => text)])).toEqual([
      ["1", 1, ["First."]],
      ["*", 1, ["By hand."]],
      ["i", 2, ["Last."]],
      ["2", 2, ["Third."]],
    ]);
    expect(read.notices).toEqual([]);
  });

  it("of several paragraphs, in a table, inside of marks", () => {
    const read = sourceOf({
      body: `<w:tbl><w:tr><w:tc>${para(run("a") + mark(1))}</w:tc><w:tc>${para(run("b"))}</w:tc></w:tr></w:tbl>`,
      footnotes: `<w:footnote w:id="1">${para(run("p", "<w:i/>"))}${para(run("q"))}</w:footnote>`,
    });
    expect(read.blocks).toMatchObject([{ text: "a\tb", markers: [{ start: 1, note: 0 }] }]);
    expect(read.notes[0]?.blocks.map(({ text }) => text)).toEqual(["p", "q"]);
  });

  it.each([
    ["settings", { settings: '<w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr>' }, "", ["a", "b"]],
    [
      "a section",
      {},
      '<w:sectPr><w:footnotePr><w:numFmt w:val="chicago"/><w:numStart w:val="1"/></w:footnotePr></w:sectPr>',
      ["*", "†"],
    ],
    ["each page", {}, '<w:sectPr><w:footnotePr><w:numRestart w:val="eachPage"/></w:footnotePr></w:sectPr>', ["1", "1"]],
  ])("are numbered as %s say", (_, more, section, labels) => {
    const body = para(run("a") + mark(1)) + para(run("b") + mark(2), undefined, "<w:pageBreakBefore/>") + section;
    expect(sourceOf({ body, footnotes: note(1, "x") + note(2, "y"), ...more }).notes.map(({ label }) => label)).toEqual(
      labels,
    );
  });

  it("that are missing, referred to by nothing or by themselves are told", () => {
    const read = sourceOf({
      body: para(run("a") + mark(1) + mark(9)),
      footnotes: `<w:footnote w:id="1">${para(run("itself") + mark(1))}</w:footnote>${note(5, "loose")}`,
    });
    expect(read.notes.map(({ label, blocks }) => [label, blocks[0]?.text])).toEqual([
      ["1", "itself"],
      ["", "loose"],
    ]);
    expect(read.blocks?.[0]?.markers.map(({ note: index }) => index)).toEqual([0, null]);
    expect(read.notices.join(" ")).toMatch(/1 note was referred to but missing.* 1 note was found that no marker/u);
  });

  const raised = (words: string) => run(words, '<w:vertAlign w:val="superscript"/>');
  it.each([
    ["a figure", run("The mill") + raised("12"), [{ start: 8, end: 10, key: "12", note: null }]],
    [
      "a sign in brackets",
      `${run("The mill ")}${raised("[†]")}${run(" burned")}`,
      [{ start: 9, end: 12, key: "†", note: null }],
    ],
    ["a label", raised("1") + run(" See there."), []],
    ["an exponent", `${run("of 40 m")}${raised("2")}`, []],
    ["an ordinal", `${run("the 1")}${raised("st")}`, []],
  ])("that people typed: %s", (_, runs, markers) => {
    const [block] = sourceOf({ body: para(runs) }).blocks ?? [];
    expect(block?.markers).toEqual(markers);
    expect(block?.marks.length).toBe(markers.length === 0 ? 1 : 0);
  });
});

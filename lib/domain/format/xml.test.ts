import { describe, expect, it } from "vitest";
import { eachXmlTree, findXml, readXmlTree, xmlChildren, xmlText } from "./xml";
import { parseXml } from "./xml-events";

const bytes = (xml: string) => new TextEncoder().encode(xml);
const words = (file: Uint8Array): string => {
  const read = readXmlTree(file);
  return read.ok ? xmlText(read.root) : `refused: ${read.problem}`;
};

describe("words", () => {
  it.each([
    ["plain", "<p>Dear Anna</p>", "Dear Anna"],
    ["an HTML name", "<p>a &mdash; b&nbsp;c</p>", "a — b\u00a0c"],
    ["names of the ISO sets", "<p>&oelig;&eacute;&Zcaron;&acy;</p>", "œéŽа"],
    ["Greek of ISO 8879", "<p>&lgr;&ogr;&ggr;&ogr;&sfgr; &OHgr;</p>", "λογος Ω"],
    ["numbers", "<p>&#233;&#x2014;</p>", "é—"],
    ["CDATA and comments", "<p>a<!-- left out --><![CDATA[ < ]]>b</p>", "a < b"],
    [
      "an old DOCTYPE of TEI",
      '<!DOCTYPE TEI.2 SYSTEM "http://www.gutenberg.org/tei/marcello/0.4/dtd/pgtei.dtd"><TEI.2>x</TEI.2>',
      "x",
    ],
    [
      "parameter entities and pictures are ignored",
      '<!DOCTYPE TEI.2 PUBLIC "-//TEI P4//DTD Main//EN" "tei2.dtd" [<!ENTITY % TEI.prose "INCLUDE"> <!ENTITY fig SYSTEM "a.jpg" NDATA jpeg>]><p>x</p>',
      "x",
    ],
    ["a declared letter", '<!DOCTYPE TEI.2 [<!ENTITY yogh "&#x21d;">]><p>&yogh;e</p>', "ȝe"],
    [
      "an XHTML DOCTYPE",
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html>&hellip;</html>',
      "…",
    ],
  ])("%s", (_, xml, expected) => {
    expect(words(bytes(xml))).toBe(expected);
  });

  it.each([
    ["UTF-8 with a mark", new Uint8Array([0xef, 0xbb, 0xbf, ...bytes("<p>é</p>")]), "é"],
    [
      "UTF-16 with a mark",
      new Uint8Array([
        0xff,
        0xfe,
        ...[..."<p>"].flatMap((c) => [c.charCodeAt(0), 0]),
        0x16,
        0x04,
        ...[..."</p>"].flatMap((c) => [c.charCodeAt(0), 0]),
      ]),
      "Ж",
    ],
    [
      "ISO-8859-1",
      new Uint8Array([...bytes('<?xml version="1.0" encoding="ISO-8859-1"?><p>'), 0xe9, ...bytes("</p>")]),
      "é",
    ],
    [
      "Windows-1251",
      new Uint8Array([...bytes("<?xml version='1.0' encoding='windows-1251'?><p>"), 0xc6, ...bytes("</p>")]),
      "Ж",
    ],
    ["KOI8-R", new Uint8Array([...bytes('<?xml version="1.0" encoding="KOI8-R"?><p>'), 0xf6, ...bytes("</p>")]), "Ж"],
  ])("in %s", (_, file, expected) => {
    expect(words(file)).toBe(expected);
  });
});

describe("refusals", () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>`;
  it.each([
    ["an entity bomb", bomb, /declares an entity \(b\)/u],
    ["a long entity", `<!DOCTYPE x [<!ENTITY a "${"a".repeat(81)}">]><x>&a;</x>`, /declares an entity \(a\)/u],
    ["markup in an entity", '<!DOCTYPE x [<!ENTITY a "&#60;b/>">]><x>&a;</x>', /declares an entity/u],
    [
      "an external entity",
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>',
      /declares an entity \(f\)/u,
    ],
    [
      "a public external entity",
      '<!DOCTYPE x [<!ENTITY f PUBLIC "p" "http://a.example/">]><x>&f;</x>',
      /declares an entity/u,
    ],
    ["an entity behind a comment", '<!DOCTYPE x [<!-- " --><!ENTITY f SYSTEM "a">]><x>&f;</x>', /declares an entity/u],
    ["an unknown DTD", '<!DOCTYPE x SYSTEM "http://a.example/x.dtd"><x/>', /DTD that Headnote does not know/u],
    ["an unknown name", "<x>&nosuchname;</x>", /line 1, column 15 \(undefined entity\)/u],
    ["a name that only begins well", "<x>&notit;</x>", /undefined entity/u],
    ["a name of the programming language", "<x>&constructor;&__proto__;</x>", /undefined entity/u],
    ["deep nesting", "<a>".repeat(201) + "</a>".repeat(201), /more than 200 deep/u],
    ["more elements than a text has", `<a>${"<b/>".repeat(1_000_000)}</a>`, /more than 1,000,000 elements/u],
    ["an open element", "<a>\n<b></a>", /broken at line 2/u],
    ["a control character", "<a>\u0001</a>", /broken at line 1/u],
    ["nothing", "", /broken/u],
    ["an encoding of which nobody knows", '<?xml version="1.0" encoding="EBCDIC-X"?><a/>', /“ebcdic-x”/u],
    [
      "an encoding whose name is broken",
      `<?xml version="1.0" encoding="UTF-8\u0002?>\n<a/>"?>`,
      /an encoding without a name/u,
    ],
  ])("%s", (_, xml, problem) => {
    const read = readXmlTree(bytes(xml));
    expect(read.ok ? "read" : read.problem).toMatch(problem);
  });

  it("bytes that are not what they say", () => {
    const read = readXmlTree(new Uint8Array([...bytes("<p>"), 0xe9, ...bytes("</p>")]));
    expect(read).toMatchObject({ ok: false, problem: expect.stringContaining("names no encoding") });
  });
});

describe("trees", () => {
  const xml = `<w:doc xmlns:w="urn:w" xmlns:r="urn:r" xmlns="urn:d">
  <w:p w:id="1" r:id="2" xml:lang="ru" n="3">a<b>c</b>d</w:p><w:p/></w:doc>`;

  it("has names, namespaces, attributes and places", () => {
    const read = readXmlTree(bytes(xml));
    const first = read.ok ? findXml(read.root, "p") : null;
    expect(first).toMatchObject({ name: "p", namespace: "urn:w", line: 2, column: 45 });
    expect([...(first?.attributes ?? [])]).toEqual([
      ["id", "1"],
      ["r:id", "2"],
      ["xml:lang", "ru"],
      ["n", "3"],
    ]);
    expect(first?.children.map((child) => (typeof child === "string" ? child : child.namespace))).toEqual([
      "a",
      "urn:d",
      "d",
    ]);
    expect(first?.parent?.name).toBe("doc");
    expect(read.ok && xmlChildren(read.root, "p").length).toBe(2);
  });

  it("come one by one", () => {
    const taken: string[] = [];
    const read = eachXmlTree(
      bytes(xml),
      (tag) => tag.local === "p",
      (p) => taken.push(xmlText(p)),
    );
    expect(read).toEqual({ ok: true });
    expect(taken).toEqual(["acd", ""]);
  });

  it("are read in stretches, whatever stands at a seam", () => {
    const long = `<a>${"é😀&mdash;<b/>\r\n".repeat(40_000)}</a>`;
    const seen: number[] = [];
    let length = 0;
    const read = parseXml(long, {
      text: (text) => {
        length += text.length;
      },
      progress: (done) => seen.push(done),
    });
    expect(read).toEqual({ ok: true });
    expect(length).toBe(40_000 * 5);
    expect(seen.at(-1)).toBe(long.length);
    expect(seen.length).toBeGreaterThan(2);
  });
});

import { describe, expect, it } from "vitest";
import { epubParts, readEpub } from "./epub";
import { type EpubPieces, makeEpub, page } from "./epub/make-epub.testing";
import type { ReadOptions, SourceText } from "./model";

const all: ReadOptions = { pages: null, parts: null, onProgress: () => {} };

function source(pieces: EpubPieces, parts: readonly string[] | null = null): SourceText {
  const read = readEpub(makeEpub(pieces), { ...all, parts });
  if (!read.ok) throw new Error(read.problem);
  return read.source;
}

const letters: EpubPieces = {
  files: {
    "text/one.xhtml":
      '<h1>Letter One</h1><p>Dear Anna, the mill stands.<a epub:type="noteref" href="../notes.xhtml#n1">1</a></p>',
    "text/two.xhtml":
      '<h1>Letter Two</h1><p>Dear Anna, it burned.<a epub:type="noteref" href="../notes.xhtml#n2">2</a></p>',
    "notes.xhtml":
      '<section epub:type="endnotes"><h2>Notes</h2><aside epub:type="footnote" id="n1"><p>1. The upper mill.</p></aside><aside epub:type="footnote" id="n2"><p>2. In May.</p></aside></section>',
  },
};

describe("chapters", () => {
  it("are read in order, with notes of other files linked", () => {
    const read = source(letters);
    expect(read.format).toBe("epub");
    expect(read.blocks?.slice(0, 4).map(({ form, text }) => [form, text])).toMatchObject([
      ["heading", "Letter One"],
      ["paragraph", expect.stringMatching(/^Dear Anna, the mill stands\./u)],
      ["heading", "Letter Two"],
      ["paragraph", expect.stringMatching(/^Dear Anna, it burned\./u)],
    ]);
    const linked = read.blocks?.flatMap(({ markers }) =>
      markers.map(({ note }) => read.notes[note ?? -1]?.blocks[0]?.text),
    );
    expect(linked).toEqual(["The upper mill.", "In May."]);
    expect(read.blocks?.some(({ begins }) => begins)).toBe(false);
  });

  it("that were chosen bring only their own notes", () => {
    const read = source(letters, ["OEBPS/text/two.xhtml"]);
    expect(read.text).toContain("it burned");
    expect(read.text).not.toContain("the mill stands");
    expect(read.notes.map((note) => note.blocks.map(({ text }) => text))).toEqual([["In May."]]);
  });

  it("that were chosen bring nothing of chapters they only refer to", () => {
    const files = {
      "a.xhtml": '<p>As I wrote <a href="b.xhtml#p2">before</a>, it burned.</p>',
      "b.xhtml": '<p id="p2">The mill stands.</p><p>So it does.</p>',
    };
    expect(source({ files }, ["OEBPS/a.xhtml"]).text).toBe("As I wrote before, it burned.");
  });

  it("tell how far the reading is", () => {
    const done: [number, number][] = [];
    readEpub(makeEpub(letters), { ...all, onProgress: (at, total) => done.push([at, total]) });
    expect(done.at(-1)).toEqual([3, 3]);
  });
});

describe("parts", () => {
  const titles = (pieces: EpubPieces) => {
    const read = epubParts(makeEpub(pieces));
    return read.ok ? read.parts.map(({ title }) => title) : read.problem;
  };
  const ncx = (points: string) => ({
    manifest: '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
    spine: 'toc="ncx"',
    more: {
      "OEBPS/toc.ncx": `<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${points}</navMap></ncx>`,
    },
  });
  const point = (title: string, src: string, inside = "") =>
    `<navPoint><navLabel><text>${title}</text></navLabel><content src="${src}"/>${inside}</navPoint>`;
  const files = { "a b.xhtml": "<h2>Heading <i>A</i></h2><p>Words&nbsp;here.</p>", "c.xhtml": "<p>No heading.</p>" };

  it("have an id, a title and the number of characters", () => {
    expect(epubParts(makeEpub({ files }))).toEqual({
      ok: true,
      parts: [
        { id: "OEBPS/a b.xhtml", title: "Heading A", characters: "Heading A Words here.".length },
        { id: "OEBPS/c.xhtml", title: "Part 2", characters: "No heading.".length },
      ],
    });
  });

  it.each([
    [
      "NCX",
      { files, ...ncx(point("First", "a%20b.xhtml", point("Inner", "a%20b.xhtml#x")) + point("Last", "c.xhtml")) },
      ["First – Inner", "Last"],
    ],
    [
      "nav",
      {
        files,
        manifest: '<item id="nav" href="nav/toc.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
        more: {
          "OEBPS/nav/toc.xhtml": page(
            '<nav epub:type="landmarks"><ol><li><a href="../c.xhtml">Start</a></li></ol></nav><nav epub:type="toc"><ol><li><a href="../a%20b.xhtml">Chapter <b>A</b></a></li></ol></nav>',
          ),
        },
      },
      ["Chapter A", "Part 2"],
    ],
    ["a broken NCX: headings", { files, ...ncx("<navPoint>") }, ["Heading A", "Part 2"]],
    [
      "pages without words are no parts",
      { files: { "cover.xhtml": "<img src='c.jpg'/>", "c.xhtml": "<p>x</p>" } },
      ["Part 2"],
    ],
  ])("titles by %s", (_, pieces, expected) => {
    expect(titles(pieces)).toEqual(expected);
  });
});

describe("the book", () => {
  const meta = (metadata: string) => source({ ...letters, metadata }).meta;

  it("of EPUB 2 is cited with those who made it", () => {
    expect(
      meta(
        '<dc:title>Letters Home</dc:title><dc:creator opf:role="aut">R. Weber</dc:creator><dc:contributor opf:role="edt">A. Moll</dc:contributor><dc:contributor opf:role="trl">B. Lind</dc:contributor><dc:publisher>Mill Press</dc:publisher><dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">1911</dc:date><dc:rights>Public domain</dc:rights><dc:language>de</dc:language>',
      ),
    ).toEqual({
      sourceBook: "R. Weber, Letters Home (Mill Press, 1911)",
      editor: "A. Moll",
      translator: "B. Lind",
      rights: "Public domain",
      language: "de",
    });
  });

  it("of EPUB 3 has roles elsewhere", () => {
    expect(
      meta(
        '<dc:title>Letters Home</dc:title><dc:creator id="c">A. Moll</dc:creator><meta refines="#c" property="role">edt</meta><dc:language>fr-FR</dc:language>',
      ),
    ).toMatchObject({ sourceBook: "Letters Home", editor: "A. Moll", language: "fr-FR" });
  });

  it("leaves its table of contents out and says so", () => {
    const read = source({
      files: { "c.xhtml": "<p>Words.</p>" },
      manifest: '<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
      more: {
        "OEBPS/nav.xhtml": page('<nav epub:type="toc"><ol><li><a href="c.xhtml">Contents line</a></li></ol></nav>'),
        "OEBPS/book.opf":
          '<package><manifest><item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/><item id="s" href="s.svg" media-type="image/svg+xml"/></manifest><spine><itemref idref="n"/><itemref idref="c"/><itemref idref="s"/></spine></package>',
        "OEBPS/s.svg": "<svg/>",
      },
    });
    expect(read.text).toBe("Words.");
    expect(read.notices).toEqual([
      "The table of contents of the book was left out.",
      "1 page that is a picture was left out.",
    ]);
  });
});

describe("refusals", () => {
  const locked = (algorithm: string) =>
    makeEpub({
      ...letters,
      more: {
        "META-INF/encryption.xml": `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`,
      },
    });
  const refused = (bytes: Uint8Array, parts: string[] | null = null) => {
    const read = readEpub(bytes, { ...all, parts });
    return read.ok ? "read" : read.problem;
  };

  it.each([
    ["a locked book", locked("http://www.w3.org/2001/04/xmlenc#aes128-cbc"), /locked against copying \(DRM\)/u],
    ["a cut book", makeEpub(letters).subarray(0, 900), /damaged or cut off/u],
    [
      "no package file",
      makeEpub({ ...letters, more: { "META-INF/container.xml": "<container/>" } }),
      /lacks its part/u,
    ],
    [
      "a broken package file",
      makeEpub({ ...letters, more: { "OEBPS/book.opf": "<package>" } }),
      /“OEBPS\/book.opf” of the book cannot be read/u,
    ],
    ["no chapters", makeEpub({ files: {} }), /lists no chapters/u],
    ["no words", makeEpub({ files: { "a.xhtml": "<p></p>" } }), /holds no text/u],
    [
      "an entity bomb",
      makeEpub({
        ...letters,
        more: { "OEBPS/book.opf": '<!DOCTYPE p [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><p>&c;</p>' },
      }),
      /declares an entity/u,
    ],
    ["a bomb", makeEpub({ ...letters, more: { "OEBPS/text/one.xhtml": " ".repeat(60_000_000) } }), /ZIP bomb/u],
  ])("%s", (_, bytes, problem) => {
    expect(refused(bytes)).toMatch(problem);
    expect(refused(bytes)).toMatch(/^\p{Lu}[^\n]{8,300}\.$/u);
  });

  it("chapters of another book", () => {
    expect(refused(makeEpub(letters), ["elsewhere.xhtml"])).toMatch(/None of the chosen chapters/u);
  });

  it("fonts that are scrambled are no lock", () => {
    expect(refused(locked("http://www.idpf.org/2008/embedding"))).toBe("read");
  });
});

/** The law of reading any TEI: whatever stands in whatever, no word is lost, and none is doubled. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { readTei } from "./read";

const names = [
  ..."div div1 p ab head opener closer dateline salute signed postscript argument epigraph byline trailer".split(" "),
  ..."note list item label table row cell lg l sp speaker quote q cit bibl address addrLine stage floatingText".split(
    " ",
  ),
  ..."hi emph persName date title foreign seg ref supplied unclear add del choice sic corr orig reg abbr expan app lem rdg".split(
    " ",
  ),
  ..."figure figDesc fw person listPerson unheard-of titlePage docTitle said u".split(" "),
];
const types = [
  "",
  ' type="document"',
  ' type="letter"',
  ' type="headnote"',
  ' type="source"',
  ' place="inline"',
  ' n="1"',
  ' rend="display"',
];

const node: fc.Arbitrary<string> = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom("WORD", " WORD ", "WORD WORD", "", "\n  "),
    fc.constantFrom("<pb n='2'/>", "<lb/>", "<gap/>", "<milestone/>"),
    tie("element"),
  ),
  element: fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...types), fc.array(tie("node"), { maxLength: 4 }))
    .map(([name, type, children]) => `<${name}${type}>${children.join("")}</${name}>`),
})).element;

it("keeps every word once", () => {
  fc.assert(
    fc.property(fc.array(node, { minLength: 1, maxLength: 5 }), (nodes) => {
      let number = 0;
      const xml = `<TEI><text><body>w ${nodes.join("").replaceAll("WORD", () => `w${number++}w`)}</body></text></TEI>`;
      const read = readTei(new TextEncoder().encode(xml), { pages: null, parts: null, onProgress: () => undefined });
      if (!read.ok) throw new Error(read.problem);
      const { blocks, notes } = read.source;
      const all = [...(blocks ?? []), ...notes.flatMap((note) => note.blocks)];
      const printed = all.flatMap(({ marks }) =>
        marks.flatMap((mark) => (mark.kind === "correction" ? [mark.printed] : [])),
      );
      const found = [...all.map(({ text }) => text), ...new Set(printed)].flatMap(
        (text) => text.match(/w\d+w/gu) ?? [],
      );
      expect(found.length).toBeGreaterThanOrEqual(number);
      expect(new Set(found).size).toBe(number);
      const shown = all.flatMap(({ text }) => text.match(/w\d+w/gu) ?? []);
      expect(new Set(shown).size).toBe(shown.length);
    }),
    { numRuns: 250 },
  );
});

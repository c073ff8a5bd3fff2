import { expect, test } from "vitest";
import { cleanPasted } from "./pasted";

const A = "00000000-0000-4000-8000-00000000000a";
const clean = (html: string) =>
  cleanPasted(html, (id) => id === A)
    .replace(/\s+/gu, " ")
    .trim();

const bullet = (sign: string, words: string) =>
  `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

test.each<[string, string, string]>([
  [
    "a Word page",
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style><title>Draft</title></head><body lang=EN-GB><!--StartFragment--><p class=MsoNormal style='margin-bottom:0cm'><b>He</b> asks <i style='mso-bidi-font-style:normal'>twice</i>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`,
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p><b>He</b> asks <i>twice</i>.</p></body></html>',
  ],
  [
    "a Word list of points",
    `${bullet("·", "Timber")}\n${bullet("·", "Carts")}`,
    "<ul><li><p><span></span>Timber</p></li><li><p><span></span>Carts</p></li></ul>",
  ],
  [
    "a Word list of numbers",
    `${bullet("1.", "Timber")}${bullet("2.", "Carts")}`,
    "<ol><li><p><span></span>Timber</p></li><li><p><span></span>Carts</p></li></ol>",
  ],
  ["a heading", "<h2 class=x>Why</h2>", "<p><strong>Why</strong></p>"],
  ["bold that is none", `<b style="font-weight:normal" id="docs-internal"><p>So.</p></b>`, "<p>So.</p>"],
  ["a line break is a space", "one<br/>two", "one two"],
  [
    "cells side by side are words apart",
    "<table><tr><td>one</td><td>two</td></tr></table>",
    "<table><tr><td>one two</td></tr></table>",
  ],
  ["a script", "<script>alert(1)</script><p>So.</p>", "<p>So.</p>"],
  [
    "a conditional comment",
    "<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><p>So.</p>",
    "<p>So.</p>",
  ],
  [
    "a chip of this assignment",
    `<p>So <span data-note="${A}"></span>.</p>`,
    `<p>So <span data-note="${A}"></span>.</p>`,
  ],
  ["a chip of another", `<p>So <span data-note="00000000-0000-4000-8000-00000000000b"></span>.</p>`, "<p>So .</p>"],
])("%s", (_, pasted, cleaned) => {
  expect(clean(pasted)).toBe(cleaned);
});

test("the words of a long page come through, and it takes a moment", () => {
  const page =
    `<p class=MsoNormal><span lang=EN-GB style='font-size:12.0pt'>${"harbour ".repeat(100)}</span></p>`.repeat(100);
  const begun = performance.now();
  expect(clean(page).match(/harbour/gu)).toHaveLength(10_000);
  expect(performance.now() - begun).toBeLessThan(1000);
});

test("damaged markup does not hang", () => {
  const begun = performance.now();
  cleanPasted("<p class=MsoListParagraph><span style='mso-list:Ignore'>".repeat(2000), () => false);
  cleanPasted("<!--".repeat(5000), () => false);
  cleanPasted("<style>".repeat(5000), () => false);
  expect(performance.now() - begun).toBeLessThan(3000);
});

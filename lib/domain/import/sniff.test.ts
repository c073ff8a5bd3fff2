import { expect, it } from "vitest";
import { formatOf } from "./sniff";

it.each([
  ["a letter", "Dear Nadya,\n\nThe ice went out on Friday.", "text"],
  ["a letter that mentions a tag", "He wrote <b>NO</b> across it.\n\nNobody answered.", "text"],
  ["a text that begins with a sign", "<gap> he wrote, and nothing else.", "text"],
  ["Markdown with a heading", "# Letters\n\nThe first.", "markdown"],
  ["Markdown with a note", "The first.[^1]\n\n[^1]: Of two.", "markdown"],
  ["the Markdown that Headnote writes", "---\nheadnote: 1\n---\n", "markdown"],
  ["a web page", "<!DOCTYPE html><html><body><p>Bread</p></body></html>", "html"],
  ["an XHTML page", '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><p>Bread</p></html>', "html"],
  ["a web page after a comment", "<!-- saved -->\n<HTML><BODY>Bread</BODY></HTML>", "html"],
  ["a piece of a web page", '<div class="letter"><p class="date">May 3</p><p>Bread<br>and peace</p></div>', "html"],
  ["TEI P5", '<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "tei"],
  ["TEI P4", "<TEI.2><teiHeader/></TEI.2>", "tei"],
  ["a piece of TEI", '<div type="document"><head>Order</head><p>Bread<note n="1">Rye.</note></p></div>', "tei"],
  ["a piece of old TEI", '<div rend="page"><index level1="7"/><head>7</head><p>Bread<lb/>and peace</p></div>', "tei"],
])("%s", (_, text, format) => {
  expect(formatOf(text)).toBe(format);
});

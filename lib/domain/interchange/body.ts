/**
 * The words of a note for a file. What is nothing but paragraphs goes out as plain text, parted by blank lines; emphasis,
 * links, quotations and lists need HTML. `readBody` reads both back.
 */
import { fromPlainText, type RichText, type RichTextBlock, type RichTextMark } from "../richtext/model";
import { runsOf } from "../richtext/runs";

export interface FileBody {
  value: string;
  format: "text/plain" | "text/html";
}

/** The words of a note for a file. */
export function writeBody(body: RichText): FileBody {
  const value = body.blocks.map(({ text }) => text).join("\n\n");
  const plain = JSON.stringify(fromPlainText(value)) === JSON.stringify(body);
  return plain ? { value, format: "text/plain" } : { value: html(body), format: "text/html" };
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/gu, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/** Spaces and line ends count, as they were typed. */
const html = ({ blocks }: RichText): string =>
  `<div style="white-space: pre-wrap">${blocks.map(blockHtml).join("")}</div>`;

function blockHtml(block: RichTextBlock): string {
  const words = runsOf({ ...block, atoms: [] })
    .flatMap((run) => (run.kind === "words" ? run.marks.reduceRight(marked, escaped(run.text)) : []))
    .join("");
  if (block.type === "quote") return `<blockquote>${words}</blockquote>`;
  if (block.type === "listItem") return `<ul><li>${words}</li></ul>`;
  return block.type === "numberedItem" ? `<ol><li>${words}</li></ol>` : `<p>${words}</p>`;
}

function marked(words: string, mark: RichTextMark): string {
  if (mark.kind === "strong") return `<strong>${words}</strong>`;
  return mark.kind === "emphasis" ? `<em>${words}</em>` : `<a href="${escaped(mark.href)}">${words}</a>`;
}

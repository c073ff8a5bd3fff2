/** The paragraphs, tables and notes of a Word file, written to the builder in the order in which they are printed. */
import type { BlockFacts } from "../facts";
import { type XmlElement, xmlChildren } from "../xml";
import type { ReferredNote } from "./notes";
import { type ParagraphFacts, readParagraphFacts } from "./paragraph-facts";
import { writeRuns } from "./runs";
import type { ParagraphStyle } from "./styles";
import { hasPrintedWords, wordsIn } from "./words";
import { breakPage, closeBlock, newFlow, openBlock, type Writer } from "./writer";

/** Writes paragraphs and tables; wrappers (content controls, tracked insertions) count for what is in them. */
export function writeBlocks(writer: Writer, elements: readonly XmlElement[]) {
  for (const element of elements) {
    if (element.name === "p") writeParagraph(writer, element);
    else if (element.name === "tbl") writeTable(writer, element);
    else if (element.name === "altChunk") writer.told.insertedFiles += 1;
    else if (element.name === "AlternateContent") writeBlocks(writer, xmlChildren(element).slice(0, 1));
    else if (element.name !== "sectPr") writeBlocks(writer, xmlChildren(element));
  }
}

function writeParagraph(writer: Writer, paragraph: XmlElement) {
  const { flow, notes, told } = writer;
  const [properties = null] = xmlChildren(paragraph, "pPr");
  const inside = (name: string) => (properties === null ? undefined : xmlChildren(properties, name)[0]);
  const style = writer.styles.paragraph(inside("pStyle")?.attributes.get("val") ?? null);
  const facts = { ...style.paragraph, ...readParagraphFacts(properties) };
  const ending = inside("rPr");
  const endDeleted = ending !== undefined && xmlChildren(ending, "del").length > 0;
  const printed = hasPrintedWords(paragraph);
  if (inside("pPrChange") !== undefined) told.formatChanges += 1;
  if (style.named?.form === "furniture" && printed) told.contents += 1;
  const block = blockFacts(style, facts);
  if (flow.place === "blocks") begin(writer, block, printed);
  else writer.builder.text(" ");
  if (facts.pageBreakBefore === true) breakPage(writer);
  // An item that was deleted with its end is no item; one that is merely empty is counted.
  const number = printed || !endDeleted ? numberOf(writer, facts) : "";
  if (number !== "" && printed) writer.builder.text(`${number} `);
  writeRuns(writer, paragraph, style, writeNote);
  if (flow.place === "blocks") {
    flow.joins = endDeleted || facts.dropCap === true ? "line" : block.form === "verse" && printed ? "next line" : null;
    if (flow.joins === null) finishBlock(writer);
  }
  if (inside("sectPr") !== undefined) notes.pass("section");
}

/** Opens the block of a paragraph, or goes on in the one before when the two are one. */
function begin(writer: Writer, facts: BlockFacts, printed: boolean) {
  const { builder, flow } = writer;
  const joins = flow.facts !== null && builder.hasWords() ? flow.joins : null;
  flow.joins = null;
  if (joins === "line") {
    builder.know(facts);
    flow.facts = facts;
  } else if (joins === "next line" && facts.form === "verse" && printed) {
    builder.line();
  } else {
    finishBlock(writer);
    openBlock(writer, facts);
  }
}

/** Closes the open block and writes what had to wait for its end. */
function finishBlock(writer: Writer) {
  closeBlock(writer);
  for (const waited of writer.waiting.splice(0))
    writeBlocks(writer, waited.name === "tbl" ? [waited] : xmlChildren(waited));
}

function numberOf(writer: Writer, { list, listLevel }: ParagraphFacts): string {
  return list === undefined || list === "0" ? "" : writer.numbering.next(list, listLevel ?? 0);
}

/** What a paragraph is: by the name of its style, else by its outline, else by its list. Lengths are in points. */
function blockFacts({ named }: ParagraphStyle, facts: ParagraphFacts): BlockFacts {
  const inList = facts.list !== undefined && facts.list !== "0";
  const form: BlockFacts =
    named ??
    (typeof facts.outline === "number"
      ? { form: "heading", level: facts.outline }
      : inList
        ? { form: "listItem", level: (facts.listLevel ?? 0) + 1 }
        : { form: "paragraph" });
  const align = facts.align ?? null;
  const turned = align === "left" ? "right" : align === "right" ? "left" : align;
  return { ...form, align: facts.rightToLeft === true ? turned : align, indent: facts.indent ?? 0 };
}

/** A table of one column is a frame around paragraphs; of others every row is a block. */
function writeTable(writer: Writer, table: XmlElement) {
  const rows = unwrapped(table, "tr").map((row) => unwrapped(row, "tc"));
  if (rows.every((cells) => cells.length < 2)) {
    for (const cell of rows.flat()) writeBlocks(writer, xmlChildren(cell));
    return;
  }
  // In a cell of another table there is no place for rows: they follow it.
  if (writer.flow.place === "cell") {
    writer.waiting.push(table);
    return;
  }
  finishBlock(writer);
  for (const cells of rows) {
    openBlock(writer, { form: "tableRow" });
    writer.flow.place = "cell";
    for (const [index, cell] of cells.entries()) {
      if (index > 0) writer.builder.cell();
      writer.flow.lineEnds = 0;
      writeBlocks(writer, xmlChildren(cell));
    }
    writer.flow.place = "blocks";
    finishBlock(writer);
  }
}

/** Rows of a table or cells of a row, also those in content controls and tracked insertions. */
function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return xmlChildren(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ["sdt", "sdtContent", "customXml", "ins", "moveTo"].includes(child.name) ? unwrapped(child, name) : [];
  });
}

/** Writes a note while the block with its marker stays open. */
function writeNote(writer: Writer, note: ReferredNote, mark: string | null) {
  const { flow, waiting, fields } = writer;
  writer.flow = newFlow("blocks", mark);
  writer.waiting = [];
  writer.fields = [];
  writer.builder.openNote({ id: note.id, label: note.key, key: note.key });
  writeBlocks(writer, note.content === null ? [] : xmlChildren(note.content));
  finishBlock(writer);
  writer.builder.closeNote();
  Object.assign(writer, { flow, waiting, fields });
}

/** Writes what is left when the text has ended: the last block, notes nobody refers to, running heads as debris. */
export function writeEnd(writer: Writer, heads: readonly XmlElement[]) {
  finishBlock(writer);
  for (const note of writer.notes.loose()) {
    if (note.content === null || wordsIn(note.content).trim() === "") continue;
    writer.told.looseNotes += 1;
    writeNote(writer, note, null);
  }
  const written = new Set<string>();
  for (const head of heads) {
    const words = wordsIn(head).replace(/\s+/gu, " ").trim();
    if (words === "" || written.has(words)) continue;
    written.add(words);
    writer.told.heads.push(words);
    openBlock(writer, { form: "furniture" });
    writer.flow.place = "cell";
    writeBlocks(writer, xmlChildren(head));
    writer.flow.place = "blocks";
    finishBlock(writer);
  }
}

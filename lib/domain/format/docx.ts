/**
 * Reading a Word file (DOCX, Office Open XML, ISO/IEC 29500) exactly: its paragraphs with what their styles say, the
 * type of every run, notes linked to their markers, tables, text boxes, tracked changes. Words that are not part of
 * the text as it is printed (comments, deletions, hidden text) are left out and told; nothing that could run is opened.
 */
import { writeBlocks, writeEnd } from "./docx/blocks";
import { damaged, openWordFile } from "./docx/package";
import { noticesOf } from "./docx/told";
import { relateToBody } from "./docx/typography";
import { wordsIn } from "./docx/words";
import { createWriter } from "./docx/writer";
import { limits, type ReadOptions, type SourceRead } from "./model";
import { eachXmlTree, xmlChildren } from "./xml";

const empty =
  "The Word file holds no text; if its pages are pictures, run text recognition (OCR) on it and import the result.";

/** Reads a Word file. Pages and parts cannot be chosen: only Word itself knows where a page of it ends. */
export function readDocx(bytes: Uint8Array, options: ReadOptions): SourceRead {
  const opened = openWordFile(bytes);
  if (!opened.ok) return opened;
  const { parts } = opened;
  const writer = createWriter(parts);
  const read = eachXmlTree(
    parts.document,
    (tag) => tag.local !== "document" && tag.local !== "body",
    (element) => {
      // Beyond the limit the file is refused at its end; nothing more is collected until then.
      if (writer.builder.length() <= limits.characters) writeBlocks(writer, [element]);
    },
    options.onProgress,
  );
  if (!read.ok) return { ok: false, problem: damaged("document.xml", read.problem) };
  writer.told.comments = parts.comments === null ? [] : xmlChildren(parts.comments, "comment").map(wordsIn);
  writeEnd(writer, parts.headers);
  const finished = writer.builder.finish({ format: "docx", notices: noticesOf(writer.told), empty });
  return finished.ok ? { ok: true, source: relateToBody(finished.source, writer.letters) } : finished;
}

/** The words of a paragraph: runs, what stands between them, and what is told instead of read. */
import type { MarkFacts } from "../facts";
import { type XmlElement, xmlChildren } from "../xml";
import { type NoteWriter, writeMarker, writeTypedMarker } from "./note-markers";
import { effectiveFacts, type RunFacts, readRunFacts } from "./run-facts";
import { marksOf } from "./run-marks";
import { writeWords } from "./run-words";
import type { ParagraphStyle } from "./styles";
import { symbolCharacter } from "./symbols";
import { elementsIn, wordsIn } from "./words";
import { breakPage, type Writer } from "./writer";

/** What holds for the words at a place. */
interface Voice {
  writeNote: NoteWriter;
  paragraph: ParagraphStyle;
  facts: RunFacts;
  marks: readonly MarkFacts[];
}

/** Writes the children of a paragraph. */
export function writeRuns(writer: Writer, paragraph: XmlElement, style: ParagraphStyle, writeNote: NoteWriter) {
  writeAll(writer, xmlChildren(paragraph), { writeNote, paragraph: style, facts: style.run, marks: [] });
  // A code that does not end with its paragraph is broken: what follows is text again.
  writer.fields.fill(false);
}

function writeAll(writer: Writer, elements: readonly XmlElement[], voice: Voice) {
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index];
    if (element === undefined) continue;
    if (element.name === "footnoteReference" || element.name === "endnoteReference") {
      const own = ["1", "true", "on"].includes(element.attributes.get("customMarkFollows") ?? "");
      const mark = own
        ? elements
            .slice(index + 1)
            .map(shown)
            .join("")
            .trim()
        : null;
      writeMarker(writer, element, mark === "" ? "*" : mark, voice.writeNote);
      if (own) return;
    } else write(writer, element, voice);
  }
}

/** What a run shows, sign by sign, when it is only a mark. */
function shown(element: XmlElement): string {
  if (element.name !== "sym") return wordsIn(element);
  return symbolCharacter(element.attributes.get("font") ?? "", element.attributes.get("char") ?? "") ?? "";
}

function write(writer: Writer, element: XmlElement, voice: Voice) {
  const { told } = writer;
  const { attributes } = element;
  switch (element.name) {
    case "r":
      return writeRun(writer, element, voice);
    case "t":
      return writeWords(writer, wordsIn(element), voice.facts, voice.marks);
    case "tab":
    case "ptab":
      return writeWords(writer, " ", voice.facts, voice.marks);
    case "noBreakHyphen":
      return writeWords(writer, "-", voice.facts, voice.marks);
    case "br":
      if (attributes.get("type") === "page") return breakPage(writer);
      writer.flow.lineEnds += 1;
      return;
    case "cr":
      writer.flow.lineEnds += 1;
      return;
    case "lastRenderedPageBreak":
      return breakPage(writer);
    case "sym":
      return writeSign(writer, element, voice);
    case "fldChar":
      return passField(writer.fields, attributes.get("fldCharType"));
    case "ins":
      if (wordsIn(element).trim() !== "") told.insertions += 1;
      return writeAll(writer, xmlChildren(element), voice);
    case "del":
    case "moveFrom":
      return leaveOut(writer, element);
    case "oMath":
      told.formulas += 1;
      return writeWords(writer, ` ${wordsIn(element)} `, voice.facts, voice.marks);
    case "rt":
      // Small letters over a word, as in Japanese, say how it is spoken.
      writeWords(writer, "(", voice.facts, voice.marks);
      writeAll(writer, xmlChildren(element), voice);
      return writeWords(writer, ")", voice.facts, voice.marks);
    case "ruby":
      return writeAll(writer, [...elementsIn(element, ["rubyBase"]), ...elementsIn(element, ["rt"])], voice);
    case "AlternateContent": {
      const [choice = xmlChildren(element)[0]] = xmlChildren(element, "Choice");
      return choice === undefined ? undefined : writeAll(writer, xmlChildren(choice), voice);
    }
    case "drawing":
    case "pict":
    case "object":
      return writeDrawing(writer, element);
    case "pPr":
    case "rPr":
    case "sdtPr":
    case "instrText":
    case "delInstrText":
    case "delText":
      return;
    default:
      // Hyperlinks, fields with their result, content controls and wrappers that nobody knows: their words count.
      return writeAll(writer, xmlChildren(element), voice);
  }
}

function writeRun(writer: Writer, run: XmlElement, { writeNote, paragraph }: Voice) {
  const [properties = null] = xmlChildren(run, "rPr");
  const children = xmlChildren(run);
  const styleName = properties === null ? undefined : xmlChildren(properties, "rStyle")[0]?.attributes.get("val");
  if (properties !== null && xmlChildren(properties, "rPrChange").length > 0) writer.told.formatChanges += 1;
  const own = readRunFacts(properties);
  const character = writer.styles.character(styleName ?? null);
  const facts = effectiveFacts(paragraph.run, character.run, own);
  if (facts.hidden === true) {
    const words = wordsIn(run);
    if (words.trim() !== "") writer.told.hidden.push(words);
    writeAll(
      writer,
      children.filter(({ name }) => name === "fldChar"),
      { writeNote, paragraph, facts, marks: [] },
    );
    return;
  }
  if (
    facts.vertical === "superscript" &&
    children.every(({ name }) => ["rPr", "t", "lastRenderedPageBreak"].includes(name))
  ) {
    if (writeTypedMarker(writer, wordsIn(run))) return;
  }
  const marks = marksOf(facts, paragraph, character, own.language ?? character.run.language);
  writeAll(writer, children, { writeNote, paragraph, facts, marks });
}

function passField(fields: boolean[], type: string | undefined) {
  if (type === "begin") fields.push(true);
  else if (type === "end") fields.pop();
  else if (type === "separate" && fields.length > 0) fields[fields.length - 1] = false;
}

/** Text that was deleted, or moved away, under tracking: told, with the notes that went with it. */
function leaveOut({ told, notes }: Writer, element: XmlElement) {
  const words = wordsIn(element);
  if (element.name === "del") {
    if (words.trim() !== "") told.deletions.push(words);
  } else if (words.trim() !== "") told.moves += 1;
  for (const { name, attributes } of elementsIn(element, ["footnoteReference", "endnoteReference"])) {
    notes.drop(name === "footnoteReference" ? "footnote" : "endnote", attributes.get("id") ?? "");
  }
}

/** A picture is told; the words of text boxes wait for the end of their paragraph. */
function writeDrawing({ told, waiting }: Writer, element: XmlElement) {
  const boxes = elementsIn(element, ["Fallback", "txbxContent"]).filter(({ name }) => name === "txbxContent");
  waiting.push(...boxes);
  told.textBoxes += boxes.length;
  // What an embedded object shows is only its picture; the object itself was counted with the file's parts.
  if (
    boxes.length === 0 &&
    element.name !== "object" &&
    elementsIn(element, ["blip", "imagedata", "chart", "relIds"]).length > 0
  ) {
    told.pictures += 1;
  }
}

function writeSign(writer: Writer, { attributes }: XmlElement, voice: Voice) {
  const character = symbolCharacter(attributes.get("font") ?? "", attributes.get("char") ?? "");
  if (character !== null) return writeWords(writer, character, voice.facts, voice.marks);
  writer.told.signs += 1;
  writer.builder.atom({ kind: "gap", reason: "sign of a special font", extent: null });
}

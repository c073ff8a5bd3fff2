/**
 * A file of notes, whatever program wrote it. What it is follows from what it holds, never from its name. Nothing here
 * throws at a broken file: what cannot be read is told with its place, and the rest is read.
 */

import { LONGEST_NOTE } from "../annotation/model";
import { codePointLength } from "../document/codepoints";
import { done, type Outcome, refused } from "../policy/outcome";
import type { RichText } from "../richtext/model";
import { readTable } from "./csv";
import { columnsOf, csvEntry } from "./csv-notes";
import { wordsIn } from "./entry";
import { hypothesisEntry, hypothesisNames } from "./hypothesis-read";
import { isObject, listOf } from "./loose";
import type { FileFormat, FileNote, FileProblem, ReadFile } from "./model";
import { recogitoEntry } from "./recogito-read";
import { LONGEST_QUOTE } from "./selectors";
import { type Entry, threaded } from "./threads";
import { w3cEntry, w3cItems } from "./w3c-read";

/** Largest file of notes, in bytes, and the most notes and answers that are read out of one. */
export const LARGEST_NOTES_FILE = 5 * 1024 * 1024;
export const MOST_NOTES = 5_000;

const wrongKind =
  "This is no file of notes. Choose a W3C Web Annotation collection, an export of Hypothesis or Recogito, or a CSV table with a column “quotation” or “note”.";

/** The notes of a file. Refused as a whole, in a sentence, when it is none or too much. */
export function readNotesFile(bytes: Uint8Array): Outcome<ReadFile> {
  if (bytes.length > LARGEST_NOTES_FILE) return refused("The file is larger than 5 MB. Divide it.", "file");
  if (bytes.length === 0) return refused("The file is empty.", "file");
  const text = decoded(bytes);
  if (text === null)
    return refused("The file is not in UTF-8, the usual coding of text. Save it anew as UTF-8.", "file");
  const found = /^\s*[[{]/u.test(text) ? fromJson(text) : fromTable(text);
  if (!found.ok) return found;
  const { format, entries, problems } = found.value;
  if (entries.length + problems.length > MOST_NOTES) {
    return refused(`The file has more than ${MOST_NOTES.toLocaleString("en")} notes. Divide it.`, "file");
  }
  if (entries.length === 0 && problems.length === 0) return refused("There is no note in this file.", "file");
  const fitting = entries.filter((entry) => !told(entry, problems));
  const thread = threaded(fitting);
  problems.push(...thread.problems);
  const notes = thread.notes.map((note) => withFittingReplies(note, problems));
  return done({ format, notes, problems });
}

interface Found {
  format: FileFormat;
  entries: Entry[];
  problems: FileProblem[];
}

/** UTF-8, or UTF-16 that says so, as spreadsheets save it. */
function decoded(bytes: Uint8Array): string | null {
  const [first, next] = bytes;
  const wide = first === 0xff && next === 0xfe ? "utf-16le" : first === 0xfe && next === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function fromJson(text: string): Outcome<Found> {
  const json = parsed(text);
  if (json === undefined) return refused("This file is damaged: it begins as JSON and does not end as such.", "file");
  if (isObject(json) && (Array.isArray(json.annotations) || Array.isArray(json.rows))) {
    const items = listOf(json.annotations ?? json.rows);
    const names = hypothesisNames(items);
    const found = collected("hypothesis", items, (item, at) => {
      const entry = hypothesisEntry(item, at);
      if (typeof entry === "string" || entry.answers === null) return entry;
      return { ...entry, answers: names.get(entry.answers) ?? entry.answers };
    });
    return done(found);
  }
  if (Array.isArray(json)) return done(collected("recogito", json, recogitoEntry));
  const { items, problems } = w3cItems(json);
  const found = collected("w3c", items, w3cEntry);
  const named = items.some((item) => isObject(item) && (item.type === "Annotation" || item.target !== undefined));
  if (!named && problems.length === 0 && items.length > 0) return refused(wrongKind, "file");
  return done({ ...found, problems: [...problems, ...found.problems] });
}

function fromTable(text: string): Outcome<Found> {
  const separator = separatorOf(text);
  const rows = readTable(text, separator);
  if (rows === null) return refused("The table is damaged: a quotation mark is opened and never closed.", "file");
  const names = columnsOf(rows[0]);
  if (names === null) return refused(wrongKind, "file");
  const found: Found = { format: "csv", entries: [], problems: [] };
  for (const row of rows.slice(1)) take(found, csvEntry(row, names, `line ${row.line}`), `line ${row.line}`);
  return done(found);
}

/** Tables are parted by commas; where a comma is the decimal sign, spreadsheets save semicolons, or tabs. */
function separatorOf(text: string): string {
  const first = text.slice(0, Math.max(0, text.search(/[\r\n]|$/u)));
  const count = (sign: string) => first.split(sign).length;
  return [";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ",");
}

function collected(format: FileFormat, items: unknown[], read: (item: unknown, at: string) => Entry | string): Found {
  const found: Found = { format, entries: [], problems: [] };
  items.slice(0, MOST_NOTES + 1).forEach((item, index) => {
    const at = `note ${index + 1}`;
    take(found, read(item, at), at);
  });
  return found;
}

function take(found: Found, entry: Entry | string, at: string): void {
  if (typeof entry === "string") found.problems.push({ at, problem: entry });
  else found.entries.push(entry);
}

/** Why an entry is too much to be kept; it is then told and left out. */
function told({ note }: Entry, problems: FileProblem[]): boolean {
  const quoted = note.places.some(({ exact }) => codePointLength(exact) > LONGEST_QUOTE);
  const long = quoted || isLong(note.body);
  const problem = quoted ? "It is about more than two pages of text. Choose a shorter passage." : tooLong;
  if (long) problems.push({ at: note.at, problem });
  return long;
}

const tooLong = "It is longer than 100,000 characters.";
const isLong = (body: RichText) => wordsIn(body) > LONGEST_NOTE || body.blocks.length > 2000;

/** Answers among the bodies of a note are measured like notes. */
function withFittingReplies(note: FileNote, problems: FileProblem[]): FileNote {
  const { at } = note;
  const replies = note.replies.filter(({ body }) => body.blocks.length > 0 && !isLong(body));
  const lost = note.replies.length - replies.length;
  if (lost > 0) problems.push({ at, problem: "An answer to it has no words, or more than 100,000 characters." });
  return { ...note, replies };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Notes as a file of one of the four kinds: its text, name and type. */
import { roomAddress } from "./addresses";
import { csvOf } from "./csv-notes";
import { hypothesisFile } from "./hypothesis";
import type { FileFormat, FileNote } from "./model";
import { recogitoAnnotations } from "./recogito";
import { w3cCollection, w3cPage } from "./w3c-collection";

export const W3C_MIME = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

const mimes: Record<FileFormat, string> = {
  w3c: W3C_MIME,
  hypothesis: "application/json",
  recogito: "application/json",
  csv: "text/csv",
};

/** What is written, and how. */
export interface FileWish {
  format: FileFormat;
  site: string;
  courseId: string;
  assignmentId: string;
  /** Of a W3C collection: one page by its number, everything on one, or the collection with its first page. */
  page: number | "all" | null;
  /** Of a table: with the mark by which spreadsheets know UTF-8. */
  marked: boolean;
  /** ISO instant. */
  now: string;
}

/** The room's notes, as the data layer gives them. */
interface Notes {
  title: string;
  by: string;
  named: boolean;
  notes: FileNote[];
}

/** The file; null for a page of a collection that has no such page. */
export function writeNotesFile(found: Notes, wish: FileWish): { text: string; mime: string } | null {
  const text = textOf(found, wish);
  return text === null ? null : { text, mime: mimes[wish.format] };
}

function textOf({ title, by, named, notes }: Notes, wish: FileWish): string | null {
  const { room } = roomAddress(wish.site, wish.courseId, wish.assignmentId);
  switch (wish.format) {
    case "csv":
      return `${wish.marked ? "\ufeff" : ""}${csvOf(notes)}`;
    case "recogito":
      return JSON.stringify(recogitoAnnotations(notes, room), null, 1);
    case "hypothesis": {
      const head = { exportDate: wish.now, exportedBy: by, title };
      return JSON.stringify(hypothesisFile(notes, head, new URL(wish.site).hostname), null, 1);
    }
    case "w3c": {
      const address = `${room}/annotations.jsonld${named ? "?names=yes" : ""}`;
      const collection = { address, room, label: title, notes, all: wish.page === "all" };
      const written = typeof wish.page === "number" ? w3cPage(collection, wish.page) : w3cCollection(collection);
      return written && JSON.stringify(written, null, 1);
    }
  }
}

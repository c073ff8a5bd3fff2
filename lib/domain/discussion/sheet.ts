/**
 * A seminar sheet: chosen passages, notes, posts and questions in an order, to be projected one after another or printed.
 * It holds no words of others: what stands on it is read when it is shown, so that what was taken back is gone.
 */
import { z } from "zod";
import { spanSchema } from "../anchor/sent-span";
import type { AssignedText } from "../submission/assigned-text";
import { storable } from "../text/storable";
import type { ShownQuote } from "./model";

const words = (longest: number, missing: string) =>
  z
    .string()
    .max(longest, `Write at most ${longest} characters.`)
    .transform(storable)
    .pipe(z.string().trim().min(1, missing));

/** What can stand on a sheet. */
export const sheetThing = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("passage"), documentId: z.uuid(), revisionId: z.uuid(), span: spanSchema }),
  z.object({ kind: z.literal("note"), annotationId: z.uuid() }),
  z.object({ kind: z.literal("post"), postId: z.uuid() }),
  z.object({ kind: z.literal("question"), text: words(2000, "Write the question.") }),
]);
export type SheetThing = z.infer<typeof sheetThing>;

const item = z.object({ id: z.uuid(), thing: sheetThing, out: z.boolean().default(false) });

/** Things on one sheet, those that were taken out with them. */
export const MOST_THINGS = 100;

export const sheetContent = z.object({
  /** Are authors named. */
  names: z.boolean().default(true),
  items: z.array(item).max(MOST_THINGS).default([]),
});
export type SheetContent = z.infer<typeof sheetContent>;

/** A sheet with nothing on it. */
export const emptySheet: SheetContent = sheetContent.parse({});

/** What a sheet is called; says in words when it is missing or too long. */
export const sheetTitle = words(200, "Give the sheet a name.");

/** One change of a sheet. */
export type SheetEdit =
  | { do: "add"; id: string; thing: SheetThing }
  | { do: "move"; id: string; by: -1 | 1 }
  | { do: "takeOut"; id: string }
  | { do: "putBack"; id: string }
  | { do: "names"; names: boolean };

const sameThing = (a: SheetThing, b: SheetThing) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The sheet after a change. What stands on it already is not added again, but put back when it was taken out; a change
 * that fits nowhere changes nothing. Null when the sheet is full.
 */
export function editedSheet(sheet: SheetContent, edit: SheetEdit): SheetContent | null {
  const { items } = sheet;
  switch (edit.do) {
    case "names":
      return { ...sheet, names: edit.names };
    case "takeOut":
      return { ...sheet, items: items.map((each) => (each.id === edit.id ? { ...each, out: true } : each)) };
    case "putBack":
      return { ...sheet, items: items.map((each) => (each.id === edit.id ? { ...each, out: false } : each)) };
    case "move":
      return { ...sheet, items: moved(items, edit.id, edit.by) };
    case "add": {
      const known = items.find(({ id, thing }) => id === edit.id || sameThing(thing, edit.thing));
      if (known) return editedSheet(sheet, { do: "putBack", id: known.id });
      if (items.length >= MOST_THINGS) return null;
      return { ...sheet, items: [...items, { id: edit.id, thing: edit.thing, out: false }] };
    }
  }
}

/** One step among those that are shown; those that were taken out are stepped over. */
function moved(items: SheetContent["items"], id: string, by: -1 | 1): SheetContent["items"] {
  const shown = items.filter(({ out }) => !out);
  const at = shown.findIndex((each) => each.id === id);
  const [one, other] = [shown[at], shown[at + by]];
  if (!one || !other) return items;
  return items.map((each) => (each.id === one.id ? other : each.id === other.id ? one : each));
}

/** Why something on a sheet needs a thought before it is shown to a class; null when the class may see it anyway. */
export type SheetWarning = "instructors" | "narrow" | "hidden" | null;

export const sheetWarnings: Record<NonNullable<SheetWarning>, string> = {
  instructors: "Only those who teach see this note. It stands here without its author's name.",
  narrow: "Not the whole class sees this: it was written for one section or group.",
  hidden: "This is hidden from students. It stands here without its author's name.",
};

/** One thing of a sheet as those who teach get it. */
export interface SheetItem {
  id: string;
  out: boolean;
  thing: SheetThing;
  /** Paragraphs; empty for a passage alone, and for what was taken back. */
  words: string[];
  quotes: Pick<ShownQuote, "words" | "label" | "title">[];
  /** Null where nobody is to be named. */
  author: string | null;
  warning: SheetWarning;
  /** Its author took it back, or it stands in no text of the assignment any more: it is not shown. */
  gone: boolean;
}

export interface SheetPage {
  courseTitle: string;
  title: string;
  timeZone: string;
  version: number;
  mayEdit: boolean;
  sheet: { id: string; title: string; names: boolean; deleted: boolean; items: SheetItem[] };
  /** The texts passages can be chosen from. */
  texts: AssignedText[];
}

/** A sheet in the list of them. */
export interface SheetLine {
  id: string;
  title: string;
  things: number;
  changedAt: Date;
  changedBy: string;
  deleted: boolean;
}

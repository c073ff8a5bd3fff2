/**
 * The document model as a schema: what comes from a browser or out of the database as JSON becomes a document here, or
 * is refused. The types stay in `model.ts`; a test holds the two together.
 */
import { z } from "zod";
import { storable } from "../text/storable";
import type { Block, DocumentContent, Mark, Meta, Note } from "./model";
import { blockTypes, genres } from "./model";

const id = z.string().min(1).max(80);
const codePoints = z.int().min(0);
const certainty = z.enum(["certain", "high", "medium", "low"]);
const voice = z.enum(["author", "editor", "translator", "unknown"]);
/**
 * Words about a document. They have no bound of their own: what a file says of itself may be long, and an import that
 * was kept must open again; what a browser sends is bounded by the length of its body.
 */
const line = z.string().transform(storable);

const nameKind = z.enum(["person", "place", "organization"]);

export const interpolationSchema = z.enum([
  "gloss",
  "supplied",
  "expansion",
  "omission",
  "sic",
  "descriptive",
  "citation",
]);

const span = { start: codePoints, end: codePoints };

export const markSchema: z.ZodType<Mark> = z.discriminatedUnion("kind", [
  z.object({ ...span, kind: z.literal("emphasis") }),
  z.object({ ...span, kind: z.literal("strong") }),
  z.object({ ...span, kind: z.literal("title") }),
  z.object({ ...span, kind: z.literal("foreign"), language: z.string() }),
  z.object({ ...span, kind: z.literal("editorial"), role: interpolationSchema, certainty }),
  z.object({ ...span, kind: z.literal("unclear"), certainty }),
  z.object({ ...span, kind: z.enum(["signed", "salute", "identifier"]) }),
  z.object({ ...span, kind: z.literal("name"), of: nameKind, key: line.nullable() }),
  z.object({ ...span, kind: z.literal("correction"), printed: line, reason: z.enum(["ocr", "typo", "hyphen"]) }),
  z.object({ ...span, kind: z.enum(["smallCaps", "underline", "superscript", "subscript", "struck"]) }),
  z.object({ ...span, kind: z.literal("date"), edtf: line.nullable() }),
]);

const atomSchema = z.discriminatedUnion("kind", [
  z.object({ at: codePoints, kind: z.literal("noteReference"), noteId: id }),
  z.object({ at: codePoints, kind: z.literal("pageBreak"), label: line.nullable() }),
  z.object({ at: codePoints, kind: z.literal("gap"), reason: line, extent: line.nullable().default(null) }),
]);

export const blockTypeSchema = z.enum(blockTypes);

export const blockSchema: z.ZodType<Block> = z.object({
  id,
  type: blockTypeSchema,
  voice,
  text: z.string(),
  marks: z.array(markSchema),
  atoms: z.array(atomSchema),
});

export const noteSchema: z.ZodType<Note> = z.object({
  id,
  label: z.string(),
  kind: z.enum(["editor", "author", "source", "translator"]),
  anchor: z.object({ blockId: id, at: codePoints }).nullable(),
  blocks: z.array(blockSchema),
});

const dateFields = {
  printed: line.nullable(),
  edtf: line.nullable(),
  calendar: z.enum(["gregorian", "julian", "unknown"]),
  basis: z.enum(["dateline", "closer", "headnote", "inferred", "instructor"]),
  inferred: z.array(z.enum(["century", "year", "month", "day"])),
};
const dateSchema = z.object(dateFields);
const otherDate = z.object({ ...dateFields, role: z.enum(["received", "published", "event"]) });

export const locatorSchema = z
  .object({ kind: z.enum(["list", "folio", "page"]), from: line, to: line.nullable() })
  .nullable();

const archivalSchema = z.object({
  raw: z.string().transform(storable),
  scheme: z.enum(["ru", "uk-tna", "us-nara", "fr", "generic", "unparsed"]),
  repository: z.object({ printed: line, now: line.nullable() }).nullable(),
  levels: z.array(z.object({ kind: line, value: line })),
  locator: locatorSchema,
  residue: z.string().transform(storable),
});

const meta = z.object({
  title: line.nullable(),
  genre: z.enum(genres).nullable(),
  date: dateSchema.nullable(),
  otherDates: z.array(otherDate),
  senders: z.array(line),
  recipients: z.array(line),
  place: line.nullable(),
  messageNumber: line.nullable(),
  language: line,
  originalLanguage: line.nullable(),
  translator: line.nullable(),
  editor: line.nullable(),
  sourceBook: line.nullable(),
  rights: line.nullable(),
  archival: z.array(archivalSchema),
  priorPublication: line.nullable(),
  starts: z.enum(["whole", "cut"]),
  ends: z.enum(["whole", "cut"]),
});

/** Revisions of the first version lack what came later. */
export const metaSchema: z.ZodType<Meta> = meta.extend({
  otherDates: meta.shape.otherDates.default([]),
  messageNumber: meta.shape.messageNumber.default(null),
  editor: meta.shape.editor.default(null),
  sourceBook: meta.shape.sourceBook.default(null),
});
export const partialMetaSchema: z.ZodType<Partial<Meta>> = meta.partial();

const glossaryEntry = z.object({
  id,
  kind: z.enum([...nameKind.options, "abbreviation"]),
  form: line,
  meaning: line.nullable(),
  basis: z.enum(["printed", "instructor"]),
  confirmed: z.boolean(),
});

/** The whole content of one revision. */
export const documentContentSchema: z.ZodType<DocumentContent> = z.object({
  blocks: z.array(blockSchema),
  notes: z.array(noteSchema),
  meta: metaSchema,
  glossary: z.array(glossaryEntry).default([]),
});

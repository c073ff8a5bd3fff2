// A backup is one gzipped file of lines of JSON: a header, then for each table its name and its rows, then a line that
// says it is whole. A row is an array of PostgreSQL's own text forms, in the order of the header's columns, or null.
import { z } from "zod";

/** One table in a backup: its name, its stored columns (generated ones are left out), and how many rows follow. */
export const tableShape = z.object({
  name: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z.number().int().nonnegative(),
});
export type Table = z.infer<typeof tableShape>;

/** First line. `migrations` are those the database had, with the checksums of the scripts that had been run. */
export const headerShape = z.object({
  format: z.literal("headnote-backup"),
  formatVersion: z.literal(1),
  madeAt: z.iso.datetime(),
  program: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(tableShape),
});
export type Header = z.infer<typeof headerShape>;

/** Any later line: the rows of this table follow; a row; or the end, with the number of all rows. */
export const lineShape = z.union([
  z.array(z.string().nullable()),
  z.object({ table: z.string() }),
  z.object({ end: z.number().int() }),
]);

/** Settings under which text forms are exact and mean the same in every cluster. */
export const EXACT_TEXT = `
  SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'iso_8601';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL search_path = public`;

import type { ClientBase } from "pg";
import { escapeIdentifier } from "pg";
import type { Table } from "./format";

/** Every table of the application with its stored columns and its number of rows, in the order of names. */
export async function tables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: Table["columns"] }>(
    `SELECT c.relname AS name, json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> '_prisma_migrations'
     GROUP BY c.relname ORDER BY c.relname`,
  );
  const counted: Table[] = [];
  for (const table of rows) {
    const count = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${escapeIdentifier(table.name)}`);
    counted.push({ ...table, rows: count.rows[0]?.n ?? 0 });
  }
  return counted;
}

/** The rows of a table as arrays of PostgreSQL's text forms. */
export const textRows = ({ name, columns }: Table): string =>
  `SELECT ${columns.map((c) => `${escapeIdentifier(c.name)}::text`).join(", ")} FROM ${escapeIdentifier(name)}`;

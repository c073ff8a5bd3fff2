import type { Client } from "pg";

/** Everything a database's public schema consists of, each thing by its name with its definition; rows are left out. */
export async function catalogue(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    WITH own AS (SELECT * FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'),
    extended AS (SELECT objid FROM pg_depend WHERE deptype = 'e')
    SELECT relname AS name, concat_ws(' ', relkind, reloptions::text) AS definition FROM own WHERE relkind IN ('r', 'p', 'v', 'm', 'S')
    UNION ALL
    SELECT o.relname || '.' || a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, pg_get_expr(d.adbin, d.adrelid))
      FROM own o JOIN pg_attribute a ON a.attrelid = o.oid AND a.attnum > 0 AND NOT a.attisdropped
      LEFT JOIN pg_attrdef d ON d.adrelid = o.oid AND d.adnum = a.attnum WHERE o.relkind IN ('r', 'p')
    UNION ALL
    SELECT conname, concat_ws(' ', contype, pg_get_constraintdef(c.oid)) FROM pg_constraint c JOIN own o ON o.oid = c.conrelid WHERE contype <> 'n'
    UNION ALL
    SELECT i.relname, pg_get_indexdef(i.oid) FROM own i WHERE i.relkind IN ('i', 'I') AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.oid AND contype IN ('p', 'u', 'x'))
    UNION ALL
    SELECT o.relname || '.' || tgname, pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN own o ON o.oid = t.tgrelid WHERE NOT tgisinternal
    UNION ALL
    SELECT proname, md5(pg_get_functiondef(oid)) FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND oid NOT IN (SELECT objid FROM extended)
    UNION ALL
    SELECT typname, (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid)
      FROM pg_type t WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd') AND oid NOT IN (SELECT objid FROM extended)
    UNION ALL
    SELECT collname, colllocale FROM pg_collation WHERE collnamespace = 'public'::regnamespace
    UNION ALL
    SELECT stxname, 'statistics' FROM pg_statistic_ext WHERE stxnamespace = 'public'::regnamespace
    UNION ALL
    SELECT extname, 'extension' FROM pg_extension`);
  return new Map(rows.map(({ name, definition }) => [name, definition]));
}

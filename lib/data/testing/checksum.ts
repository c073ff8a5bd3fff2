import type { PrismaClient } from "../generated/client";

interface Column {
  name: string;
  ofCourse: boolean;
}

/** All of a course: its rows, its people, and the links they were given. */
function rowsOf({ name, ofCourse }: Column): string {
  if (name === "Course") return "id = $1::uuid";
  if (ofCourse) return `"courseId" = $1::uuid`;
  const people = `(SELECT "userId" FROM "Enrollment" WHERE "courseId" = $1::uuid)`;
  if (name === "User") return `id IN ${people}`;
  return name === "OneTimeLink" ? `"userId" IN ${people}` : "$1::uuid IS NULL";
}

/**
 * One text over every row of every table, or over those of one course and its people: the same before and after means
 * that nothing was written. Sessions of people do not belong to a course.
 */
export async function checksum(database: PrismaClient, courseId: string | null = null): Promise<string> {
  const tables = await database.$queryRaw<Column[]>`
    SELECT t.table_name AS name, EXISTS (SELECT 1 FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.table_name = t.table_name AND c.column_name = 'courseId') AS "ofCourse"
    FROM information_schema.tables t
    WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND t.table_name NOT LIKE '\\_prisma%' ORDER BY 1`;
  const each = tables.map((table) => {
    const rows = courseId === null ? "$1::uuid IS NULL" : rowsOf(table);
    const sum = `md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), ''))`;
    return `SELECT '${table.name}' AS name, ${sum} AS sum FROM "${table.name}" t WHERE ${rows}`;
  });
  const sums = await database.$queryRawUnsafe<{ name: string; sum: string }[]>(each.join(" UNION ALL "), courseId);
  return sums
    .map(({ name, sum }) => `${name} ${sum}`)
    .toSorted()
    .join("\n");
}

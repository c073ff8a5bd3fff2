/** The students of a gradebook, by name and page. */
import { PAGE_LENGTH } from "../../domain/gradebook/page";
import type { GradebookView } from "../../domain/gradebook/view";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { Prisma } from "../generated/client";
import { folded } from "./named-like";

/** A student as the gradebook lists them. */
export interface GradebookStudent {
  id: string;
  name: string;
  address: string | null;
  sections: string[];
  sectionIds: string[];
  /** They have left the course; their grades are kept. */
  left: boolean;
}

interface Row extends Omit<GradebookStudent, "name"> {
  name: string | null;
}

const name = Prisma.sql`coalesce(e."displayName", u.name)`;

/**
 * Students whose row this member may read: all for an instructor, those of their sections for an assistant; of `e`, an
 * "Enrollment".
 */
export const readableRows = ({ courseId, role, sectionIds }: Member) => Prisma.sql`
  e."courseId" = ${courseId}::uuid AND e.role = 'Student' AND (${role} = 'Instructor' OR EXISTS (
    SELECT FROM "SectionMember" m WHERE m."courseId" = e."courseId" AND m."enrollmentId" = e.id
      AND m."sectionId" = ANY(${sectionIds}::uuid[])))`;

const columns = Prisma.sql`e.id::text AS id, ${name} AS name, u.email AS address, e."endedAt" IS NOT NULL AS left,
  ARRAY(SELECT n.name FROM "SectionMember" m JOIN "Section" n ON n."courseId" = m."courseId" AND n.id = m."sectionId"
    WHERE m."courseId" = e."courseId" AND m."enrollmentId" = e.id ORDER BY n.name COLLATE "names", n.id) AS sections,
  ARRAY(SELECT m."sectionId"::text FROM "SectionMember" m
    WHERE m."courseId" = e."courseId" AND m."enrollmentId" = e.id) AS "sectionIds"`;

/** Whether a name, written in the query, has some typed words in it; every name has nothing typed. */
export function nameHas(whose: Prisma.Sql, words: string): Prisma.Sql {
  const typed = words.replaceAll("\0", "").toWellFormed();
  return Prisma.sql`(${typed} = '' OR strpos(${folded(whose)}, ${folded(Prisma.sql`${typed}::text`)}) > 0)`;
}

const named = (row: Row): GradebookStudent => ({ ...row, name: row.name ?? "A former student" });

/** One page of the students who are in the course now, those of a section, or those whose name has some words in it. */
export async function gradebookPeople(member: Member, { sectionId, words, page }: GradebookView) {
  const chosen = Prisma.sql`FROM "Enrollment" e JOIN "User" u ON u.id = e."userId"
    WHERE ${readableRows(member)} AND e."endedAt" IS NULL
      AND (${sectionId}::uuid IS NULL OR EXISTS (SELECT FROM "SectionMember" m WHERE m."courseId" = e."courseId"
        AND m."enrollmentId" = e.id AND m."sectionId" = ${sectionId}::uuid))
      AND ${nameHas(name, words)}`;
  const [counted] = await database.$queryRaw<{ count: number }[]>(Prisma.sql`SELECT count(*)::int AS count ${chosen}`);
  const students = counted?.count ?? 0;
  const pages = Math.max(1, Math.ceil(students / PAGE_LENGTH));
  const current = Math.min(page, pages);
  const rows = await database.$queryRaw<Row[]>(Prisma.sql`SELECT ${columns} ${chosen}
    ORDER BY ${name} COLLATE "names", e.id LIMIT ${PAGE_LENGTH} OFFSET ${(current - 1) * PAGE_LENGTH}`);
  return { rows: rows.map(named), students, page: current, pages };
}

/** Every student this member may read, those who left among them, by name. */
export async function allGradebookPeople(member: Member): Promise<GradebookStudent[]> {
  const rows = await database.$queryRaw<Row[]>(Prisma.sql`SELECT ${columns}
    FROM "Enrollment" e JOIN "User" u ON u.id = e."userId" WHERE ${readableRows(member)}
    ORDER BY ${name} COLLATE "names", e.id`);
  return rows.map(named);
}

/** One student this member may read, also who has left; null for every other. */
export async function gradebookPerson(member: Member, studentId: string): Promise<GradebookStudent | null> {
  const [row] = await database.$queryRaw<Row[]>(Prisma.sql`SELECT ${columns}
    FROM "Enrollment" e JOIN "User" u ON u.id = e."userId" WHERE ${readableRows(member)} AND e.id = ${studentId}::uuid`);
  return row ? named(row) : null;
}

/** The roster of a course, as far as the viewer teaches it: instructors see everyone, assistants their sections. */
import type { JoinCode, PeoplePage, PersonEntry, Showing } from "../domain/course/people";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { type PeopleRow, peopleSelect, toPersonEntry } from "./parts/roster";
import { listedPeople } from "./scope";

const PAGE = 50;

/** What of the roster is asked for; `search` is matched with names and addresses. Pages count from 1. */
export interface PeopleQuery {
  showing: Showing;
  search: string;
  page: number;
}

const staff: Prisma.EnrollmentWhereInput = { role: { not: "Student" } };

function shown(showing: Showing, search: string): Prisma.EnrollmentWhereInput[] {
  const conditions: Prisma.EnrollmentWhereInput[] = [
    showing.kind === "removed" ? { endedAt: { not: null } } : { endedAt: null },
  ];
  if (showing.kind === "staff") conditions.push(staff);
  if (showing.kind === "section") conditions.push({ sectionMembers: { some: { sectionId: showing.sectionId } } });
  const words = search.trim();
  if (words) {
    const contains = { contains: words, mode: "insensitive" } as const;
    conditions.push({ OR: [{ displayName: contains }, { user: { name: contains } }, { user: { email: contains } }] });
  }
  return conditions;
}

/** A page of the roster with its counts and the join code of the place shown. NotFound for students and observers. */
export async function readPeople(viewer: Viewer, courseId: string, query: PeopleQuery, now: Date): Promise<PeoplePage> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "people.read")) throw new NotFound();
  const mayEdit = can(member, "people.edit");
  const { showing, search } = query;
  const visible = listedPeople(member);
  const count = (...conditions: Prisma.EnrollmentWhereInput[]) =>
    database.enrollment.count({ where: { AND: [visible, ...conditions] } });
  const wanted: Prisma.EnrollmentWhereInput = { AND: [visible, ...shown(showing, search)] };
  const [found, everyone, staffCount, removed, students, sections] = await Promise.all([
    database.enrollment.count({ where: wanted }),
    count({ endedAt: null }),
    count({ endedAt: null }, staff),
    count({ endedAt: { not: null } }),
    count({ endedAt: null }, { role: "Student" }),
    readSections(member),
  ]);
  const pages = Math.max(1, Math.ceil(found / PAGE));
  const page = Math.min(Math.max(1, query.page), pages);
  return {
    role: member.role,
    mayEdit,
    people: await readPage(viewer, wanted, page),
    page,
    pages,
    found,
    everyone,
    staff: staffCount,
    removed,
    students,
    sections,
    joinCode: mayEdit ? await readJoinCode(courseId, showing.kind === "section" ? showing.sectionId : null, now) : null,
  };
}

/** Rows in the order of the ICU collation "names", which Prisma cannot ask for: ids first, then their rows. */
async function readPage(viewer: Viewer, where: Prisma.EnrollmentWhereInput, page: number): Promise<PersonEntry[]> {
  const all = await database.enrollment.findMany({ where, select: { id: true, courseId: true } });
  if (all.length === 0) return [];
  const ids = all.map((row) => row.id);
  const ordered = await database.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT e.id FROM "Enrollment" e JOIN "User" u ON u.id = e."userId"
    WHERE e."courseId" = ${all[0]?.courseId}::uuid AND e.id = ANY(${ids}::uuid[])
    ORDER BY coalesce(e."displayName", u.name, u.email) COLLATE "names", e.id
    LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`);
  const rows = await database.enrollment.findMany({
    where: { courseId: all[0]?.courseId, id: { in: ordered.map((row) => row.id) } },
    select: peopleSelect,
  });
  const byId = new Map<string, PeopleRow>(rows.map((row) => [row.id, row]));
  return ordered.flatMap(({ id }) => {
    const row = byId.get(id);
    return row ? [toPersonEntry(row, viewer)] : [];
  });
}

async function readSections(member: Member) {
  const { courseId, sectionIds } = member;
  const sections = await database.section.findMany({
    where: { courseId, id: { in: sectionIds } },
    select: {
      id: true,
      name: true,
      _count: { select: { sectionMembers: { where: { enrollment: { endedAt: null } } } } },
    },
    orderBy: { name: "asc" },
  });
  return sections.map(({ id, name, _count }) => ({ id, name, people: _count.sectionMembers }));
}

async function readJoinCode(courseId: string, sectionId: string | null, now: Date): Promise<JoinCode | null> {
  const link = await database.joinLink.findFirst({
    where: { courseId, sectionId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: { id: true, code: true, sectionId: true, expiresAt: true },
  });
  if (!link) return null;
  const { id, ...shownLink } = link;
  const used = await database.auditEvent.count({
    where: { courseId, action: "people.joined", after: { path: ["link"], equals: id } },
  });
  return { ...shownLink, used };
}

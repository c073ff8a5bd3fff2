/** The library of a course: its documents as far as the viewer may read them, and imports that still wait. */
import { dateInWords } from "../domain/document/date-words";
import type { ImportEntry, Library } from "../domain/document/library";
import { genres } from "../domain/document/model";
import { metaSchema } from "../domain/document/schema";
import { can } from "../domain/policy/can";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { usedIn } from "./parts/used-in";
import { readableDocuments } from "./scope";

/** The course's documents, in order, and for those who edit them the imports that still wait. */
export async function readLibrary(viewer: Viewer, courseId: string): Promise<Library> {
  const member = await memberOf(viewer, courseId);
  const [course, rows, imports] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true, timeZone: true } }),
    database.document.findMany({
      where: { AND: [readableDocuments(member, new Date()), { archivedAt: null, currentRevisionId: { not: null } }] },
      select: {
        id: true,
        title: true,
        genre: true,
        sharedAt: true,
        current: { select: { number: true, meta: true } },
        assignmentDocuments: usedIn(member),
      },
      orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    }),
    can(member, "import.read") ? readImports(courseId) : [],
  ]);
  return {
    courseTitle: course.title,
    timeZone: course.timeZone,
    role: member.role,
    mayEdit: can(member, "import.edit"),
    documents: rows.map((row) => ({
      id: row.id,
      title: row.title,
      date: dateOf(row.current?.meta),
      genre: genres.find((genre) => genre === row.genre) ?? null,
      revision: row.current?.number ?? 1,
      shared: row.sharedAt !== null,
      usedIn: row.assignmentDocuments.map(({ assignment }) => assignment),
    })),
    imports,
  };
}

/** As printed, else in words. */
function dateOf(json: unknown): string | null {
  const { date } = metaSchema.parse(json);
  return date?.printed ?? dateInWords(date);
}

interface ImportRow {
  id: string;
  title: string;
  createdAt: Date;
  documents: number;
  openQuestions: number;
}

/** Only the summary leaves the database: a draft of many pages is long. */
async function readImports(courseId: string): Promise<ImportEntry[]> {
  const rows = await database.$queryRaw<ImportRow[]>(Prisma.sql`
    SELECT i.id, i.title, i."createdAt",
      (w.content #> '{summary,documents}')::int AS documents,
      (w.content #> '{summary,openQuestions}')::int AS "openQuestions"
    FROM "Import" i JOIN "WorkingCopy" w ON w."courseId" = i."courseId" AND w."importId" = i.id
    WHERE i."courseId" = ${courseId}::uuid AND i."finishedAt" IS NULL AND i."discardedAt" IS NULL
    ORDER BY i."createdAt" DESC`);
  return rows.map(({ createdAt, ...row }) => ({ ...row, startedAt: createdAt }));
}

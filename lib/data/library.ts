/** The library of a course: its documents as far as the viewer may read them, and imports that still wait. */
import { dateInWords } from "../domain/document/date-words";
import type { ImportEntry, Library, LibraryEntry } from "../domain/document/library";
import type { Meta } from "../domain/document/model";
import { isNarrowed, type LibraryView, readPeriod, wholeLibrary } from "../domain/library/filters";
import { indexQuery } from "../domain/library/index-words";
import { readSearch } from "../domain/library/search-line";
import { can } from "../domain/policy/can";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { completeIndex } from "./parts/document-index";
import { findDocuments, type Sought } from "./parts/find-documents";
import { liveAliases } from "./parts/live-aliases";
import { readableDocuments } from "./scope";

/** Documents on one page. */
const PAGE = 50;

/**
 * A page of the course's documents, those that the view asks for, and for those who edit them the imports that still
 * wait. What a person may not read is not in it: neither in a snippet nor in a number.
 */
export async function readLibrary(
  viewer: Viewer,
  courseId: string,
  view: LibraryView = wholeLibrary,
): Promise<Library> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const period = readPeriod(view.from, view.to);
  const { sought, narrowed } = await soughtIn(courseId, view);
  const indexed = narrowed || view.order === "date" ? await completeIndex(courseId) : true;
  const [course, page, readable, imports] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true, timeZone: true } }),
    findDocuments(member, sought, PAGE, now),
    database.document.count({
      where: { AND: [readableDocuments(member, now), { archivedAt: null, currentRevisionId: { not: null } }] },
    }),
    can(member, "import.read") ? readImports(courseId) : [],
  ]);
  return {
    courseTitle: course.title,
    timeZone: course.timeZone,
    role: member.role,
    mayEdit: can(member, "import.edit"),
    mayExport: can(member, "document.export"),
    readable,
    documents: page.documents.map(
      ({ row, meta, found }): LibraryEntry => ({
        id: row.id,
        title: meta.title,
        date: dateOf(meta),
        genre: meta.genre,
        senders: meta.senders,
        recipients: meta.recipients,
        archives: [...new Set(meta.archival.flatMap(({ repository }) => repository?.printed ?? []))],
        revision: row.revisions[0]?.number ?? 1,
        shared: row.sharedAt !== null,
        usedIn: row.assignmentDocuments.map(({ assignment }) => assignment),
        found,
      }),
    ),
    next: page.next,
    indexed,
    wrongDate: "wrong" in period ? period.wrong : null,
    imports,
  };
}

/** What a view asks for, with the course's aliases. */
async function soughtIn(courseId: string, view: LibraryView): Promise<{ sought: Sought; narrowed: boolean }> {
  const read = readPeriod(view.from, view.to);
  const named = [view.words, view.person, view.archive].some((typed) => typed !== "");
  const aliases = named ? await liveAliases(courseId) : [];
  const terms = readSearch(view.words, aliases);
  const [person, archive] = [readSearch(view.person, aliases), readSearch(view.archive, [])];
  const period = "period" in read ? read.period : null;
  const question = {
    words: indexQuery(terms),
    person: indexQuery(person, "person"),
    archive: indexQuery(archive, "archive"),
    ...{ period, genre: view.genre },
  };
  const wanted = { period, genre: view.genre, person, archive };
  return { sought: { terms, wanted, question, order: view.order, after: view.after }, narrowed: isNarrowed(view) };
}

/** As printed, else in words. */
const dateOf = ({ date }: Meta): string | null => date?.printed ?? dateInWords(date);

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

/** Notes and submissions of a large course, made by the database itself: a row for each number of a series. */
import type { ClientBase } from "pg";
import type { LargeCourse } from "./course";

/** Writes so many notes, spread over students, assignments and places; everybody submits everything. One transaction. */
export async function writeWork(client: ClientBase, course: LargeCourse, notes: number): Promise<void> {
  const { courseId, documentId, revisionId, studentIds, assignments, passages } = course;
  await client.query("BEGIN");
  await client.query(
    `CREATE TEMP TABLE place ON COMMIT DROP AS SELECT row_number() OVER () - 1 AS n, p.* FROM json_to_recordset($1) AS p(
      flow text, "startBlock" text, "startOffset" int, "endBlock" text, "endOffset" int, "startAt" int, "endAt" int,
      exact text, prefix text, suffix text)`,
    [
      JSON.stringify(
        passages.map(({ start, end, ...rest }) => ({ ...rest, ...columns("start", start), ...columns("end", end) })),
      ),
    ],
  );
  await client.query(
    `CREATE TEMP TABLE reader ON COMMIT DROP AS
      SELECT ordinality - 1 AS n, id FROM unnest($1::uuid[]) WITH ORDINALITY AS s(id, ordinality)`,
    [studentIds],
  );
  await client.query(
    `CREATE TEMP TABLE given ON COMMIT DROP AS SELECT row_number() OVER () - 1 AS n, a.* FROM json_to_recordset($1) AS a(
      "assignmentId" uuid, "assignmentVersionId" uuid, "promptIds" uuid[], "promptVersionIds" uuid[], "dueAt" timestamptz)`,
    [
      JSON.stringify(assignments).replaceAll(
        /"(promptIds|promptVersionIds)":\[([^\]]*)\]/g,
        (_, name, ids) => `"${name}":"{${String(ids).replaceAll('"', "")}}"`,
      ),
    ],
  );
  const size = [studentIds.length, assignments.length, passages.length];
  await client.query(
    `CREATE TEMP TABLE note ON COMMIT DROP AS
      SELECT uuidv7() AS id, i, r.id AS "authorId", g."assignmentId", g."dueAt" - interval '3 days' AS at, p.n AS place
      FROM generate_series(0, $1::int - 1) i JOIN reader r ON r.n = i % $2 JOIN given g ON g.n = (i / $2) % $3
      JOIN place p ON p.n = (i * 7 + i / ($2 * $3)) % $4`,
    [notes, ...size],
  );
  await client.query("ANALYZE place; ANALYZE reader; ANALYZE given; ANALYZE note");
  await client.query(
    `INSERT INTO "Annotation" ("courseId", id, "assignmentId", "authorId", "skillId", tags, body, "bodyText", audience, "createdAt", "postedAt", "changedAt")
      SELECT $1, n.id, n."assignmentId", n."authorId", s.id, '{}',
        '{"blocks":[{"type":"p","text":"What is counted here, and for whom?","marks":[],"atoms":[]}]}',
        'What is counted here, and for whom?',
        (CASE n.i % 20 WHEN 18 THEN 'Private' WHEN 19 THEN 'Instructors' ELSE 'Assignment' END)::"Audience", n.at, n.at, n.at
      FROM note n LEFT JOIN (SELECT id, row_number() OVER (ORDER BY position) - 1 AS k FROM "Skill" WHERE "courseId" = $1) s
        ON s.k = n.i % 5`,
    [courseId],
  );
  await client.query(
    `INSERT INTO "AnnotationTarget" ("courseId", "assignmentId", "annotationId", "documentId", "revisionId", flow, "startBlock",
        "startOffset", "endBlock", "endOffset", "startAt", "endAt", exact, prefix, suffix)
      SELECT $1, n."assignmentId", n.id, $2, $3, p.flow, p."startBlock", p."startOffset", p."endBlock", p."endOffset",
        p."startAt", p."endAt", p.exact, p.prefix, p.suffix FROM note n JOIN place p ON p.n = n.place`,
    [courseId, documentId, revisionId],
  );
  await client.query(
    `CREATE TEMP TABLE work ON COMMIT DROP AS SELECT uuidv7() AS id, uuidv7() AS "versionId", r.id AS "studentId", g.*,
      g."dueAt" - interval '1 day' - r.n * interval '1 minute' AS at FROM reader r CROSS JOIN given g`,
  );
  await client.query(
    `INSERT INTO "Submission" ("courseId", id, "assignmentId", "studentId", "createdAt")
      SELECT $1, id, "assignmentId", "studentId", at FROM work`,
    [courseId],
  );
  await client.query(
    `INSERT INTO "SubmissionVersion" ("courseId", id, "assignmentId", "studentId", "submissionId", number,
        "assignmentVersionId", "byId", "submittedAt", "dueAt", "receiptHash", "clientKey")
      SELECT $1, "versionId", "assignmentId", "studentId", id, 1, "assignmentVersionId", "studentId", at, "dueAt",
        encode(sha256(id::text::bytea), 'hex'), id::text FROM work`,
    [courseId],
  );
  await client.query(
    `INSERT INTO "SubmittedAnswer" ("courseId", "assignmentId", "studentId", "submissionVersionId", "promptId",
        "promptVersionId", content, text, "wordCount", "contentHash")
      SELECT $1, "assignmentId", "studentId", "versionId", "promptIds"[k], "promptVersionIds"[k],
        '{"blocks":[{"type":"p","text":"The harbour master writes, and he has written before.","marks":[],"atoms":[]}]}',
        'The harbour master writes, and he has written before.', 9, encode(sha256((id::text || k)::bytea), 'hex')
      FROM work CROSS JOIN generate_series(1, 2) k`,
    [courseId],
  );
  await client.query(
    `UPDATE "Submission" s SET "currentNumber" = 1 FROM work w WHERE s."courseId" = $1 AND s.id = w.id`,
    [courseId],
  );
  await client.query(
    `UPDATE "Assignee" a SET "openedAt" = w.at - interval '5 days', "lastActiveAt" = w.at, "submittedAt" = w.at,
        "answeredCount" = 2, "annotationCount" = n.count
      FROM work w JOIN (SELECT "authorId", "assignmentId", count(*) FROM note GROUP BY 1, 2) n
        ON n."authorId" = w."studentId" AND n."assignmentId" = w."assignmentId" WHERE a."courseId" = $1 AND a."assignmentId" = w."assignmentId" AND a."studentId" = w."studentId"`,
    [courseId],
  );
  await client.query("COMMIT");
}

const columns = (side: "start" | "end", { blockId, offset }: { blockId: string; offset: number }) => ({
  ...{ [`${side}Block`]: blockId, [`${side}Offset`]: offset },
});

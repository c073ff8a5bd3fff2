import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../../lib/data/generated/client";
import { buildWorld } from "../../lib/data/testing/world";
import { withClient } from "../lib/database.mjs";

/** Rows in every table, among them values that a text form could lose. A new table needs a row here. */
export async function writeSampleRows(url: string): Promise<void> {
  const database = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
  await buildWorld(database);
  await database.$disconnect();
  await withClient(url, (client) => client.query(REST));
}

/** What the world of the data tests leaves empty. Written plainly: every row hangs on one submitted answer. */
const REST = `
CREATE TEMP TABLE one AS
  SELECT a."courseId" AS c, a."assignmentId" AS a, a."studentId" AS s, a."promptId" AS p, a."submissionVersionId" AS sv, a.id AS answer,
    (SELECT "userId" FROM "Enrollment" e WHERE e."courseId" = a."courseId" AND e.id = a."studentId") AS u,
    (SELECT id FROM "Enrollment" e WHERE e."courseId" = a."courseId" AND e.role = 'Instructor' LIMIT 1) AS t,
    l."rubricVersionId" AS rv, l."criterionId" AS criterion, l.id AS level,
    uuidv7() AS import, uuidv7() AS file, uuidv7() AS copy, uuidv7() AS assessment, uuidv7() AS release
  FROM "SubmittedAnswer" a JOIN "Level" l ON l."courseId" = a."courseId" LIMIT 1;
INSERT INTO "Account" ("userId", type, provider, "providerAccountId") SELECT u, 'oidc', 'campus', '17' FROM one;
INSERT INTO "Session" ("sessionToken", "userId", expires) SELECT 'hash', u, '2031-03-30 01:30:00.123+01' FROM one;
INSERT INTO "VerificationToken" (identifier, token, expires) VALUES ('ada@example.org', 'hash', '0099-01-01 BC');
INSERT INTO "SignInFailure" ("keyHash") VALUES (E'tab\\t, newline\\n, quote " and \\\\ backslash');
INSERT INTO "OneTimeLink" (kind, "tokenHash", "userId", "expiresAt") SELECT 'Reset', 'hash', u, 'infinity' FROM one;
INSERT INTO "JoinLink" ("courseId", code, "createdById") SELECT c, 'CODE', t FROM one;
INSERT INTO "AuditEvent" ("courseId", action, "subjectKind", before) SELECT c, 'sample', 'Course', '{"a": [1.10, null, "\\u00e9"], "a ": 1e2}' FROM one;
INSERT INTO "StoredFile" ("courseId", id, sha256, mime, "byteCount", bytes)
  SELECT c, file, 'hash', 'text/plain', 256, (SELECT string_agg(set_byte('\\x00', 0, i), '' ORDER BY i) FROM generate_series(0, 255) i) FROM one;
INSERT INTO "Import" ("courseId", id, title, "createdById") SELECT c, import, 'Петроград, 1917 г. 👩‍🏫', t FROM one;
INSERT INTO "ImportFile" ("courseId", "importId", "fileId", position, text, "importerVersion") SELECT c, import, file, 0, E'\\u0001\\u2028', '1' FROM one;
INSERT INTO "ImportImage" ("courseId", "importId", "fileId", position, "createdById") SELECT c, import, file, 0, t FROM one;
INSERT INTO "NameAlias" ("courseId", name, alias, "createdById") SELECT c, 'Сталин', 'Koba', t FROM one;
INSERT INTO "DocumentSearch" ("courseId", "documentId", "revisionId", "keyVersion", words, "firstDay")
  SELECT c, d.id, d."currentRevisionId", 1, array_to_tsvector(ARRAY['it''s', 'с "кавычками"', 'back\\slash']), -1 FROM one, "Document" d
  WHERE d."courseId" = c AND d."currentRevisionId" IS NOT NULL LIMIT 1 ON CONFLICT DO NOTHING;
INSERT INTO "ImportDecision" ("courseId", "importId", number, operation, "byId") SELECT c, import, 1, 'null', t FROM one;
INSERT INTO "WorkingCopy" ("courseId", id, "importId", content, "savedById") SELECT c, copy, import, '[]', t FROM one;
INSERT INTO "WorkingCopyVersion" ("courseId", "workingCopyId", number, kind, content, "savedById") SELECT c, copy, 1, 'Autosave', '""', t FROM one;
INSERT INTO "AnnotationVersion" ("courseId", "annotationId", number, kind, content, "byId")
  SELECT c, n.id, 1, 'Save', '{}', n."authorId" FROM one, "Annotation" n WHERE n."courseId" = c LIMIT 1;
INSERT INTO "Post" ("courseId", "assignmentId", "annotationId", "authorId", "bodyText")
  SELECT c, n."assignmentId", n.id, s, 'в ответ' FROM one, "Annotation" n WHERE n."courseId" = c LIMIT 1;
INSERT INTO "PostVersion" ("courseId", "postId", number, kind, content, "byId") SELECT c, p.id, 1, 'Save', '{}', s FROM one, "Post" p;
INSERT INTO "Mention" ("courseId", "enrollmentId", "postId") SELECT c, t, p.id FROM one, "Post" p;
INSERT INTO "DiscussionPost" ("courseId", "assignmentId", "promptId", "authorId", "bodyText", quotes) SELECT c, a, p, s, E'два\\nряда', '[{"n": 1.50}]' FROM one;
INSERT INTO "DiscussionPostVersion" ("courseId", "postId", number, kind, content, "byId") SELECT c, d.id, 1, 'Save', '{}', s FROM one, "DiscussionPost" d;
INSERT INTO "DiscussionVisit" ("courseId", "assignmentId", "promptId", "enrollmentId") SELECT c, a, p, s FROM one;
INSERT INTO "SpokenTurn" ("courseId", "assignmentId", "promptId", "enrollmentId", note, "recordedById") SELECT c, a, p, s, 'said "no"', t FROM one;
INSERT INTO "SeminarSheet" ("courseId", "assignmentId", title, content, "changedById") SELECT c, a, 'На стену', '[]', t FROM one;
INSERT INTO "Reminder" ("courseId", "assignmentId", "enrollmentId", "byId", words) SELECT c, a, s, t, '' FROM one;
INSERT INTO "GateEntry" ("courseId", "assignmentId", "promptId", "studentId", "promptVersionId", content, "clientKey")
  SELECT c, a, p, s, v.id, '{"date": "1917-03-02"}', 'key' FROM one, "PromptVersion" v WHERE v."courseId" = c AND v."promptId" = p LIMIT 1;
INSERT INTO "DateOverride" ("courseId", "assignmentId", "enrollmentId", "dueAt", "dueWall", "closesCleared", reason, "byId")
  SELECT c, a, s, '2026-10-25 01:30:00.123+01', '2026-10-25T02:30', true, 'an interview', t FROM one;
INSERT INTO "Flag" ("courseId", "postId", "byId", reason) SELECT c, p.id, s, 'a "name"' FROM one, "Post" p;
INSERT INTO "ModerationEvent" ("courseId", "postId", action, "actorId") SELECT c, p.id, 'Dismiss', t FROM one, "Post" p;
INSERT INTO "ReadingPosition" ("courseId", "assignmentId", "enrollmentId", "revisionId", "blockId")
  SELECT c, a, s, e."revisionId", 'b1' FROM one, "Excerpt" e WHERE e."courseId" = c LIMIT 1;
INSERT INTO "AnswerDraft" ("courseId", "assignmentId", "promptId", "studentId", content, "clientId") SELECT c, a, p, s, '[]', 'tab' FROM one;
INSERT INTO "AnswerDraftVersion" ("courseId", "promptId", "studentId", number, kind, content, "clientId") SELECT c, p, s, 1, 'Conflict', '[]', 'tab' FROM one;
INSERT INTO "Assessment" ("courseId", id, "assignmentId", "studentId", "submissionVersionId", "rubricVersionId", "graderId") SELECT c, assessment, a, s, sv, rv, t FROM one;
INSERT INTO "Score" ("courseId", "assessmentId", "rubricVersionId", "criterionId", "levelId", points) SELECT c, assessment, rv, criterion, level, 0.300 FROM one;
INSERT INTO "AssessmentVersion" ("courseId", "assessmentId", number, kind, content, "byId") SELECT c, assessment, 1, 'Save', '{}', t FROM one;
INSERT INTO "FeedbackComment" ("courseId", "assignmentId", "studentId", "assessmentId", body) SELECT c, a, s, assessment, 'Why "twice"?' FROM one;
INSERT INTO "GradeEvent" ("courseId", "assignmentId", "studentId", number, kind, "assessmentId", points, "maxPoints", "actorId") SELECT c, a, s, 1, 'Assessed', assessment, 123456.789, 200000, t FROM one;
INSERT INTO "Grade" ("courseId", "assignmentId", "studentId", number) SELECT c, a, s, 1 FROM one;
INSERT INTO "Release" ("courseId", id, "assignmentId", "visibleFrom", "byId") SELECT c, release, a, now(), t FROM one;
INSERT INTO "GradeRelease" ("courseId", "assignmentId", "studentId", number, "releaseId", "visibleFrom") SELECT c, a, s, 1, release, now() FROM one;
INSERT INTO "GradeCategory" ("courseId", name, weight) SELECT c, 'Сочинения', 33.333 FROM one;
INSERT INTO "ExternalId" ("courseId", "enrollmentId", system, "columnName", value, "byId") SELECT c, s, 'Canvas', 'SIS User ID', '=0017', t FROM one;
INSERT INTO "GraderAllotment" ("courseId", "assignmentId", "graderId", "promptId", share, "byId") SELECT c, a, t, p, 0.5, t FROM one;
INSERT INTO "GradingTask" ("courseId", "assignmentId", "submissionId", "promptId", "graderId")
  SELECT c, a, v."submissionId", p, t FROM one, "SubmissionVersion" v WHERE v."courseId" = c AND v.id = sv;
INSERT INTO "CommentBankItem" ("courseId", "ownerId", body) SELECT c, t, 'See "p. 3"' FROM one;
INSERT INTO "RegradeRequest" ("courseId", "assignmentId", "studentId", number, reason) SELECT c, a, s, 1, E'line\nline' FROM one;
INSERT INTO "PseudonymLift" ("courseId", "assignmentId", "studentId", reason, "byId") SELECT c, a, s, 'a "doctor"', t FROM one;
INSERT INTO "CalibrationMark" ("courseId", "assignmentId", "promptId", "rubricVersionId", "sampleKey", "graderId", scores) SELECT c, a, p, rv, 'k', t, '[]' FROM one;
INSERT INTO "RevisionInvitation" ("courseId", "assignmentId", "studentId", number, words, until, "byId") SELECT c, a, s, 1, 'Ещё раз', now() + interval '1 day', t FROM one;
INSERT INTO "ParticipationColumn" ("courseId", title, "rubricVersionId", "byId") SELECT c, 'Participation', rv, t FROM one;
INSERT INTO "ParticipationMark" ("courseId", "columnId", "studentId", "graderId", scores, points) SELECT c, k.id, s, t, '[]', 0.300 FROM one, "ParticipationColumn" k WHERE k."courseId" = c;
INSERT INTO "ParticipationMarkVersion" ("courseId", "columnId", "studentId", number, kind, content, "byId") SELECT c, k.id, s, 1, 'Save', '{}', t FROM one, "ParticipationColumn" k WHERE k."courseId" = c;
INSERT INTO "RegradeTurn" ("courseId", "requestId", "authorId", body) SELECT c, r.id, t, '' FROM one, "RegradeRequest" r;
ALTER TABLE "ExcerptRange" DISABLE TRIGGER sealed;
INSERT INTO "ExcerptRange" ("courseId", "excerptId", "revisionId", "startBlock", "startOffset", "endBlock", "endOffset", "startAt", "endAt")
  SELECT c, e.id, e."revisionId", 'b1', 0, 'b1', 3, 0, 3 FROM one, "Excerpt" e WHERE e."courseId" = c LIMIT 1;
ALTER TABLE "ExcerptRange" ENABLE TRIGGER sealed;
`;

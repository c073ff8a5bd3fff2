-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "GradeEventKind" ADD VALUE 'Overridden';
ALTER TYPE "GradeEventKind" ADD VALUE 'Excused';
ALTER TYPE "GradeEventKind" ADD VALUE 'Missing';
ALTER TYPE "GradeEventKind" ADD VALUE 'Restored';

-- AlterTable
ALTER TABLE "WorkingCopy" ADD COLUMN     "rubricId" UUID;

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "calibrationSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "GradeRelease" ADD COLUMN     "acknowledgedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "PseudonymLift" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sectionCourseId" UUID,
    "sectionId" UUID,

    CONSTRAINT "PseudonymLift_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "CalibrationMark" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "rubricVersionId" UUID NOT NULL,
    "sampleKey" TEXT NOT NULL,
    "graderId" UUID NOT NULL,
    "scores" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),
    "sectionCourseId" UUID,
    "sectionId" UUID,

    CONSTRAINT "CalibrationMark_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "RevisionInvitation" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "words" TEXT,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "sectionCourseId" UUID,
    "sectionId" UUID,

    CONSTRAINT "RevisionInvitation_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "ParticipationColumn" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "title" TEXT NOT NULL,
    "rubricVersionId" UUID NOT NULL,
    "categoryId" UUID,
    "fromAt" TIMESTAMPTZ(3),
    "untilAt" TIMESTAMPTZ(3),
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),
    "sectionCourseId" UUID,
    "sectionId" UUID,

    CONSTRAINT "ParticipationColumn_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "ParticipationMark" (
    "courseId" UUID NOT NULL,
    "columnId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "graderId" UUID NOT NULL,
    "scores" JSONB NOT NULL,
    "comment" TEXT,
    "points" DECIMAL(9,3),
    "maxPoints" DECIMAL(9,3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),
    "releasedAt" TIMESTAMPTZ(3),
    "released" JSONB,
    "sectionCourseId" UUID,
    "sectionId" UUID,

    CONSTRAINT "ParticipationMark_pkey" PRIMARY KEY ("courseId","columnId","studentId")
);

-- CreateTable
CREATE TABLE "ParticipationMarkVersion" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "columnId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "SaveKind" NOT NULL,
    "content" JSONB,
    "clientId" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sectionCourseId" UUID,
    "sectionId" UUID,

    CONSTRAINT "ParticipationMarkVersion_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateIndex
CREATE INDEX "PseudonymLift_courseId_assignmentId_studentId_idx" ON "PseudonymLift"("courseId", "assignmentId", "studentId");

-- CreateIndex
CREATE INDEX "CalibrationMark_courseId_assignmentId_idx" ON "CalibrationMark"("courseId", "assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "CalibrationMark_courseId_promptId_rubricVersionId_sampleKey_key" ON "CalibrationMark"("courseId", "promptId", "rubricVersionId", "sampleKey", "graderId");

-- CreateIndex
CREATE INDEX "RevisionInvitation_courseId_assignmentId_studentId_idx" ON "RevisionInvitation"("courseId", "assignmentId", "studentId");

-- CreateIndex
CREATE INDEX "ParticipationMark_courseId_studentId_idx" ON "ParticipationMark"("courseId", "studentId");

-- CreateIndex
CREATE INDEX "ParticipationMarkVersion_courseId_columnId_studentId_number_idx" ON "ParticipationMarkVersion"("courseId", "columnId", "studentId", "number");

-- AddForeignKey
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_courseId_rubricId_fkey" FOREIGN KEY ("courseId", "rubricId") REFERENCES "Rubric"("courseId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PseudonymLift" ADD CONSTRAINT "PseudonymLift_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PseudonymLift" ADD CONSTRAINT "PseudonymLift_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PseudonymLift" ADD CONSTRAINT "PseudonymLift_courseId_assignmentId_studentId_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId") REFERENCES "Assignee"("courseId", "assignmentId", "studentId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PseudonymLift" ADD CONSTRAINT "PseudonymLift_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PseudonymLift" ADD CONSTRAINT "PseudonymLift_sectionCourseId_sectionId_fkey" FOREIGN KEY ("sectionCourseId", "sectionId") REFERENCES "Section"("courseId", "id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalibrationMark" ADD CONSTRAINT "CalibrationMark_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CalibrationMark" ADD CONSTRAINT "CalibrationMark_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CalibrationMark" ADD CONSTRAINT "CalibrationMark_courseId_assignmentId_promptId_fkey" FOREIGN KEY ("courseId", "assignmentId", "promptId") REFERENCES "Prompt"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CalibrationMark" ADD CONSTRAINT "CalibrationMark_courseId_rubricVersionId_fkey" FOREIGN KEY ("courseId", "rubricVersionId") REFERENCES "RubricVersion"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CalibrationMark" ADD CONSTRAINT "CalibrationMark_courseId_graderId_fkey" FOREIGN KEY ("courseId", "graderId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CalibrationMark" ADD CONSTRAINT "CalibrationMark_sectionCourseId_sectionId_fkey" FOREIGN KEY ("sectionCourseId", "sectionId") REFERENCES "Section"("courseId", "id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionInvitation" ADD CONSTRAINT "RevisionInvitation_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RevisionInvitation" ADD CONSTRAINT "RevisionInvitation_courseId_assignmentId_studentId_number_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId", "number") REFERENCES "GradeRelease"("courseId", "assignmentId", "studentId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RevisionInvitation" ADD CONSTRAINT "RevisionInvitation_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RevisionInvitation" ADD CONSTRAINT "RevisionInvitation_sectionCourseId_sectionId_fkey" FOREIGN KEY ("sectionCourseId", "sectionId") REFERENCES "Section"("courseId", "id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipationColumn" ADD CONSTRAINT "ParticipationColumn_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ParticipationColumn" ADD CONSTRAINT "ParticipationColumn_courseId_rubricVersionId_fkey" FOREIGN KEY ("courseId", "rubricVersionId") REFERENCES "RubricVersion"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ParticipationColumn" ADD CONSTRAINT "ParticipationColumn_courseId_categoryId_fkey" FOREIGN KEY ("courseId", "categoryId") REFERENCES "GradeCategory"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ParticipationColumn" ADD CONSTRAINT "ParticipationColumn_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ParticipationColumn" ADD CONSTRAINT "ParticipationColumn_sectionCourseId_sectionId_fkey" FOREIGN KEY ("sectionCourseId", "sectionId") REFERENCES "Section"("courseId", "id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipationMark" ADD CONSTRAINT "ParticipationMark_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ParticipationMark" ADD CONSTRAINT "ParticipationMark_courseId_columnId_fkey" FOREIGN KEY ("courseId", "columnId") REFERENCES "ParticipationColumn"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ParticipationMark" ADD CONSTRAINT "ParticipationMark_courseId_studentId_fkey" FOREIGN KEY ("courseId", "studentId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ParticipationMark" ADD CONSTRAINT "ParticipationMark_courseId_graderId_fkey" FOREIGN KEY ("courseId", "graderId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ParticipationMark" ADD CONSTRAINT "ParticipationMark_sectionCourseId_sectionId_fkey" FOREIGN KEY ("sectionCourseId", "sectionId") REFERENCES "Section"("courseId", "id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParticipationMarkVersion" ADD CONSTRAINT "ParticipationMarkVersion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ParticipationMarkVersion" ADD CONSTRAINT "ParticipationMarkVersion_courseId_columnId_studentId_fkey" FOREIGN KEY ("courseId", "columnId", "studentId") REFERENCES "ParticipationMark"("courseId", "columnId", "studentId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ParticipationMarkVersion" ADD CONSTRAINT "ParticipationMarkVersion_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ParticipationMarkVersion" ADD CONSTRAINT "ParticipationMarkVersion_sectionCourseId_sectionId_fkey" FOREIGN KEY ("sectionCourseId", "sectionId") REFERENCES "Section"("courseId", "id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma cannot say ----------------------------------------------------------------------------------------------
ALTER TABLE "WorkingCopy" DROP CONSTRAINT "WorkingCopy_one_subject";
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_one_subject"
  CHECK (num_nonnulls("documentId","importId","assignmentId","rubricId") = 1 AND version >= 1);
DROP INDEX "WorkingCopy_one";
CREATE UNIQUE INDEX "WorkingCopy_one" ON "WorkingCopy" ("courseId","documentId","importId","assignmentId","rubricId") NULLS NOT DISTINCT;
-- Compared as text: a value added to an enum cannot be named in the transaction that adds it.
ALTER TABLE "GradeEvent" DROP CONSTRAINT "GradeEvent_fits_kind";
ALTER TABLE "GradeEvent" ADD CONSTRAINT "GradeEvent_fits_kind" CHECK ((kind::text <> 'Assessed' OR "assessmentId" IS NOT NULL)
  AND (kind::text <> 'Withdrawn' OR (points IS NULL AND reason IS NOT NULL AND reason <> ''))
  AND (kind::text NOT IN ('Excused','Missing') OR points IS NULL)
  AND (kind::text <> 'Overridden' OR points IS NOT NULL));
ALTER TABLE "PseudonymLift" ADD CONSTRAINT "PseudonymLift_has_reason" CHECK (reason <> '');
ALTER TABLE "CalibrationMark" ADD CONSTRAINT "CalibrationMark_version" CHECK (version >= 1);
ALTER TABLE "RevisionInvitation" ADD CONSTRAINT "RevisionInvitation_in_time" CHECK (until > at);
ALTER TABLE "ParticipationColumn" ADD CONSTRAINT "ParticipationColumn_span" CHECK (title <> '' AND "fromAt" < "untilAt");
ALTER TABLE "ParticipationMark" ADD CONSTRAINT "ParticipationMark_points" CHECK (points >= 0 AND "maxPoints" >= 0 AND version >= 1);
CREATE UNIQUE INDEX "RevisionInvitation_live" ON "RevisionInvitation" ("courseId","assignmentId","studentId",number) WHERE "withdrawnAt" IS NULL;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "PseudonymLift" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "PseudonymLift" EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ParticipationMarkVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON "ParticipationMarkVersion" EXECUTE FUNCTION refuse_change();

-- Erasing a person now also takes words about their participation, and why their name was shown.
CREATE OR REPLACE FUNCTION erase_person(person uuid) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  PERFORM set_config('headnote.erasing', 'yes', true);
  DELETE FROM "Session" WHERE "userId" = person;
  DELETE FROM "Account" WHERE "userId" = person;
  DELETE FROM "OneTimeLink" WHERE "userId" = person;
  DELETE FROM "VerificationToken" t USING "User" u WHERE u.id = person AND t.identifier = u.email;
  UPDATE "AnnotationVersion" v SET content = '{}' FROM "Enrollment" e
    WHERE e."userId" = person AND v."courseId" = e."courseId" AND v."byId" = e.id;
  UPDATE "PostVersion" v SET content = '{}' FROM "Enrollment" e
    WHERE e."userId" = person AND v."courseId" = e."courseId" AND v."byId" = e.id;
  UPDATE "DiscussionPostVersion" v SET content = '{}' FROM "Enrollment" e
    WHERE e."userId" = person AND v."courseId" = e."courseId" AND v."byId" = e.id;
  UPDATE "DiscussionPost" p SET body = NULL, "bodyText" = '', quotes = '[]', "changedAt" = now(), "deletedAt" = coalesce(p."deletedAt", now()) FROM "Enrollment" e
    WHERE e."userId" = person AND p."courseId" = e."courseId" AND p."authorId" = e.id;
  UPDATE "GateEntry" g SET content = '{}' FROM "Enrollment" e
    WHERE e."userId" = person AND g."courseId" = e."courseId" AND g."studentId" = e.id;
  DELETE FROM "DiscussionVisit" v USING "Enrollment" e WHERE e."userId" = person AND v."courseId" = e."courseId" AND v."enrollmentId" = e.id;
  UPDATE "DateOverride" d SET reason = NULL FROM "Enrollment" e WHERE e."userId" = person AND d."courseId" = e."courseId" AND d."enrollmentId" = e.id;
  UPDATE "SpokenTurn" t SET note = NULL, "deletedAt" = coalesce(t."deletedAt", now()) FROM "Enrollment" e
    WHERE e."userId" = person AND t."courseId" = e."courseId" AND t."enrollmentId" = e.id;
  DELETE FROM "Reminder" r USING "Enrollment" e WHERE e."userId" = person AND r."courseId" = e."courseId" AND r."enrollmentId" = e.id;
  DELETE FROM "Mention" m USING "Enrollment" e WHERE e."userId" = person AND m."courseId" = e."courseId" AND (m."enrollmentId" = e.id
    OR EXISTS (SELECT FROM "Annotation" a WHERE a."courseId" = m."courseId" AND a.id = m."annotationId" AND a."authorId" = e.id)
    OR EXISTS (SELECT FROM "Post" p WHERE p."courseId" = m."courseId" AND p.id = m."postId" AND p."authorId" = e.id));
  UPDATE "Annotation" a SET body = NULL, "bodyText" = '', tags = '{}', origin = NULL, "changedAt" = now(), "deletedAt" = coalesce(a."deletedAt", now()) FROM "Enrollment" e
    WHERE e."userId" = person AND a."courseId" = e."courseId" AND a."authorId" = e.id;
  UPDATE "Post" p SET body = NULL, "bodyText" = '', origin = NULL, "changedAt" = now(), "deletedAt" = coalesce(p."deletedAt", now()) FROM "Enrollment" e
    WHERE e."userId" = person AND p."courseId" = e."courseId" AND p."authorId" = e.id;
  UPDATE "Flag" f SET reason = 'Erased' FROM "Enrollment" e WHERE e."userId" = person AND f."courseId" = e."courseId" AND f."byId" = e.id;
  UPDATE "ModerationEvent" m SET reason = NULL FROM "Enrollment" e WHERE e."userId" = person AND m."courseId" = e."courseId" AND m."actorId" = e.id;
  DELETE FROM "ReadingPosition" r USING "Enrollment" e WHERE e."userId" = person AND r."courseId" = e."courseId" AND r."enrollmentId" = e.id;
  DELETE FROM "GroupMember" g USING "Enrollment" e WHERE e."userId" = person AND g."courseId" = e."courseId" AND g."enrollmentId" = e.id;
  UPDATE "Evidence" v SET "bodyText" = NULL, tags = '{}' FROM "Enrollment" e
    WHERE e."userId" = person AND v."courseId" = e."courseId" AND v."studentId" = e.id;
  UPDATE "SubmittedAnswer" s SET content = NULL, text = NULL, form = NULL, facts = NULL FROM "Enrollment" e
    WHERE e."userId" = person AND s."courseId" = e."courseId" AND s."studentId" = e.id;
  DELETE FROM "AnswerDraftVersion" d USING "Enrollment" e WHERE e."userId" = person AND d."courseId" = e."courseId" AND d."studentId" = e.id;
  DELETE FROM "AnswerDraft" d USING "Enrollment" e WHERE e."userId" = person AND d."courseId" = e."courseId" AND d."studentId" = e.id;
  UPDATE "GradeEvent" g SET feedback = NULL FROM "Enrollment" e
    WHERE e."userId" = person AND g."courseId" = e."courseId" AND g."studentId" = e.id;
  DELETE FROM "ExternalId" x USING "Enrollment" e WHERE e."userId" = person AND x."courseId" = e."courseId" AND x."enrollmentId" = e.id;
  UPDATE "RegradeTurn" t SET body = NULL FROM "Enrollment" e WHERE e."userId" = person AND t."courseId" = e."courseId" AND t."authorId" = e.id;
  UPDATE "RegradeRequest" r SET reason = NULL FROM "Enrollment" e WHERE e."userId" = person AND r."courseId" = e."courseId" AND r."studentId" = e.id;
  UPDATE "PseudonymLift" l SET reason = 'Erased' FROM "Enrollment" e WHERE e."userId" = person AND l."courseId" = e."courseId" AND (l."studentId" = e.id OR l."byId" = e.id);
  UPDATE "RevisionInvitation" i SET words = NULL FROM "Enrollment" e WHERE e."userId" = person AND i."courseId" = e."courseId" AND i."studentId" = e.id;
  UPDATE "ParticipationMark" m SET scores = '[]', comment = NULL, released = NULL FROM "Enrollment" e WHERE e."userId" = person AND m."courseId" = e."courseId" AND m."studentId" = e.id;
  UPDATE "ParticipationMarkVersion" v SET content = NULL FROM "Enrollment" e WHERE e."userId" = person AND v."courseId" = e."courseId" AND v."studentId" = e.id;
  UPDATE "CommentBankItem" b SET title = NULL, body = '', "archivedAt" = coalesce(b."archivedAt", now()) FROM "Enrollment" e
    WHERE e."userId" = person AND b."courseId" = e."courseId" AND b."ownerId" = e.id;
  UPDATE "Enrollment" SET "displayName" = NULL, "endedAt" = coalesce("endedAt", now()) WHERE "userId" = person;
  UPDATE "User" SET email = NULL, name = NULL, image = NULL, "passwordHash" = NULL, "emailVerified" = NULL, "coursesGrantedAt" = NULL,
    "erasedAt" = now() WHERE id = person;
  PERFORM set_config('headnote.erasing', '', true);
END $$;

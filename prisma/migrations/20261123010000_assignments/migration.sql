-- CreateEnum
CREATE TYPE "SubmissionCause" AS ENUM ('Student', 'Deadline');

-- CreateEnum
CREATE TYPE "LatePolicy" AS ENUM ('None', 'PercentPerDay', 'CutOff');

-- CreateEnum
CREATE TYPE "DiscussionScope" AS ENUM ('Course', 'Section', 'Group');

-- AlterEnum
ALTER TYPE "PromptKind" ADD VALUE 'Choice';

-- AlterTable
ALTER TABLE "Enrollment" ADD COLUMN     "extraHours" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "discussionScope" "DiscussionScope" NOT NULL DEFAULT 'Course',
ADD COLUMN     "factsToInstructors" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "graceMinutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "latePercent" DECIMAL(5,2),
ADD COLUMN     "latePolicy" "LatePolicy" NOT NULL DEFAULT 'None',
ADD COLUMN     "mayResubmit" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "submitsAtDue" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "AssignmentVersion" ADD COLUMN     "allowedHelp" TEXT;

-- AlterTable
ALTER TABLE "PromptVersion" ADD COLUMN     "gatesDocumentId" UUID,
ADD COLUMN     "hidden" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "rubricVersionId" UUID,
ADD COLUMN     "settings" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Assignee" ADD COLUMN     "seenNumber" INTEGER;

-- AlterTable
ALTER TABLE "AnswerDraft" ADD COLUMN     "facts" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "SubmissionVersion" ADD COLUMN     "cause" "SubmissionCause" NOT NULL DEFAULT 'Student',
ADD COLUMN     "lateDays" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "latePercent" DECIMAL(5,2),
ADD COLUMN     "lateWorking" JSONB,
ADD COLUMN     "unfinished" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "SubmittedAnswer" ADD COLUMN     "facts" JSONB,
ADD COLUMN     "form" JSONB;

-- AlterTable
ALTER TABLE "Flag" ADD COLUMN     "discussionPostId" UUID;

-- AlterTable
ALTER TABLE "ModerationEvent" ADD COLUMN     "discussionPostId" UUID;

-- CreateTable
CREATE TABLE "GateEntry" (
    "courseId" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "promptVersionId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "clientKey" TEXT NOT NULL,
    "lockedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GateEntry_pkey" PRIMARY KEY ("courseId","promptId","studentId")
);

-- CreateTable
CREATE TABLE "DateOverride" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "enrollmentId" UUID,
    "sectionId" UUID,
    "opensAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "opensWall" TEXT,
    "dueWall" TEXT,
    "closesWall" TEXT,
    "reason" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,

    CONSTRAINT "DateOverride_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "DiscussionPost" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "parentId" UUID,
    "authorId" UUID NOT NULL,
    "sectionId" UUID,
    "groupId" UUID,
    "body" JSONB,
    "bodyText" TEXT NOT NULL DEFAULT '',
    "quotes" JSONB NOT NULL DEFAULT '[]',
    "summary" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "postedAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "hiddenAt" TIMESTAMPTZ(3),
    "pinnedAt" TIMESTAMPTZ(3),
    "pinnedById" UUID,

    CONSTRAINT "DiscussionPost_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "DiscussionPostVersion" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "postId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "SaveKind" NOT NULL,
    "content" JSONB NOT NULL,
    "clientId" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DiscussionPostVersion_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "DiscussionVisit" (
    "courseId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "enrollmentId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DiscussionVisit_pkey" PRIMARY KEY ("courseId","promptId","enrollmentId")
);

-- CreateTable
CREATE TABLE "SpokenTurn" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "promptId" UUID,
    "enrollmentId" UUID NOT NULL,
    "note" TEXT,
    "recordedById" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SpokenTurn_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "SeminarSheet" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedById" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SeminarSheet_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "enrollmentId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateIndex
CREATE INDEX "GateEntry_courseId_assignmentId_studentId_idx" ON "GateEntry"("courseId", "assignmentId", "studentId");

-- CreateIndex
CREATE INDEX "DateOverride_courseId_assignmentId_idx" ON "DateOverride"("courseId", "assignmentId");

-- CreateIndex
CREATE INDEX "DateOverride_courseId_enrollmentId_idx" ON "DateOverride"("courseId", "enrollmentId");

-- CreateIndex
CREATE INDEX "DiscussionPost_courseId_promptId_createdAt_idx" ON "DiscussionPost"("courseId", "promptId", "createdAt");

-- CreateIndex
CREATE INDEX "DiscussionPost_courseId_assignmentId_changedAt_idx" ON "DiscussionPost"("courseId", "assignmentId", "changedAt");

-- CreateIndex
CREATE INDEX "DiscussionPost_courseId_authorId_idx" ON "DiscussionPost"("courseId", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "DiscussionPost_courseId_promptId_id_key" ON "DiscussionPost"("courseId", "promptId", "id");

-- CreateIndex
CREATE INDEX "DiscussionPostVersion_courseId_postId_number_idx" ON "DiscussionPostVersion"("courseId", "postId", "number");

-- CreateIndex
CREATE INDEX "SpokenTurn_courseId_assignmentId_at_idx" ON "SpokenTurn"("courseId", "assignmentId", "at");

-- CreateIndex
CREATE INDEX "SpokenTurn_courseId_enrollmentId_idx" ON "SpokenTurn"("courseId", "enrollmentId");

-- CreateIndex
CREATE INDEX "SeminarSheet_courseId_assignmentId_idx" ON "SeminarSheet"("courseId", "assignmentId");

-- CreateIndex
CREATE INDEX "Reminder_courseId_enrollmentId_seenAt_idx" ON "Reminder"("courseId", "enrollmentId", "seenAt");

-- CreateIndex
CREATE INDEX "Reminder_courseId_assignmentId_idx" ON "Reminder"("courseId", "assignmentId");

-- AddForeignKey
ALTER TABLE "PromptVersion" ADD CONSTRAINT "PromptVersion_courseId_rubricVersionId_fkey" FOREIGN KEY ("courseId", "rubricVersionId") REFERENCES "RubricVersion"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PromptVersion" ADD CONSTRAINT "PromptVersion_courseId_assignmentId_gatesDocumentId_fkey" FOREIGN KEY ("courseId", "assignmentId", "gatesDocumentId") REFERENCES "AssignmentDocument"("courseId", "assignmentId", "documentId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_courseId_discussionPostId_fkey" FOREIGN KEY ("courseId", "discussionPostId") REFERENCES "DiscussionPost"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ModerationEvent" ADD CONSTRAINT "ModerationEvent_courseId_discussionPostId_fkey" FOREIGN KEY ("courseId", "discussionPostId") REFERENCES "DiscussionPost"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GateEntry" ADD CONSTRAINT "GateEntry_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GateEntry" ADD CONSTRAINT "GateEntry_courseId_assignmentId_promptId_fkey" FOREIGN KEY ("courseId", "assignmentId", "promptId") REFERENCES "Prompt"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GateEntry" ADD CONSTRAINT "GateEntry_courseId_promptId_promptVersionId_fkey" FOREIGN KEY ("courseId", "promptId", "promptVersionId") REFERENCES "PromptVersion"("courseId", "promptId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GateEntry" ADD CONSTRAINT "GateEntry_courseId_assignmentId_studentId_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId") REFERENCES "Assignee"("courseId", "assignmentId", "studentId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DateOverride" ADD CONSTRAINT "DateOverride_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DateOverride" ADD CONSTRAINT "DateOverride_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DateOverride" ADD CONSTRAINT "DateOverride_courseId_enrollmentId_fkey" FOREIGN KEY ("courseId", "enrollmentId") REFERENCES "Enrollment"("courseId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DateOverride" ADD CONSTRAINT "DateOverride_courseId_sectionId_fkey" FOREIGN KEY ("courseId", "sectionId") REFERENCES "Section"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DateOverride" ADD CONSTRAINT "DateOverride_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DateOverride" ADD CONSTRAINT "DateOverride_courseId_revokedById_fkey" FOREIGN KEY ("courseId", "revokedById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionPost" ADD CONSTRAINT "DiscussionPost_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionPost" ADD CONSTRAINT "DiscussionPost_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionPost" ADD CONSTRAINT "DiscussionPost_courseId_assignmentId_promptId_fkey" FOREIGN KEY ("courseId", "assignmentId", "promptId") REFERENCES "Prompt"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionPost" ADD CONSTRAINT "DiscussionPost_courseId_promptId_parentId_fkey" FOREIGN KEY ("courseId", "promptId", "parentId") REFERENCES "DiscussionPost"("courseId", "promptId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionPost" ADD CONSTRAINT "DiscussionPost_courseId_authorId_fkey" FOREIGN KEY ("courseId", "authorId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionPost" ADD CONSTRAINT "DiscussionPost_courseId_pinnedById_fkey" FOREIGN KEY ("courseId", "pinnedById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionPost" ADD CONSTRAINT "DiscussionPost_courseId_sectionId_fkey" FOREIGN KEY ("courseId", "sectionId") REFERENCES "Section"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionPost" ADD CONSTRAINT "DiscussionPost_courseId_groupId_fkey" FOREIGN KEY ("courseId", "groupId") REFERENCES "Group"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionPostVersion" ADD CONSTRAINT "DiscussionPostVersion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionPostVersion" ADD CONSTRAINT "DiscussionPostVersion_courseId_postId_fkey" FOREIGN KEY ("courseId", "postId") REFERENCES "DiscussionPost"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionPostVersion" ADD CONSTRAINT "DiscussionPostVersion_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionVisit" ADD CONSTRAINT "DiscussionVisit_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionVisit" ADD CONSTRAINT "DiscussionVisit_courseId_assignmentId_promptId_fkey" FOREIGN KEY ("courseId", "assignmentId", "promptId") REFERENCES "Prompt"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "DiscussionVisit" ADD CONSTRAINT "DiscussionVisit_courseId_enrollmentId_fkey" FOREIGN KEY ("courseId", "enrollmentId") REFERENCES "Enrollment"("courseId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SpokenTurn" ADD CONSTRAINT "SpokenTurn_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SpokenTurn" ADD CONSTRAINT "SpokenTurn_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SpokenTurn" ADD CONSTRAINT "SpokenTurn_courseId_assignmentId_promptId_fkey" FOREIGN KEY ("courseId", "assignmentId", "promptId") REFERENCES "Prompt"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SpokenTurn" ADD CONSTRAINT "SpokenTurn_courseId_enrollmentId_fkey" FOREIGN KEY ("courseId", "enrollmentId") REFERENCES "Enrollment"("courseId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SpokenTurn" ADD CONSTRAINT "SpokenTurn_courseId_recordedById_fkey" FOREIGN KEY ("courseId", "recordedById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SeminarSheet" ADD CONSTRAINT "SeminarSheet_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SeminarSheet" ADD CONSTRAINT "SeminarSheet_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SeminarSheet" ADD CONSTRAINT "SeminarSheet_courseId_changedById_fkey" FOREIGN KEY ("courseId", "changedById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_courseId_enrollmentId_fkey" FOREIGN KEY ("courseId", "enrollmentId") REFERENCES "Enrollment"("courseId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ======================================================================================================================
-- What the Prisma schema cannot say. prisma/objects.ts lists all of it by name; prisma/constraints.data.test.ts violates each.
-- ======================================================================================================================
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_extra_time" CHECK ("extraHours" BETWEEN 0 AND 8784);
ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_late_percent" CHECK (("latePolicy" = 'PercentPerDay') = ("latePercent" IS NOT NULL) AND "latePercent" > 0 AND "latePercent" <= 100),
  ADD CONSTRAINT "Assignment_grace" CHECK ("graceMinutes" BETWEEN 0 AND 10080);
ALTER TABLE "DateOverride"
  ADD CONSTRAINT "DateOverride_one_subject" CHECK (num_nonnulls("enrollmentId","sectionId") = 1),
  ADD CONSTRAINT "DateOverride_says_something" CHECK (num_nonnulls("opensAt","dueAt","closesAt") > 0),
  ADD CONSTRAINT "DateOverride_in_order" CHECK (coalesce("opensAt" <= "dueAt", true) AND coalesce("dueAt" <= "closesAt", true) AND coalesce("opensAt" <= "closesAt", true)),
  ADD CONSTRAINT "DateOverride_wall_and_instant" CHECK (num_nonnulls("opensAt","opensWall") IN (0,2) AND num_nonnulls("dueAt","dueWall") IN (0,2) AND num_nonnulls("closesAt","closesWall") IN (0,2)),
  ADD CONSTRAINT "DateOverride_revoked_by_someone" CHECK (num_nonnulls("revokedAt","revokedById") IN (0,2));
CREATE UNIQUE INDEX "DateOverride_student" ON "DateOverride" ("courseId","assignmentId","enrollmentId") WHERE "enrollmentId" IS NOT NULL AND "revokedAt" IS NULL;
CREATE UNIQUE INDEX "DateOverride_section" ON "DateOverride" ("courseId","assignmentId","sectionId") WHERE "sectionId" IS NOT NULL AND "revokedAt" IS NULL;
ALTER TABLE "SubmissionVersion"
  ADD CONSTRAINT "SubmissionVersion_late" CHECK ("lateDays" >= 0 AND ("latePercent" IS NULL OR ("lateDays" > 0 AND "latePercent" BETWEEN 0 AND 100)));
ALTER TABLE "DiscussionPost"
  ADD CONSTRAINT "DiscussionPost_says_something" CHECK ("postedAt" IS NULL OR "deletedAt" IS NOT NULL OR "bodyText" <> '' OR quotes <> '[]'),
  ADD CONSTRAINT "DiscussionPost_not_endless" CHECK (char_length("bodyText") <= 100000),
  ADD CONSTRAINT "DiscussionPost_one_thread" CHECK (num_nonnulls("sectionId","groupId") <= 1),
  ADD CONSTRAINT "DiscussionPost_not_itself" CHECK ("parentId" <> id),
  ADD CONSTRAINT "DiscussionPost_pinned_by_someone" CHECK (num_nonnulls("pinnedAt","pinnedById") IN (0,2));
ALTER TABLE "Flag" DROP CONSTRAINT "Flag_one_subject",
  ADD CONSTRAINT "Flag_one_subject" CHECK (num_nonnulls("annotationId","postId","discussionPostId") = 1);
ALTER TABLE "ModerationEvent" DROP CONSTRAINT "ModerationEvent_one_subject",
  ADD CONSTRAINT "ModerationEvent_one_subject" CHECK (num_nonnulls("annotationId","postId","discussionPostId") = 1);
DROP INDEX "Flag_open_once";
CREATE UNIQUE INDEX "Flag_open_once" ON "Flag" ("courseId","byId","annotationId","postId","discussionPostId") NULLS NOT DISTINCT WHERE "resolvedAt" IS NULL;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['GateEntry','DiscussionPostVersion'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_all BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', t);
  END LOOP; END $$;

-- Erasing a person now also takes predictions, posts, spoken turns and reminders.
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
  UPDATE "Enrollment" SET "displayName" = NULL, "endedAt" = coalesce("endedAt", now()) WHERE "userId" = person;
  UPDATE "User" SET email = NULL, name = NULL, image = NULL, "passwordHash" = NULL, "emailVerified" = NULL, "coursesGrantedAt" = NULL,
    "erasedAt" = now() WHERE id = person;
  PERFORM set_config('headnote.erasing', '', true);
END $$;

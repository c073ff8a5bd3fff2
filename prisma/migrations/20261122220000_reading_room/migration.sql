-- CreateEnum
CREATE TYPE "Relation" AS ENUM ('Agrees', 'Contradicts', 'Qualifies', 'Silent');

-- CreateEnum
CREATE TYPE "UnlockRule" AS ENUM ('AtOnce', 'AfterPosting', 'AfterSubmission', 'AfterDue', 'WhenRevealed');

-- CreateEnum
CREATE TYPE "ModerationAction" AS ENUM ('Hide', 'Show', 'Resolve', 'Dismiss');


-- A value added to an enumeration cannot be used in the transaction that adds it; checks and the generated key below do.
ALTER TABLE "Annotation" DROP CONSTRAINT "Annotation_says_something", DROP COLUMN "audienceId";
ALTER TYPE "AnnotationKind" RENAME TO "AnnotationKind_before";
CREATE TYPE "AnnotationKind" AS ENUM ('Comment', 'Highlight', 'Question', 'Corroboration');
ALTER TYPE "Audience" RENAME TO "Audience_before";
CREATE TYPE "Audience" AS ENUM ('Private', 'Instructors', 'Group', 'Section', 'Assignment');
ALTER TABLE "Annotation"
  ALTER COLUMN kind DROP DEFAULT, ALTER COLUMN kind TYPE "AnnotationKind" USING kind::text::"AnnotationKind", ALTER COLUMN kind SET DEFAULT 'Comment',
  ALTER COLUMN audience DROP DEFAULT, ALTER COLUMN audience TYPE "Audience" USING audience::text::"Audience", ALTER COLUMN audience SET DEFAULT 'Assignment';
DROP TYPE "AnnotationKind_before";
DROP TYPE "Audience_before";

-- AlterTable
ALTER TABLE "Skill" ADD COLUMN     "retiredAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "gradersBlind" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "groupSetId" UUID,
ADD COLUMN     "peersAnonymous" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "revealedAt" TIMESTAMPTZ(3),
ADD COLUMN     "revealedById" UUID,
ADD COLUMN     "unlockAfter" INTEGER,
ADD COLUMN     "unlockRule" "UnlockRule" NOT NULL DEFAULT 'AtOnce';

-- AlterTable
ALTER TABLE "Assignee" ADD COLUMN     "postCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "postedEnoughAt" TIMESTAMPTZ(3),
ADD COLUMN     "pseudonym" TEXT;

-- AlterTable
ALTER TABLE "Annotation" ADD COLUMN     "anonymous" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "formerAudienceIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "gated" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "groupId" UUID,
ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3),
ADD COLUMN     "origin" TEXT,
ADD COLUMN     "relation" "Relation",
ADD COLUMN     "resolvedAt" TIMESTAMPTZ(3),
ADD COLUMN     "resolvedById" UUID;

-- Those who were given an assignment before get a name by chance: their order must not tell who they are.
UPDATE "Assignee" a SET pseudonym = 'Reader ' || n.number
  FROM (SELECT "courseId","assignmentId","studentId", row_number() OVER (PARTITION BY "courseId","assignmentId" ORDER BY random()) AS number FROM "Assignee") n
  WHERE (a."courseId",a."assignmentId",a."studentId") = (n."courseId",n."assignmentId",n."studentId");
ALTER TABLE "Assignee" ALTER COLUMN pseudonym SET NOT NULL;

-- CreateTable
CREATE TABLE "GroupSet" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "GroupSet_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Group" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "groupSetId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Group_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "courseId" UUID NOT NULL,
    "groupSetId" UUID NOT NULL,
    "enrollmentId" UUID NOT NULL,
    "groupId" UUID NOT NULL,

    CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("courseId","groupSetId","enrollmentId")
);

-- CreateTable
CREATE TABLE "Post" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "body" JSONB,
    "bodyText" TEXT NOT NULL DEFAULT '',
    "anonymous" BOOLEAN NOT NULL DEFAULT false,
    "gated" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "postedAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "hiddenAt" TIMESTAMPTZ(3),
    "origin" TEXT,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "PostVersion" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "postId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "SaveKind" NOT NULL,
    "content" JSONB NOT NULL,
    "clientId" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PostVersion_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Mention" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "enrollmentId" UUID NOT NULL,
    "annotationId" UUID,
    "postId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Flag" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "annotationId" UUID,
    "postId" UUID,
    "byId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "Flag_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "ModerationEvent" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "annotationId" UUID,
    "postId" UUID,
    "action" "ModerationAction" NOT NULL,
    "reason" TEXT,
    "actorId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModerationEvent_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "ReadingPosition" (
    "courseId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "enrollmentId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "blockId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReadingPosition_pkey" PRIMARY KEY ("courseId","assignmentId","enrollmentId")
);

-- CreateIndex
CREATE UNIQUE INDEX "GroupSet_courseId_name_key" ON "GroupSet"("courseId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Group_courseId_groupSetId_id_key" ON "Group"("courseId", "groupSetId", "id");

-- CreateIndex
CREATE INDEX "GroupMember_courseId_groupId_idx" ON "GroupMember"("courseId", "groupId");

-- CreateIndex
CREATE INDEX "Post_courseId_annotationId_createdAt_idx" ON "Post"("courseId", "annotationId", "createdAt");

-- CreateIndex
CREATE INDEX "Post_courseId_assignmentId_changedAt_idx" ON "Post"("courseId", "assignmentId", "changedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Post_courseId_assignmentId_id_key" ON "Post"("courseId", "assignmentId", "id");

-- CreateIndex
CREATE INDEX "PostVersion_courseId_postId_number_idx" ON "PostVersion"("courseId", "postId", "number");

-- CreateIndex
CREATE INDEX "Mention_courseId_enrollmentId_at_idx" ON "Mention"("courseId", "enrollmentId", "at");

-- CreateIndex
CREATE INDEX "Mention_courseId_annotationId_idx" ON "Mention"("courseId", "annotationId");

-- CreateIndex
CREATE INDEX "Mention_courseId_postId_idx" ON "Mention"("courseId", "postId");

-- CreateIndex
CREATE INDEX "Flag_courseId_resolvedAt_at_idx" ON "Flag"("courseId", "resolvedAt", "at");

-- CreateIndex
CREATE INDEX "ModerationEvent_courseId_at_idx" ON "ModerationEvent"("courseId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Assignee_courseId_assignmentId_pseudonym_key" ON "Assignee"("courseId", "assignmentId", "pseudonym");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_courseId_groupSetId_fkey" FOREIGN KEY ("courseId", "groupSetId") REFERENCES "GroupSet"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_courseId_revealedById_fkey" FOREIGN KEY ("courseId", "revealedById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_courseId_groupId_fkey" FOREIGN KEY ("courseId", "groupId") REFERENCES "Group"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_courseId_resolvedById_fkey" FOREIGN KEY ("courseId", "resolvedById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GroupSet" ADD CONSTRAINT "GroupSet_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GroupSet" ADD CONSTRAINT "GroupSet_courseId_createdById_fkey" FOREIGN KEY ("courseId", "createdById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Group" ADD CONSTRAINT "Group_courseId_groupSetId_fkey" FOREIGN KEY ("courseId", "groupSetId") REFERENCES "GroupSet"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_courseId_groupSetId_groupId_fkey" FOREIGN KEY ("courseId", "groupSetId", "groupId") REFERENCES "Group"("courseId", "groupSetId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_courseId_enrollmentId_fkey" FOREIGN KEY ("courseId", "enrollmentId") REFERENCES "Enrollment"("courseId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_courseId_assignmentId_annotationId_fkey" FOREIGN KEY ("courseId", "assignmentId", "annotationId") REFERENCES "Annotation"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_courseId_authorId_fkey" FOREIGN KEY ("courseId", "authorId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PostVersion" ADD CONSTRAINT "PostVersion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PostVersion" ADD CONSTRAINT "PostVersion_courseId_postId_fkey" FOREIGN KEY ("courseId", "postId") REFERENCES "Post"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PostVersion" ADD CONSTRAINT "PostVersion_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_courseId_enrollmentId_fkey" FOREIGN KEY ("courseId", "enrollmentId") REFERENCES "Enrollment"("courseId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_courseId_annotationId_fkey" FOREIGN KEY ("courseId", "annotationId") REFERENCES "Annotation"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_courseId_postId_fkey" FOREIGN KEY ("courseId", "postId") REFERENCES "Post"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_courseId_annotationId_fkey" FOREIGN KEY ("courseId", "annotationId") REFERENCES "Annotation"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_courseId_postId_fkey" FOREIGN KEY ("courseId", "postId") REFERENCES "Post"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_courseId_resolvedById_fkey" FOREIGN KEY ("courseId", "resolvedById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ModerationEvent" ADD CONSTRAINT "ModerationEvent_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ModerationEvent" ADD CONSTRAINT "ModerationEvent_courseId_annotationId_fkey" FOREIGN KEY ("courseId", "annotationId") REFERENCES "Annotation"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ModerationEvent" ADD CONSTRAINT "ModerationEvent_courseId_postId_fkey" FOREIGN KEY ("courseId", "postId") REFERENCES "Post"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ModerationEvent" ADD CONSTRAINT "ModerationEvent_courseId_actorId_fkey" FOREIGN KEY ("courseId", "actorId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ReadingPosition" ADD CONSTRAINT "ReadingPosition_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ReadingPosition" ADD CONSTRAINT "ReadingPosition_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ReadingPosition" ADD CONSTRAINT "ReadingPosition_courseId_enrollmentId_fkey" FOREIGN KEY ("courseId", "enrollmentId") REFERENCES "Enrollment"("courseId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ReadingPosition" ADD CONSTRAINT "ReadingPosition_courseId_revisionId_fkey" FOREIGN KEY ("courseId", "revisionId") REFERENCES "Revision"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ======================================================================================================================
-- What the Prisma schema cannot say. prisma/objects.ts lists all of it by name; prisma/constraints.data.test.ts violates each.
-- ======================================================================================================================
-- Whom a note is addressed to, as one key; now with the group it was written for, which never changes with its members.
ALTER TABLE "Annotation" ADD COLUMN "audienceId" uuid NOT NULL GENERATED ALWAYS AS (CASE
  WHEN "postedAt" IS NULL OR audience = 'Private' THEN "authorId"
  WHEN audience = 'Instructors' THEN "courseId"
  WHEN audience = 'Group' THEN "groupId"
  WHEN audience = 'Section' THEN "sectionId"
  ELSE "assignmentId" END) STORED;
UPDATE "Annotation" a SET gated = false FROM "Enrollment" e
  WHERE (e."courseId", e.id) = (a."courseId", a."authorId") AND e.role IN ('Instructor', 'Assistant');

ALTER TABLE "Annotation"
  ADD CONSTRAINT "Annotation_says_something" CHECK (kind IN ('Highlight','Corroboration') OR "postedAt" IS NULL OR "deletedAt" IS NOT NULL OR "bodyText" <> ''),
  ADD CONSTRAINT "Annotation_relation_of_corroboration" CHECK (relation IS NULL OR kind = 'Corroboration'),
  ADD CONSTRAINT "Annotation_group_of_audience" CHECK (audience <> 'Group' OR "groupId" IS NOT NULL),
  ADD CONSTRAINT "Annotation_resolved_by_someone" CHECK (num_nonnulls("resolvedAt","resolvedById") IN (0,2));
ALTER TABLE "AnnotationTarget" ADD CONSTRAINT "AnnotationTarget_two_places" CHECK (ordinal IN (0,1));
-- What could not be placed keeps the words it was written about.
ALTER TABLE "AnnotationTarget" DROP CONSTRAINT "AnnotationTarget_passage_quote";
ALTER TABLE "AnnotationTarget" ADD CONSTRAINT "AnnotationTarget_passage_quote"
  CHECK ("startAt" IS NULL OR ("exact" IS NOT NULL AND char_length("exact") = "endAt" - "startAt"));
ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_unlock_after_some" CHECK (("unlockRule" = 'AfterPosting') = ("unlockAfter" IS NOT NULL) AND "unlockAfter" BETWEEN 1 AND 50),
  ADD CONSTRAINT "Assignment_revealed_by_someone" CHECK (num_nonnulls("revealedAt","revealedById") IN (0,2));
ALTER TABLE "Assignee" DROP CONSTRAINT "Assignee_counts";
ALTER TABLE "Assignee" ADD CONSTRAINT "Assignee_counts" CHECK (least("annotationCount", "answeredCount", "postCount") >= 0);
ALTER TABLE "Post"
  ADD CONSTRAINT "Post_says_something" CHECK ("postedAt" IS NULL OR "deletedAt" IS NOT NULL OR "bodyText" <> ''),
  ADD CONSTRAINT "Post_not_endless" CHECK (char_length("bodyText") <= 100000);
ALTER TABLE "Mention" ADD CONSTRAINT "Mention_one_subject" CHECK (num_nonnulls("annotationId","postId") = 1);
ALTER TABLE "Flag"
  ADD CONSTRAINT "Flag_one_subject" CHECK (num_nonnulls("annotationId","postId") = 1),
  ADD CONSTRAINT "Flag_resolved_by_someone" CHECK (num_nonnulls("resolvedAt","resolvedById") IN (0,2)),
  ADD CONSTRAINT "Flag_has_reason" CHECK (btrim(reason) <> '' AND char_length(reason) <= 2000);
ALTER TABLE "ModerationEvent" ADD CONSTRAINT "ModerationEvent_one_subject" CHECK (num_nonnulls("annotationId","postId") = 1);

CREATE UNIQUE INDEX "Mention_once" ON "Mention" ("courseId","enrollmentId","annotationId","postId") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "Flag_open_once" ON "Flag" ("courseId","byId","annotationId","postId") NULLS NOT DISTINCT WHERE "resolvedAt" IS NULL;
CREATE UNIQUE INDEX "Group_live_name" ON "Group" ("courseId","groupSetId",name) WHERE "retiredAt" IS NULL;

CREATE INDEX "Annotation_audience" ON "Annotation" ("courseId","assignmentId","audienceId",gated) WHERE "deletedAt" IS NULL;
CREATE INDEX "Annotation_changes" ON "Annotation" ("courseId","assignmentId","changedAt");
CREATE INDEX "Annotation_heat" ON "Annotation" ("courseId","assignmentId",id) INCLUDE ("skillId",audience) WHERE "deletedAt" IS NULL AND "hiddenAt" IS NULL;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['PostVersion','ModerationEvent'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_all BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', t);
  END LOOP; END $$;

-- Erasing a person now also takes their replies, flags, mentions, places and groups. History keeps its rows without the
-- words; a version's content may not be null, so an empty one stands for what is gone.
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
  UPDATE "SubmittedAnswer" s SET content = NULL, text = NULL FROM "Enrollment" e
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

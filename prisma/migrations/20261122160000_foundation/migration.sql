-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('Instructor', 'Assistant', 'Student', 'Observer');

-- CreateEnum
CREATE TYPE "SaveKind" AS ENUM ('Save', 'Autosave', 'Conflict', 'Restore', 'Submit');

-- CreateEnum
CREATE TYPE "CriterionKind" AS ENUM ('Levels', 'YesNo', 'Threshold', 'Band', 'Cap', 'FeedbackOnly');

-- CreateEnum
CREATE TYPE "PromptKind" AS ENUM ('Discussion', 'Sourcing', 'Contextualization', 'Corroboration', 'CloseReading', 'ShortAnswer', 'Essay');

-- CreateEnum
CREATE TYPE "AnnotationKind" AS ENUM ('Comment', 'Highlight', 'Question');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('Private', 'Instructors', 'Section', 'Assignment');

-- CreateEnum
CREATE TYPE "AnchorStatus" AS ENUM ('Exact', 'Moved', 'Changed', 'Orphaned', 'NeedsReview');

-- CreateEnum
CREATE TYPE "GradeEventKind" AS ENUM ('Assessed', 'Withdrawn');

-- CreateEnum
CREATE TYPE "OneTimeLinkKind" AS ENUM ('SetUp', 'Invite', 'Reset');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "email" TEXT,
    "name" TEXT,
    "emailVerified" TIMESTAMPTZ(3),
    "passwordHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erasedAt" TIMESTAMPTZ(3),
    "coursesGrantedAt" TIMESTAMPTZ(3),
    "image" TEXT,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "Session" (
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("sessionToken")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "keyHash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" "OneTimeLinkKind" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Course" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "title" TEXT NOT NULL,
    "term" TEXT,
    "timeZone" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Enrollment" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "displayName" TEXT,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Enrollment_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "SectionMember" (
    "courseId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "enrollmentId" UUID NOT NULL,

    CONSTRAINT "SectionMember_pkey" PRIMARY KEY ("courseId","enrollmentId","sectionId")
);

-- CreateTable
CREATE TABLE "JoinLink" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "code" TEXT NOT NULL,
    "sectionId" UUID,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "JoinLink_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Skill" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Skill_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "sha256" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "byteCount" INTEGER NOT NULL,
    "fileName" TEXT,
    "bytes" BYTEA NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Import" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "title" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "discardedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "ImportFile" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "importId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "importerVersion" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportFile_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "ImportDecision" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "operation" JSONB NOT NULL,
    "undoes" INTEGER,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportDecision_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Document" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "importId" UUID,
    "title" TEXT,
    "genre" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "currentRevisionId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),
    "date" TEXT,
    "sharedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Document_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "documentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "parentNumber" INTEGER,
    "language" TEXT NOT NULL DEFAULT 'en',
    "title" TEXT,
    "textHash" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "notes" JSONB NOT NULL,
    "meta" JSONB NOT NULL,
    "changeNote" TEXT,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "WorkingCopy" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "documentId" UUID,
    "importId" UUID,
    "assignmentId" UUID,
    "baseNumber" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "clientId" TEXT,
    "savedById" UUID NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkingCopy_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "WorkingCopyVersion" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "workingCopyId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "SaveKind" NOT NULL,
    "content" JSONB NOT NULL,
    "clientId" TEXT,
    "savedById" UUID NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkingCopyVersion_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Rubric" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Rubric_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "RubricVersion" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "writtenIn" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "rubricId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "parentNumber" INTEGER,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RubricVersion_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Criterion" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "rubricVersionId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "CriterionKind" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT,
    "skillId" UUID,
    "points" DECIMAL(9,3),
    "threshold" INTEGER,
    "capPoints" DECIMAL(9,3),
    "capsKeys" TEXT[],

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Level" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "rubricVersionId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "points" DECIMAL(9,3),
    "minPoints" DECIMAL(9,3),
    "maxPoints" DECIMAL(9,3),

    CONSTRAINT "Level_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "opensAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3),
    "currentNumber" INTEGER,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opensWall" TEXT,
    "dueWall" TEXT,
    "closesWall" TEXT,
    "timeZone" TEXT NOT NULL,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "AssignmentVersion" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "writtenIn" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "assignmentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "parentNumber" INTEGER,
    "changeNote" TEXT,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "instructions" JSONB,
    "rubricVersionId" UUID,

    CONSTRAINT "AssignmentVersion_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "AssignmentDocument" (
    "courseId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AssignmentDocument_pkey" PRIMARY KEY ("courseId","assignmentId","documentId")
);

-- CreateTable
CREATE TABLE "Excerpt" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "writtenIn" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "assignmentId" UUID NOT NULL,
    "assignmentVersionId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT,
    "showHeadnote" BOOLEAN NOT NULL DEFAULT true,
    "showNotes" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Excerpt_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "ExcerptRange" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "excerptId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "flow" TEXT NOT NULL DEFAULT 'doc',
    "startBlock" TEXT NOT NULL,
    "startOffset" INTEGER NOT NULL,
    "endBlock" TEXT NOT NULL,
    "endOffset" INTEGER NOT NULL,
    "startAt" INTEGER NOT NULL,
    "endAt" INTEGER NOT NULL,

    CONSTRAINT "ExcerptRange_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Prompt" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "kind" "PromptKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Prompt_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "PromptVersion" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "assignmentVersionId" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" JSONB NOT NULL,
    "skillId" UUID,
    "points" DECIMAL(9,3),
    "minAnnotations" INTEGER NOT NULL DEFAULT 0,
    "minDocuments" INTEGER NOT NULL DEFAULT 0,
    "minWords" INTEGER,
    "maxWords" INTEGER,
    "documentId" UUID,
    "revisionId" UUID,
    "flow" TEXT NOT NULL DEFAULT 'doc',
    "startBlock" TEXT,
    "startOffset" INTEGER,
    "endBlock" TEXT,
    "endOffset" INTEGER,
    "startAt" INTEGER,
    "endAt" INTEGER,
    "exact" TEXT,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "PromptVersion_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Assignee" (
    "courseId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "lastActiveAt" TIMESTAMPTZ(3),
    "annotationCount" INTEGER NOT NULL DEFAULT 0,
    "answeredCount" INTEGER NOT NULL DEFAULT 0,
    "submittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignee_pkey" PRIMARY KEY ("courseId","assignmentId","studentId")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "skillId" UUID,
    "tags" TEXT[],
    "body" JSONB,
    "bodyText" TEXT NOT NULL DEFAULT '',
    "audience" "Audience" NOT NULL DEFAULT 'Assignment',
    "sectionId" UUID,
    "audienceId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "postedAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "kind" "AnnotationKind" NOT NULL DEFAULT 'Comment',

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "AnnotationVersion" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "annotationId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "SaveKind" NOT NULL,
    "content" JSONB NOT NULL,
    "clientId" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AnnotationVersion_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "AnnotationTarget" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "annotationId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "documentId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "flow" TEXT NOT NULL DEFAULT 'doc',
    "startBlock" TEXT,
    "startOffset" INTEGER,
    "endBlock" TEXT,
    "endOffset" INTEGER,
    "startAt" INTEGER,
    "endAt" INTEGER,
    "exact" TEXT,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "status" "AnchorStatus" NOT NULL DEFAULT 'Exact',
    "survival" DECIMAL(4,3) NOT NULL DEFAULT 1,
    "mappedFromId" UUID,
    "byId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnnotationTarget_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "AnswerDraft" (
    "courseId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "wordCount" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "clientId" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AnswerDraft_pkey" PRIMARY KEY ("courseId","promptId","studentId")
);

-- CreateTable
CREATE TABLE "AnswerDraftVersion" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "promptId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "SaveKind" NOT NULL,
    "content" JSONB NOT NULL,
    "facts" JSONB,
    "clientId" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AnswerDraftVersion_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "currentNumber" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "SubmissionVersion" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "writtenIn" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "parentNumber" INTEGER,
    "assignmentVersionId" UUID NOT NULL,
    "byId" UUID,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3),
    "receiptHash" TEXT NOT NULL,
    "clientKey" TEXT NOT NULL,

    CONSTRAINT "SubmissionVersion_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "SubmittedAnswer" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "writtenIn" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "submissionVersionId" UUID NOT NULL,
    "promptId" UUID NOT NULL,
    "promptVersionId" UUID NOT NULL,
    "content" JSONB,
    "text" TEXT,
    "wordCount" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,

    CONSTRAINT "SubmittedAnswer_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "annotationId" UUID NOT NULL,
    "annotationVersion" INTEGER NOT NULL,
    "documentId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "flow" TEXT NOT NULL DEFAULT 'doc',
    "startBlock" TEXT NOT NULL,
    "startOffset" INTEGER NOT NULL,
    "endBlock" TEXT NOT NULL,
    "endOffset" INTEGER NOT NULL,
    "startAt" INTEGER NOT NULL,
    "endAt" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "citation" TEXT NOT NULL,
    "bodyText" TEXT,
    "skill" TEXT,
    "tags" TEXT[],

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "submissionVersionId" UUID NOT NULL,
    "promptId" UUID,
    "rubricVersionId" UUID,
    "graderId" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),
    "comment" TEXT,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "Score" (
    "courseId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "rubricVersionId" UUID NOT NULL,
    "criterionId" UUID NOT NULL,
    "levelId" UUID,
    "met" BOOLEAN,
    "counted" INTEGER,
    "points" DECIMAL(9,3),
    "note" TEXT,

    CONSTRAINT "Score_pkey" PRIMARY KEY ("courseId","assessmentId","criterionId")
);

-- CreateTable
CREATE TABLE "AssessmentVersion" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assessmentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "SaveKind" NOT NULL,
    "content" JSONB NOT NULL,
    "clientId" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AssessmentVersion_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "FeedbackComment" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "criterionId" UUID,
    "answerId" UUID,
    "answerStart" INTEGER,
    "answerEnd" INTEGER,
    "revisionId" UUID,
    "flow" TEXT NOT NULL DEFAULT 'doc',
    "startBlock" TEXT,
    "startOffset" INTEGER,
    "endBlock" TEXT,
    "endOffset" INTEGER,
    "startAt" INTEGER,
    "endAt" INTEGER,
    "exact" TEXT,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "body" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "FeedbackComment_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "GradeEvent" (
    "courseId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "previousNumber" INTEGER,
    "kind" "GradeEventKind" NOT NULL,
    "assessmentId" UUID,
    "points" DECIMAL(9,3),
    "maxPoints" DECIMAL(9,3),
    "level" TEXT,
    "working" JSONB NOT NULL DEFAULT '{}',
    "feedback" JSONB,
    "reason" TEXT,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GradeEvent_pkey" PRIMARY KEY ("courseId","assignmentId","studentId","number")
);

-- CreateTable
CREATE TABLE "Grade" (
    "courseId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "Grade_pkey" PRIMARY KEY ("courseId","assignmentId","studentId")
);

-- CreateTable
CREATE TABLE "Release" (
    "courseId" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "assignmentId" UUID NOT NULL,
    "sectionId" UUID,
    "enrollmentId" UUID,
    "visibleFrom" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("courseId","id")
);

-- CreateTable
CREATE TABLE "GradeRelease" (
    "courseId" UUID NOT NULL,
    "assignmentId" UUID NOT NULL,
    "studentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "releaseId" UUID NOT NULL,
    "visibleFrom" TIMESTAMPTZ(3) NOT NULL,
    "recalledAt" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3),

    CONSTRAINT "GradeRelease_pkey" PRIMARY KEY ("courseId","assignmentId","studentId","number")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "courseId" UUID,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID,
    "before" JSONB,
    "after" JSONB,
    "requestId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expires_idx" ON "Session"("expires");

-- CreateIndex
CREATE INDEX "SignInFailure_keyHash_at_idx" ON "SignInFailure"("keyHash", "at");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTimeLink_userId_idx" ON "OneTimeLink"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Section_courseId_name_key" ON "Section"("courseId", "name");

-- CreateIndex
CREATE INDEX "Enrollment_userId_endedAt_idx" ON "Enrollment"("userId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Enrollment_courseId_userId_key" ON "Enrollment"("courseId", "userId");

-- CreateIndex
CREATE INDEX "SectionMember_courseId_sectionId_idx" ON "SectionMember"("courseId", "sectionId");

-- CreateIndex
CREATE UNIQUE INDEX "JoinLink_code_key" ON "JoinLink"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Skill_courseId_key_key" ON "Skill"("courseId", "key");

-- CreateIndex
CREATE INDEX "StoredFile_courseId_sha256_idx" ON "StoredFile"("courseId", "sha256");

-- CreateIndex
CREATE INDEX "Import_courseId_createdAt_idx" ON "Import"("courseId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ImportFile_courseId_importId_position_key" ON "ImportFile"("courseId", "importId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ImportDecision_courseId_importId_number_key" ON "ImportDecision"("courseId", "importId", "number");

-- CreateIndex
CREATE INDEX "Document_courseId_position_idx" ON "Document"("courseId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_courseId_documentId_number_key" ON "Revision"("courseId", "documentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_courseId_documentId_id_key" ON "Revision"("courseId", "documentId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_courseId_documentId_parentNumber_key" ON "Revision"("courseId", "documentId", "parentNumber");

-- CreateIndex
CREATE INDEX "WorkingCopyVersion_courseId_workingCopyId_number_idx" ON "WorkingCopyVersion"("courseId", "workingCopyId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "RubricVersion_courseId_rubricId_number_key" ON "RubricVersion"("courseId", "rubricId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Criterion_courseId_rubricVersionId_key_key" ON "Criterion"("courseId", "rubricVersionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Criterion_courseId_rubricVersionId_position_key" ON "Criterion"("courseId", "rubricVersionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Criterion_courseId_rubricVersionId_id_key" ON "Criterion"("courseId", "rubricVersionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Level_courseId_criterionId_position_key" ON "Level"("courseId", "criterionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Level_courseId_criterionId_id_key" ON "Level"("courseId", "criterionId", "id");

-- CreateIndex
CREATE INDEX "Assignment_courseId_dueAt_idx" ON "Assignment"("courseId", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentVersion_courseId_assignmentId_number_key" ON "AssignmentVersion"("courseId", "assignmentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentVersion_courseId_assignmentId_id_key" ON "AssignmentVersion"("courseId", "assignmentId", "id");

-- CreateIndex
CREATE INDEX "AssignmentDocument_courseId_documentId_idx" ON "AssignmentDocument"("courseId", "documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Excerpt_courseId_assignmentVersionId_position_key" ON "Excerpt"("courseId", "assignmentVersionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Excerpt_courseId_revisionId_id_key" ON "Excerpt"("courseId", "revisionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Excerpt_courseId_assignmentId_id_key" ON "Excerpt"("courseId", "assignmentId", "id");

-- CreateIndex
CREATE INDEX "ExcerptRange_courseId_excerptId_idx" ON "ExcerptRange"("courseId", "excerptId");

-- CreateIndex
CREATE UNIQUE INDEX "Prompt_courseId_assignmentId_id_key" ON "Prompt"("courseId", "assignmentId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PromptVersion_courseId_assignmentVersionId_position_key" ON "PromptVersion"("courseId", "assignmentVersionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "PromptVersion_courseId_assignmentVersionId_promptId_key" ON "PromptVersion"("courseId", "assignmentVersionId", "promptId");

-- CreateIndex
CREATE UNIQUE INDEX "PromptVersion_courseId_promptId_id_key" ON "PromptVersion"("courseId", "promptId", "id");

-- CreateIndex
CREATE INDEX "Assignee_courseId_studentId_idx" ON "Assignee"("courseId", "studentId");

-- CreateIndex
CREATE UNIQUE INDEX "Annotation_courseId_assignmentId_id_key" ON "Annotation"("courseId", "assignmentId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Annotation_courseId_assignmentId_authorId_id_key" ON "Annotation"("courseId", "assignmentId", "authorId", "id");

-- CreateIndex
CREATE INDEX "AnnotationVersion_courseId_annotationId_number_idx" ON "AnnotationVersion"("courseId", "annotationId", "number");

-- CreateIndex
CREATE INDEX "AnswerDraft_courseId_assignmentId_studentId_idx" ON "AnswerDraft"("courseId", "assignmentId", "studentId");

-- CreateIndex
CREATE INDEX "AnswerDraftVersion_courseId_promptId_studentId_number_idx" ON "AnswerDraftVersion"("courseId", "promptId", "studentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_courseId_assignmentId_studentId_key" ON "Submission"("courseId", "assignmentId", "studentId");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_courseId_assignmentId_studentId_id_key" ON "Submission"("courseId", "assignmentId", "studentId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_courseId_assignmentId_id_key" ON "Submission"("courseId", "assignmentId", "id");

-- CreateIndex
CREATE INDEX "SubmissionVersion_courseId_assignmentId_submittedAt_idx" ON "SubmissionVersion"("courseId", "assignmentId", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "SubmissionVersion_courseId_submissionId_number_key" ON "SubmissionVersion"("courseId", "submissionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "SubmissionVersion_courseId_submissionId_clientKey_key" ON "SubmissionVersion"("courseId", "submissionId", "clientKey");

-- CreateIndex
CREATE UNIQUE INDEX "SubmissionVersion_courseId_assignmentId_studentId_id_key" ON "SubmissionVersion"("courseId", "assignmentId", "studentId", "id");

-- CreateIndex
CREATE INDEX "SubmittedAnswer_courseId_promptId_idx" ON "SubmittedAnswer"("courseId", "promptId");

-- CreateIndex
CREATE UNIQUE INDEX "SubmittedAnswer_courseId_submissionVersionId_promptId_key" ON "SubmittedAnswer"("courseId", "submissionVersionId", "promptId");

-- CreateIndex
CREATE UNIQUE INDEX "SubmittedAnswer_courseId_assignmentId_studentId_id_key" ON "SubmittedAnswer"("courseId", "assignmentId", "studentId", "id");

-- CreateIndex
CREATE INDEX "Evidence_courseId_annotationId_idx" ON "Evidence"("courseId", "annotationId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_courseId_answerId_ordinal_key" ON "Evidence"("courseId", "answerId", "ordinal");

-- CreateIndex
CREATE INDEX "Assessment_courseId_submissionVersionId_idx" ON "Assessment"("courseId", "submissionVersionId");

-- CreateIndex
CREATE INDEX "Assessment_courseId_graderId_assignmentId_idx" ON "Assessment"("courseId", "graderId", "assignmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_courseId_rubricVersionId_id_key" ON "Assessment"("courseId", "rubricVersionId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_courseId_assignmentId_studentId_id_key" ON "Assessment"("courseId", "assignmentId", "studentId", "id");

-- CreateIndex
CREATE INDEX "Score_courseId_criterionId_levelId_idx" ON "Score"("courseId", "criterionId", "levelId");

-- CreateIndex
CREATE INDEX "AssessmentVersion_courseId_assessmentId_number_idx" ON "AssessmentVersion"("courseId", "assessmentId", "number");

-- CreateIndex
CREATE INDEX "FeedbackComment_courseId_assessmentId_idx" ON "FeedbackComment"("courseId", "assessmentId");

-- CreateIndex
CREATE INDEX "Grade_courseId_studentId_idx" ON "Grade"("courseId", "studentId");

-- CreateIndex
CREATE UNIQUE INDEX "Release_courseId_assignmentId_id_key" ON "Release"("courseId", "assignmentId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_courseId_at_idx" ON "AuditEvent"("courseId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_at_idx" ON "AuditEvent"("subjectId", "at");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Enrollment" ADD CONSTRAINT "Enrollment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SectionMember" ADD CONSTRAINT "SectionMember_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SectionMember" ADD CONSTRAINT "SectionMember_courseId_sectionId_fkey" FOREIGN KEY ("courseId", "sectionId") REFERENCES "Section"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SectionMember" ADD CONSTRAINT "SectionMember_courseId_enrollmentId_fkey" FOREIGN KEY ("courseId", "enrollmentId") REFERENCES "Enrollment"("courseId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JoinLink" ADD CONSTRAINT "JoinLink_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JoinLink" ADD CONSTRAINT "JoinLink_courseId_sectionId_fkey" FOREIGN KEY ("courseId", "sectionId") REFERENCES "Section"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "JoinLink" ADD CONSTRAINT "JoinLink_courseId_createdById_fkey" FOREIGN KEY ("courseId", "createdById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Skill" ADD CONSTRAINT "Skill_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_courseId_createdById_fkey" FOREIGN KEY ("courseId", "createdById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_courseId_createdById_fkey" FOREIGN KEY ("courseId", "createdById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_courseId_importId_fkey" FOREIGN KEY ("courseId", "importId") REFERENCES "Import"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportFile" ADD CONSTRAINT "ImportFile_courseId_fileId_fkey" FOREIGN KEY ("courseId", "fileId") REFERENCES "StoredFile"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportDecision" ADD CONSTRAINT "ImportDecision_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportDecision" ADD CONSTRAINT "ImportDecision_courseId_importId_fkey" FOREIGN KEY ("courseId", "importId") REFERENCES "Import"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ImportDecision" ADD CONSTRAINT "ImportDecision_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_courseId_importId_fkey" FOREIGN KEY ("courseId", "importId") REFERENCES "Import"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_courseId_id_currentRevisionId_fkey" FOREIGN KEY ("courseId", "id", "currentRevisionId") REFERENCES "Revision"("courseId", "documentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_courseId_documentId_fkey" FOREIGN KEY ("courseId", "documentId") REFERENCES "Document"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_courseId_publishedById_fkey" FOREIGN KEY ("courseId", "publishedById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_courseId_documentId_parentNumber_fkey" FOREIGN KEY ("courseId", "documentId", "parentNumber") REFERENCES "Revision"("courseId", "documentId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_courseId_documentId_fkey" FOREIGN KEY ("courseId", "documentId") REFERENCES "Document"("courseId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_courseId_importId_fkey" FOREIGN KEY ("courseId", "importId") REFERENCES "Import"("courseId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_courseId_savedById_fkey" FOREIGN KEY ("courseId", "savedById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkingCopyVersion" ADD CONSTRAINT "WorkingCopyVersion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkingCopyVersion" ADD CONSTRAINT "WorkingCopyVersion_courseId_workingCopyId_fkey" FOREIGN KEY ("courseId", "workingCopyId") REFERENCES "WorkingCopy"("courseId", "id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "WorkingCopyVersion" ADD CONSTRAINT "WorkingCopyVersion_courseId_savedById_fkey" FOREIGN KEY ("courseId", "savedById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Rubric" ADD CONSTRAINT "Rubric_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RubricVersion" ADD CONSTRAINT "RubricVersion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RubricVersion" ADD CONSTRAINT "RubricVersion_courseId_rubricId_fkey" FOREIGN KEY ("courseId", "rubricId") REFERENCES "Rubric"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RubricVersion" ADD CONSTRAINT "RubricVersion_courseId_publishedById_fkey" FOREIGN KEY ("courseId", "publishedById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RubricVersion" ADD CONSTRAINT "RubricVersion_courseId_rubricId_parentNumber_fkey" FOREIGN KEY ("courseId", "rubricId", "parentNumber") REFERENCES "RubricVersion"("courseId", "rubricId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_courseId_rubricVersionId_fkey" FOREIGN KEY ("courseId", "rubricVersionId") REFERENCES "RubricVersion"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_courseId_skillId_fkey" FOREIGN KEY ("courseId", "skillId") REFERENCES "Skill"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Level" ADD CONSTRAINT "Level_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Level" ADD CONSTRAINT "Level_courseId_rubricVersionId_criterionId_fkey" FOREIGN KEY ("courseId", "rubricVersionId", "criterionId") REFERENCES "Criterion"("courseId", "rubricVersionId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_courseId_publishedById_fkey" FOREIGN KEY ("courseId", "publishedById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_courseId_id_currentNumber_fkey" FOREIGN KEY ("courseId", "id", "currentNumber") REFERENCES "AssignmentVersion"("courseId", "assignmentId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssignmentVersion" ADD CONSTRAINT "AssignmentVersion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssignmentVersion" ADD CONSTRAINT "AssignmentVersion_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssignmentVersion" ADD CONSTRAINT "AssignmentVersion_courseId_publishedById_fkey" FOREIGN KEY ("courseId", "publishedById") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssignmentVersion" ADD CONSTRAINT "AssignmentVersion_courseId_assignmentId_parentNumber_fkey" FOREIGN KEY ("courseId", "assignmentId", "parentNumber") REFERENCES "AssignmentVersion"("courseId", "assignmentId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssignmentVersion" ADD CONSTRAINT "AssignmentVersion_courseId_rubricVersionId_fkey" FOREIGN KEY ("courseId", "rubricVersionId") REFERENCES "RubricVersion"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssignmentDocument" ADD CONSTRAINT "AssignmentDocument_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssignmentDocument" ADD CONSTRAINT "AssignmentDocument_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssignmentDocument" ADD CONSTRAINT "AssignmentDocument_courseId_documentId_fkey" FOREIGN KEY ("courseId", "documentId") REFERENCES "Document"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssignmentDocument" ADD CONSTRAINT "AssignmentDocument_courseId_documentId_revisionId_fkey" FOREIGN KEY ("courseId", "documentId", "revisionId") REFERENCES "Revision"("courseId", "documentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Excerpt" ADD CONSTRAINT "Excerpt_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Excerpt" ADD CONSTRAINT "Excerpt_courseId_assignmentId_assignmentVersionId_fkey" FOREIGN KEY ("courseId", "assignmentId", "assignmentVersionId") REFERENCES "AssignmentVersion"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Excerpt" ADD CONSTRAINT "Excerpt_courseId_assignmentId_documentId_fkey" FOREIGN KEY ("courseId", "assignmentId", "documentId") REFERENCES "AssignmentDocument"("courseId", "assignmentId", "documentId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Excerpt" ADD CONSTRAINT "Excerpt_courseId_documentId_revisionId_fkey" FOREIGN KEY ("courseId", "documentId", "revisionId") REFERENCES "Revision"("courseId", "documentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ExcerptRange" ADD CONSTRAINT "ExcerptRange_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ExcerptRange" ADD CONSTRAINT "ExcerptRange_courseId_revisionId_excerptId_fkey" FOREIGN KEY ("courseId", "revisionId", "excerptId") REFERENCES "Excerpt"("courseId", "revisionId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PromptVersion" ADD CONSTRAINT "PromptVersion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PromptVersion" ADD CONSTRAINT "PromptVersion_courseId_skillId_fkey" FOREIGN KEY ("courseId", "skillId") REFERENCES "Skill"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PromptVersion" ADD CONSTRAINT "PromptVersion_courseId_assignmentId_assignmentVersionId_fkey" FOREIGN KEY ("courseId", "assignmentId", "assignmentVersionId") REFERENCES "AssignmentVersion"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PromptVersion" ADD CONSTRAINT "PromptVersion_courseId_assignmentId_promptId_fkey" FOREIGN KEY ("courseId", "assignmentId", "promptId") REFERENCES "Prompt"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PromptVersion" ADD CONSTRAINT "PromptVersion_courseId_assignmentId_documentId_fkey" FOREIGN KEY ("courseId", "assignmentId", "documentId") REFERENCES "AssignmentDocument"("courseId", "assignmentId", "documentId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "PromptVersion" ADD CONSTRAINT "PromptVersion_courseId_documentId_revisionId_fkey" FOREIGN KEY ("courseId", "documentId", "revisionId") REFERENCES "Revision"("courseId", "documentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignee" ADD CONSTRAINT "Assignee_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignee" ADD CONSTRAINT "Assignee_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assignee" ADD CONSTRAINT "Assignee_courseId_studentId_fkey" FOREIGN KEY ("courseId", "studentId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_courseId_authorId_fkey" FOREIGN KEY ("courseId", "authorId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_courseId_skillId_fkey" FOREIGN KEY ("courseId", "skillId") REFERENCES "Skill"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_courseId_sectionId_fkey" FOREIGN KEY ("courseId", "sectionId") REFERENCES "Section"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnnotationVersion" ADD CONSTRAINT "AnnotationVersion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnnotationVersion" ADD CONSTRAINT "AnnotationVersion_courseId_annotationId_fkey" FOREIGN KEY ("courseId", "annotationId") REFERENCES "Annotation"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnnotationVersion" ADD CONSTRAINT "AnnotationVersion_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnnotationTarget" ADD CONSTRAINT "AnnotationTarget_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnnotationTarget" ADD CONSTRAINT "AnnotationTarget_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnnotationTarget" ADD CONSTRAINT "AnnotationTarget_courseId_assignmentId_annotationId_fkey" FOREIGN KEY ("courseId", "assignmentId", "annotationId") REFERENCES "Annotation"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnnotationTarget" ADD CONSTRAINT "AnnotationTarget_courseId_assignmentId_documentId_fkey" FOREIGN KEY ("courseId", "assignmentId", "documentId") REFERENCES "AssignmentDocument"("courseId", "assignmentId", "documentId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnnotationTarget" ADD CONSTRAINT "AnnotationTarget_courseId_documentId_revisionId_fkey" FOREIGN KEY ("courseId", "documentId", "revisionId") REFERENCES "Revision"("courseId", "documentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnswerDraft" ADD CONSTRAINT "AnswerDraft_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnswerDraft" ADD CONSTRAINT "AnswerDraft_courseId_assignmentId_promptId_fkey" FOREIGN KEY ("courseId", "assignmentId", "promptId") REFERENCES "Prompt"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnswerDraft" ADD CONSTRAINT "AnswerDraft_courseId_assignmentId_studentId_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId") REFERENCES "Assignee"("courseId", "assignmentId", "studentId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnswerDraftVersion" ADD CONSTRAINT "AnswerDraftVersion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AnswerDraftVersion" ADD CONSTRAINT "AnswerDraftVersion_courseId_promptId_studentId_fkey" FOREIGN KEY ("courseId", "promptId", "studentId") REFERENCES "AnswerDraft"("courseId", "promptId", "studentId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_courseId_assignmentId_studentId_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId") REFERENCES "Assignee"("courseId", "assignmentId", "studentId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_courseId_id_currentNumber_fkey" FOREIGN KEY ("courseId", "id", "currentNumber") REFERENCES "SubmissionVersion"("courseId", "submissionId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmissionVersion" ADD CONSTRAINT "SubmissionVersion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmissionVersion" ADD CONSTRAINT "SubmissionVersion_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmissionVersion" ADD CONSTRAINT "SubmissionVersion_courseId_assignmentId_studentId_submissi_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId", "submissionId") REFERENCES "Submission"("courseId", "assignmentId", "studentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmissionVersion" ADD CONSTRAINT "SubmissionVersion_courseId_submissionId_parentNumber_fkey" FOREIGN KEY ("courseId", "submissionId", "parentNumber") REFERENCES "SubmissionVersion"("courseId", "submissionId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmissionVersion" ADD CONSTRAINT "SubmissionVersion_courseId_assignmentId_assignmentVersionI_fkey" FOREIGN KEY ("courseId", "assignmentId", "assignmentVersionId") REFERENCES "AssignmentVersion"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmittedAnswer" ADD CONSTRAINT "SubmittedAnswer_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmittedAnswer" ADD CONSTRAINT "SubmittedAnswer_courseId_assignmentId_studentId_submission_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId", "submissionVersionId") REFERENCES "SubmissionVersion"("courseId", "assignmentId", "studentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "SubmittedAnswer" ADD CONSTRAINT "SubmittedAnswer_courseId_promptId_promptVersionId_fkey" FOREIGN KEY ("courseId", "promptId", "promptVersionId") REFERENCES "PromptVersion"("courseId", "promptId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_courseId_assignmentId_studentId_answerId_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId", "answerId") REFERENCES "SubmittedAnswer"("courseId", "assignmentId", "studentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_courseId_assignmentId_studentId_annotationId_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId", "annotationId") REFERENCES "Annotation"("courseId", "assignmentId", "authorId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_courseId_documentId_revisionId_fkey" FOREIGN KEY ("courseId", "documentId", "revisionId") REFERENCES "Revision"("courseId", "documentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_courseId_rubricVersionId_fkey" FOREIGN KEY ("courseId", "rubricVersionId") REFERENCES "RubricVersion"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_courseId_graderId_fkey" FOREIGN KEY ("courseId", "graderId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_courseId_assignmentId_studentId_submissionVersi_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId", "submissionVersionId") REFERENCES "SubmissionVersion"("courseId", "assignmentId", "studentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_courseId_assignmentId_promptId_fkey" FOREIGN KEY ("courseId", "assignmentId", "promptId") REFERENCES "Prompt"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_courseId_rubricVersionId_assessmentId_fkey" FOREIGN KEY ("courseId", "rubricVersionId", "assessmentId") REFERENCES "Assessment"("courseId", "rubricVersionId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_courseId_rubricVersionId_criterionId_fkey" FOREIGN KEY ("courseId", "rubricVersionId", "criterionId") REFERENCES "Criterion"("courseId", "rubricVersionId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Score" ADD CONSTRAINT "Score_courseId_criterionId_levelId_fkey" FOREIGN KEY ("courseId", "criterionId", "levelId") REFERENCES "Level"("courseId", "criterionId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentVersion" ADD CONSTRAINT "AssessmentVersion_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentVersion" ADD CONSTRAINT "AssessmentVersion_courseId_assessmentId_fkey" FOREIGN KEY ("courseId", "assessmentId") REFERENCES "Assessment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "AssessmentVersion" ADD CONSTRAINT "AssessmentVersion_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FeedbackComment" ADD CONSTRAINT "FeedbackComment_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FeedbackComment" ADD CONSTRAINT "FeedbackComment_courseId_criterionId_fkey" FOREIGN KEY ("courseId", "criterionId") REFERENCES "Criterion"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FeedbackComment" ADD CONSTRAINT "FeedbackComment_courseId_revisionId_fkey" FOREIGN KEY ("courseId", "revisionId") REFERENCES "Revision"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FeedbackComment" ADD CONSTRAINT "FeedbackComment_courseId_assignmentId_studentId_assessment_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId", "assessmentId") REFERENCES "Assessment"("courseId", "assignmentId", "studentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "FeedbackComment" ADD CONSTRAINT "FeedbackComment_courseId_assignmentId_studentId_answerId_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId", "answerId") REFERENCES "SubmittedAnswer"("courseId", "assignmentId", "studentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GradeEvent" ADD CONSTRAINT "GradeEvent_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GradeEvent" ADD CONSTRAINT "GradeEvent_courseId_actorId_fkey" FOREIGN KEY ("courseId", "actorId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GradeEvent" ADD CONSTRAINT "GradeEvent_courseId_assignmentId_studentId_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId") REFERENCES "Assignee"("courseId", "assignmentId", "studentId") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GradeEvent" ADD CONSTRAINT "GradeEvent_courseId_assignmentId_studentId_previousNumber_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId", "previousNumber") REFERENCES "GradeEvent"("courseId", "assignmentId", "studentId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GradeEvent" ADD CONSTRAINT "GradeEvent_courseId_assignmentId_studentId_assessmentId_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId", "assessmentId") REFERENCES "Assessment"("courseId", "assignmentId", "studentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Grade" ADD CONSTRAINT "Grade_courseId_assignmentId_studentId_number_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId", "number") REFERENCES "GradeEvent"("courseId", "assignmentId", "studentId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_courseId_assignmentId_fkey" FOREIGN KEY ("courseId", "assignmentId") REFERENCES "Assignment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_courseId_sectionId_fkey" FOREIGN KEY ("courseId", "sectionId") REFERENCES "Section"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_courseId_enrollmentId_fkey" FOREIGN KEY ("courseId", "enrollmentId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_courseId_byId_fkey" FOREIGN KEY ("courseId", "byId") REFERENCES "Enrollment"("courseId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GradeRelease" ADD CONSTRAINT "GradeRelease_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GradeRelease" ADD CONSTRAINT "GradeRelease_courseId_assignmentId_releaseId_fkey" FOREIGN KEY ("courseId", "assignmentId", "releaseId") REFERENCES "Release"("courseId", "assignmentId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "GradeRelease" ADD CONSTRAINT "GradeRelease_courseId_assignmentId_studentId_number_fkey" FOREIGN KEY ("courseId", "assignmentId", "studentId", "number") REFERENCES "GradeEvent"("courseId", "assignmentId", "studentId", "number") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- ======================================================================================================================
-- What the Prisma schema cannot say. prisma/objects.ts lists all of it by name; prisma/constraints.data.test.ts violates each.
-- ======================================================================================================================
CREATE EXTENSION IF NOT EXISTS btree_gist; -- equality inside an exclusion constraint (trusted: a database owner may create it)
CREATE COLLATION "names" (provider = icu, locale = 'und', deterministic = true); -- lists of people sort as people expect

-- 1. Whom a note is addressed to, as ONE key: a viewer is a set of keys, and "may see" is "audienceId" = ANY(keys). -----
-- Unposted or private: the author. Instructors: the course. Section, assignment: that row's id.
ALTER TABLE "Annotation" DROP COLUMN "audienceId";
ALTER TABLE "Annotation" ADD COLUMN "audienceId" uuid NOT NULL GENERATED ALWAYS AS (CASE
  WHEN "postedAt" IS NULL OR audience = 'Private' THEN "authorId"
  WHEN audience = 'Instructors' THEN "courseId"
  WHEN audience = 'Section' THEN "sectionId"
  ELSE "assignmentId" END) STORED;

-- 2. Passages: code points, half-open, never empty or reversed; the quotation is exactly as long as its span ------------
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['ExcerptRange','PromptVersion','AnnotationTarget','Evidence','FeedbackComment'] LOOP
    EXECUTE format($f$ALTER TABLE %I
      ADD CONSTRAINT %I CHECK ("startOffset" >= 0 AND "endOffset" >= 0 AND "startAt" >= 0 AND "endAt" > "startAt"
        AND ("startBlock" <> "endBlock" OR "endOffset" - "startOffset" = "endAt" - "startAt"))$f$, t, t || '_passage_forward');
    IF t NOT IN ('ExcerptRange','Evidence') THEN -- where a passage may be absent, it is absent whole
      EXECUTE format($f$ALTER TABLE %I ADD CONSTRAINT %I
        CHECK (num_nonnulls("startBlock","startOffset","endBlock","endOffset","startAt","endAt") IN (0, 6))$f$, t, t || '_passage_whole');
    END IF;
    CONTINUE WHEN t = 'ExcerptRange';
    EXECUTE format($f$ALTER TABLE %I ADD CONSTRAINT %I
      CHECK (("exact" IS NULL) = ("startAt" IS NULL) AND char_length("exact") = "endAt" - "startAt")$f$, t, t || '_passage_quote');
  END LOOP; END $$;
ALTER TABLE "AnnotationTarget"
  ADD CONSTRAINT "AnnotationTarget_placed_or_not" CHECK ((status IN ('Orphaned','NeedsReview')) = ("startAt" IS NULL)),
  ADD CONSTRAINT "AnnotationTarget_survival_share" CHECK (survival BETWEEN 0 AND 1);
ALTER TABLE "PromptVersion" ADD CONSTRAINT "PromptVersion_passage_has_text"
  CHECK (("startAt" IS NULL) = ("revisionId" IS NULL) AND ("revisionId" IS NULL) = ("documentId" IS NULL));
ALTER TABLE "FeedbackComment"
  ADD CONSTRAINT "FeedbackComment_passage_has_text" CHECK (("startAt" IS NULL) = ("revisionId" IS NULL)),
  ADD CONSTRAINT "FeedbackComment_words_of_answer" CHECK (num_nonnulls("answerStart","answerEnd") IN (0, 2) AND "answerStart" >= 0
    AND "answerEnd" > "answerStart" AND ("answerStart" IS NULL OR "answerId" IS NOT NULL));
ALTER TABLE "ExcerptRange" ADD CONSTRAINT "ExcerptRange_ranges_apart" EXCLUDE USING gist
  ("courseId" WITH =, "excerptId" WITH =, flow WITH =, int4range("startAt","endAt") WITH &&);

-- 3. Chains: versions count 1, 2, 3 … each from the one before; the unique parent leaves no room for a fork -------------
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['Revision','AssignmentVersion','RubricVersion','SubmissionVersion'] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (number >= 1 AND "parentNumber" IS NOT DISTINCT FROM nullif(number - 1, 0))',
      t, t || '_chain');
  END LOOP; END $$;
ALTER TABLE "GradeEvent" ADD CONSTRAINT "GradeEvent_chain" CHECK (number >= 1 AND "previousNumber" IS NOT DISTINCT FROM nullif(number - 1, 0));

-- 4. Other checks -----------------------------------------------------------------------------------------------------
ALTER TABLE "User"
  ADD CONSTRAINT "User_email_lower" CHECK (email = lower(email)),
  ADD CONSTRAINT "User_erased_is_empty" CHECK ("erasedAt" IS NULL OR num_nonnulls(email, name, image, "passwordHash") = 0);
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_size" CHECK ("byteCount" = octet_length(bytes));
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_one_subject" CHECK (num_nonnulls("documentId","importId","assignmentId") = 1 AND version >= 1);
ALTER TABLE "Release" ADD CONSTRAINT "Release_at_most_one_scope" CHECK (num_nonnulls("sectionId","enrollmentId") <= 1);
ALTER TABLE "Assignment"
  ADD CONSTRAINT "Assignment_dates_in_order" CHECK ("opensAt" <= "dueAt" AND "dueAt" <= "closesAt" AND "opensAt" <= "closesAt"),
  ADD CONSTRAINT "Assignment_wall_and_instant" CHECK (("opensAt" IS NULL) = ("opensWall" IS NULL) AND ("dueAt" IS NULL) = ("dueWall" IS NULL)
    AND ("closesAt" IS NULL) = ("closesWall" IS NULL)),
  ADD CONSTRAINT "Assignment_published_by_someone" CHECK (("publishedAt" IS NULL) = ("publishedById" IS NULL)
    AND ("publishedAt" IS NULL OR "currentNumber" IS NOT NULL));
ALTER TABLE "Assignee" ADD CONSTRAINT "Assignee_counts" CHECK (least("annotationCount", "answeredCount") >= 0);
ALTER TABLE "PromptVersion" ADD CONSTRAINT "PromptVersion_demands"
  CHECK (points >= 0 AND "minAnnotations" >= 0 AND "minDocuments" >= 0 AND "minWords" >= 0 AND "maxWords" >= coalesce("minWords", 1));
ALTER TABLE "Annotation"
  ADD CONSTRAINT "Annotation_says_something" CHECK (kind = 'Highlight' OR "postedAt" IS NULL OR "deletedAt" IS NOT NULL OR "bodyText" <> ''),
  ADD CONSTRAINT "Annotation_not_endless" CHECK (char_length("bodyText") <= 100000);
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_fits_kind" CHECK (points >= 0 AND (kind = 'Threshold') = (threshold IS NOT NULL)
    AND (kind = 'Cap') = ("capPoints" IS NOT NULL) AND (kind NOT IN ('FeedbackOnly','Cap') OR points IS NULL));
ALTER TABLE "Level" ADD CONSTRAINT "Level_points_or_band"
  CHECK (num_nonnulls("minPoints","maxPoints") IN (0, 2) AND "minPoints" <= "maxPoints" AND (points IS NULL OR "minPoints" IS NULL));
ALTER TABLE "Score" ADD CONSTRAINT "Score_not_negative" CHECK (points >= 0 AND counted >= 0);
ALTER TABLE "GradeEvent"
  ADD CONSTRAINT "GradeEvent_points" CHECK (points >= 0 AND "maxPoints" >= 0),
  ADD CONSTRAINT "GradeEvent_fits_kind" CHECK ((kind <> 'Assessed' OR "assessmentId" IS NOT NULL)
    AND (kind <> 'Withdrawn' OR (points IS NULL AND reason IS NOT NULL AND reason <> '')));

-- 5. At most one of these ---------------------------------------------------------------------------------------------
CREATE UNIQUE INDEX "WorkingCopy_one" ON "WorkingCopy" ("courseId","documentId","importId","assignmentId") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "AnnotationTarget_live" ON "AnnotationTarget" ("courseId","annotationId","revisionId",ordinal) WHERE "supersededAt" IS NULL;
CREATE UNIQUE INDEX "Assessment_one" ON "Assessment" ("courseId","submissionVersionId","promptId") NULLS NOT DISTINCT;
CREATE UNIQUE INDEX "JoinLink_live" ON "JoinLink" ("courseId","sectionId") NULLS NOT DISTINCT WHERE "revokedAt" IS NULL;

-- 6. Indexes of the hot lists (the plain ones are in the schema) --------------------------------------------------------
CREATE INDEX "Annotation_audience" ON "Annotation" ("courseId","assignmentId","audienceId") WHERE "deletedAt" IS NULL;
CREATE INDEX "AnnotationTarget_place" ON "AnnotationTarget" ("courseId","assignmentId","revisionId","startAt") WHERE "supersededAt" IS NULL;
CREATE INDEX "GradeRelease_visible" ON "GradeRelease" ("courseId","studentId","assignmentId",number) WHERE "recalledAt" IS NULL;
CREATE INDEX "User_name" ON "User" (name COLLATE "names");
ALTER TABLE "AnswerDraft" SET (fillfactor = 70); -- autosave updates stay on their page and touch no index
ALTER TABLE "Assignee" SET (fillfactor = 80);

-- 7. Triggers (unavoidable: a check cannot see the old row, and rights do not bind an owner) ----------------------------
-- headnote.erasing is set, for one transaction, by erasing a person and by deleting a course; nothing else may.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP <> 'TRUNCATE' AND current_setting('headnote.erasing', true) = 'yes' THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'HN001'; -- own codes: Prisma hides the words of 23xxx ones
END $$;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['StoredFile','ImportFile','ImportDecision','Revision','RubricVersion','Criterion','Level',
    'AssignmentVersion','Excerpt','ExcerptRange','PromptVersion','AnnotationVersion','SubmissionVersion','SubmittedAnswer','Evidence',
    'AssessmentVersion','GradeEvent','Release','AuditEvent'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t);
    EXECUTE format('CREATE TRIGGER append_only_all BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', t);
  END LOOP; END $$;
-- Append-only alone would let a part be added later: parts of a version are written in the transaction that writes the version.
CREATE FUNCTION sealed_with_whole() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE w xid8; BEGIN
  EXECUTE format('SELECT "writtenIn" FROM %I WHERE "courseId" = $1 AND id = $2', TG_ARGV[0]) INTO w USING NEW."courseId", (to_jsonb(NEW) ->> TG_ARGV[1])::uuid;
  IF w <> pg_current_xact_id() THEN RAISE EXCEPTION 'this % is sealed', TG_ARGV[0] USING ERRCODE = 'HN003'; END IF;
  RETURN NEW; -- no such whole: the foreign key says so
END $$;
CREATE TRIGGER sealed BEFORE INSERT ON "Criterion" FOR EACH ROW EXECUTE FUNCTION sealed_with_whole('RubricVersion', 'rubricVersionId');
CREATE TRIGGER sealed BEFORE INSERT ON "Level" FOR EACH ROW EXECUTE FUNCTION sealed_with_whole('RubricVersion', 'rubricVersionId');
CREATE TRIGGER sealed BEFORE INSERT ON "PromptVersion" FOR EACH ROW EXECUTE FUNCTION sealed_with_whole('AssignmentVersion', 'assignmentVersionId');
CREATE TRIGGER sealed BEFORE INSERT ON "Excerpt" FOR EACH ROW EXECUTE FUNCTION sealed_with_whole('AssignmentVersion', 'assignmentVersionId');
CREATE TRIGGER sealed BEFORE INSERT ON "ExcerptRange" FOR EACH ROW EXECUTE FUNCTION sealed_with_whole('Excerpt', 'excerptId');
CREATE TRIGGER sealed BEFORE INSERT ON "SubmittedAnswer" FOR EACH ROW EXECUTE FUNCTION sealed_with_whole('SubmissionVersion', 'submissionVersionId');
CREATE TRIGGER sealed BEFORE INSERT ON "Evidence" FOR EACH ROW EXECUTE FUNCTION sealed_with_whole('SubmittedAnswer', 'answerId');
-- The pointer to the grade that counts starts at the newest event and only follows newer ones.
CREATE FUNCTION newest_grade_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF TG_OP = 'DELETE' THEN
    IF current_setting('headnote.erasing', true) = 'yes' THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'a grade is withdrawn by an event' USING ERRCODE = 'HN002';
  END IF;
  IF EXISTS (SELECT FROM "GradeEvent" e WHERE e."courseId" = NEW."courseId" AND e."assignmentId" = NEW."assignmentId"
             AND e."studentId" = NEW."studentId" AND e.number > NEW.number)
  THEN RAISE EXCEPTION 'a grade is changed by a new event' USING ERRCODE = 'HN002'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER newest_only BEFORE INSERT OR UPDATE OR DELETE ON "Grade" FOR EACH ROW EXECUTE FUNCTION newest_grade_only();

-- 8. The only door for students to a grade and what was said with it ---------------------------------------------------
CREATE VIEW "ReleasedGrade" AS
  SELECT DISTINCT ON (r."courseId", r."studentId", r."assignmentId") r."courseId", r."studentId", r."assignmentId", r.number,
    e.kind, e."assessmentId", e.points, e."maxPoints", e.level, e.working, e.feedback, r."visibleFrom", r."seenAt" -- no actor, no reason
  FROM "GradeRelease" r JOIN "GradeEvent" e USING ("courseId","assignmentId","studentId",number)
  WHERE r."recalledAt" IS NULL AND r."visibleFrom" <= now()
  ORDER BY r."courseId", r."studentId", r."assignmentId", r.number DESC;

-- 9. Erasing a person: history keeps an opaque actor; names, addresses and words are nulled ----------------------------
CREATE FUNCTION erase_person(person uuid) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  PERFORM set_config('headnote.erasing', 'yes', true);
  DELETE FROM "Session" WHERE "userId" = person;
  DELETE FROM "Account" WHERE "userId" = person;
  DELETE FROM "OneTimeLink" WHERE "userId" = person;
  DELETE FROM "VerificationToken" t USING "User" u WHERE u.id = person AND t.identifier = u.email;
  UPDATE "AnnotationVersion" v SET content = NULL FROM "Enrollment" e
    WHERE e."userId" = person AND v."courseId" = e."courseId" AND v."byId" = e.id;
  UPDATE "Annotation" a SET body = NULL, "bodyText" = '', tags = '{}', "deletedAt" = coalesce(a."deletedAt", now()) FROM "Enrollment" e
    WHERE e."userId" = person AND a."courseId" = e."courseId" AND a."authorId" = e.id;
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

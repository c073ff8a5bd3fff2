/**
 * Everything in the database that the Prisma schema cannot say, by name. `constraints.data.test.ts` violates each;
 * `schema.data.test.ts` fails when the migrations make anything else.
 */

/** Tables whose rows are inserted and read, never changed or removed. */
export const appendOnly = [
  "StoredFile",
  "ImportFile",
  "ImportDecision",
  "Revision",
  "RubricVersion",
  "Criterion",
  "Level",
  "AssignmentVersion",
  "Excerpt",
  "ExcerptRange",
  "PromptVersion",
  "AnnotationVersion",
  "SubmissionVersion",
  "SubmittedAnswer",
  "Evidence",
  "AssessmentVersion",
  "GradeEvent",
  "Release",
  "AuditEvent",
  "PostVersion",
  "ModerationEvent",
] as const;

/** Parts of a version, which are written in the transaction that writes the version. */
export const sealed = [
  "Criterion",
  "Level",
  "PromptVersion",
  "Excerpt",
  "ExcerptRange",
  "SubmittedAnswer",
  "Evidence",
] as const;

/** Checks and exclusion constraints. */
export const checks = [
  "AnnotationTarget_passage_forward",
  "AnnotationTarget_passage_quote",
  "AnnotationTarget_passage_whole",
  "AnnotationTarget_placed_or_not",
  "AnnotationTarget_survival_share",
  "AnnotationTarget_two_places",
  "Annotation_group_of_audience",
  "Annotation_not_endless",
  "Annotation_relation_of_corroboration",
  "Annotation_resolved_by_someone",
  "Annotation_says_something",
  "Assignee_counts",
  "AssignmentVersion_chain",
  "Assignment_dates_in_order",
  "Assignment_published_by_someone",
  "Assignment_revealed_by_someone",
  "Assignment_unlock_after_some",
  "Assignment_wall_and_instant",
  "Criterion_fits_kind",
  "DocumentSearch_days_in_order",
  "Document_copied_whole",
  "Evidence_passage_forward",
  "Evidence_passage_quote",
  "ExcerptRange_passage_forward",
  "ExcerptRange_ranges_apart",
  "FeedbackComment_passage_forward",
  "FeedbackComment_passage_has_text",
  "FeedbackComment_passage_quote",
  "FeedbackComment_passage_whole",
  "FeedbackComment_words_of_answer",
  "Flag_has_reason",
  "Flag_one_subject",
  "Flag_resolved_by_someone",
  "GradeEvent_chain",
  "GradeEvent_fits_kind",
  "GradeEvent_points",
  "ImportImage_position_counts",
  "Import_joined_is_discarded",
  "Level_points_or_band",
  "Mention_one_subject",
  "ModerationEvent_one_subject",
  "NameAlias_retired_by_someone",
  "NameAlias_two_names",
  "Post_not_endless",
  "Post_says_something",
  "PromptVersion_demands",
  "PromptVersion_passage_forward",
  "PromptVersion_passage_has_text",
  "PromptVersion_passage_quote",
  "PromptVersion_passage_whole",
  "Release_at_most_one_scope",
  "Revision_chain",
  "RubricVersion_chain",
  "Score_not_negative",
  "StoredFile_size",
  "SubmissionVersion_chain",
  "User_email_lower",
  "User_erased_is_empty",
  "WorkingCopy_one_subject",
] as const;

/** Partial, expression and NULLS NOT DISTINCT unique indexes. */
export const uniqueIndexes = [
  "AnnotationTarget_live",
  "Assessment_one",
  "Flag_open_once",
  "Group_live_name",
  "JoinLink_live",
  "Mention_once",
  "NameAlias_live",
  "WorkingCopy_one",
] as const;

/** Indexes that only make reading fast. */
export const plainIndexes = [
  "AnnotationTarget_place",
  "Annotation_audience",
  "Annotation_changes",
  "Annotation_heat",
  "DocumentSearch_words",
  "GradeRelease_visible",
  "User_name",
] as const;

/** Functions, the view, the collation, the extensions, the generated column. */
export const others = [
  "erase_person",
  "newest_grade_only",
  "refuse_change",
  "sealed_with_whole",
  "ReleasedGrade",
  "names",
  "btree_gin",
  "btree_gist",
  "Annotation.audienceId",
] as const;

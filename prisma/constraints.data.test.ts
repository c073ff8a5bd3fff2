import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { database } from "../lib/data/database";
import { buildWorld, type CourseWorld } from "../lib/data/testing/world";
import { appendOnly, checks, plainIndexes, sealed, uniqueIndexes } from "./objects";

/** Each wrong state is tried against a real database, in a transaction that is rolled back. */
let ours: CourseWorld;
let client: pg.Client;

beforeAll(async () => {
  ours = (await buildWorld(database)).ours;
  client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
});
afterAll(() => client.end());

interface Refusal {
  code: string;
  constraint: string | undefined;
}

async function refusal(statements: string[]): Promise<Refusal | null> {
  await client.query("BEGIN");
  try {
    for (const statement of statements) await client.query(statement);
    return null;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    return { code: error.code ?? "", constraint: error.constraint };
  } finally {
    await client.query("ROLLBACK");
  }
}

type Values = Record<string, string | number | boolean | null>;
const literal = (value: string | number | boolean | null) =>
  typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
const insert = (table: string, values: Values) =>
  `INSERT INTO "${table}" (${Object.keys(values)
    .map((key) => `"${key}"`)
    .join(", ")}) VALUES (${Object.values(values).map(literal).join(", ")})`;

const id = () => randomUUID();
const place = { flow: "doc", startBlock: "b5", startOffset: 0, endBlock: "b5", endOffset: 2, startAt: 10, endAt: 12 };
const passage = { ...place, exact: "No", prefix: "", suffix: "" };

/** Parts of a version need the version in the same transaction; these statements make one of each. */
function newVersions() {
  const { courseId, open, document, rubric, submission, student } = ours;
  const author = ours.instructor.enrollmentId;
  const [assignmentVersionId, rubricVersionId, submissionVersionId] = [id(), id(), id()];
  const whole = { courseId, assignmentId: open.assignmentId };
  return {
    assignmentVersionId,
    rubricVersionId,
    submissionVersionId,
    assignment: insert("AssignmentVersion", {
      ...whole,
      id: assignmentVersionId,
      number: 2,
      parentNumber: 1,
      publishedById: author,
    }),
    rubric: `INSERT INTO "RubricVersion" ("courseId", id, "rubricId", number, "parentNumber", "publishedById")
      SELECT "courseId", '${rubricVersionId}', "rubricId", 2, 1, '${author}' FROM "RubricVersion" WHERE id = '${rubric.rubricVersionId}'`,
    submission: insert("SubmissionVersion", {
      ...whole,
      ...{
        id: submissionVersionId,
        studentId: student.enrollmentId,
        submissionId: submission.submissionId,
        number: 2,
        parentNumber: 1,
      },
      ...{ assignmentVersionId: open.assignmentVersionId, receiptHash: "x", clientKey: "second" },
    }),
    excerpt: (excerptId: string) =>
      insert("Excerpt", {
        ...whole,
        id: excerptId,
        assignmentVersionId,
        documentId: document.documentId,
        revisionId: document.revisionId,
        position: 9,
      }),
  };
}

const target = (over: Values) =>
  insert("AnnotationTarget", {
    ...{ courseId: ours.courseId, assignmentId: ours.open.assignmentId, annotationId: ours.notes.private, ordinal: 1 },
    ...ours.document,
    ...passage,
    ...over,
  });
const note = (over: Values) =>
  insert("Annotation", {
    ...{ courseId: ours.courseId, assignmentId: ours.open.assignmentId, authorId: ours.student.enrollmentId },
    ...{ bodyText: "words", postedAt: "2026-11-01", ...over },
  });
const promptVersion = (over: Values) => {
  const versions = newVersions();
  return [
    versions.assignment,
    insert("PromptVersion", {
      ...{
        courseId: ours.courseId,
        assignmentId: ours.open.assignmentId,
        assignmentVersionId: versions.assignmentVersionId,
      },
      ...{ promptId: ours.open.promptIds[0] ?? "", position: 7, text: "{}", ...over },
    }),
  ];
};
const range = (...spans: Values[]) => {
  const versions = newVersions();
  const excerptId = id();
  return [
    versions.assignment,
    versions.excerpt(excerptId),
    ...spans.map((span) =>
      insert("ExcerptRange", {
        courseId: ours.courseId,
        excerptId,
        revisionId: ours.document.revisionId,
        ...place,
        ...span,
      }),
    ),
  ];
};
const evidence = (over: Values) => {
  const versions = newVersions();
  const answerId = id();
  const whole = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, studentId: ours.student.enrollmentId };
  return [
    versions.submission,
    insert("SubmittedAnswer", {
      ...whole,
      ...{ id: answerId, submissionVersionId: versions.submissionVersionId, promptId: ours.open.promptIds[0] ?? "" },
      ...{ promptVersionId: ours.open.promptVersionIds[0] ?? "", wordCount: 0, contentHash: "x" },
    }),
    insert("Evidence", {
      ...whole,
      answerId,
      ordinal: 0,
      annotationId: ours.notes.assignment,
      annotationVersion: 1,
      ...ours.document,
      ...passage,
      citation: "",
      ...over,
    }),
  ];
};
const criterion = (over: Values) => {
  const versions = newVersions();
  return [
    versions.rubric,
    insert("Criterion", {
      courseId: ours.courseId,
      rubricVersionId: versions.rubricVersionId,
      key: "k",
      position: 3,
      kind: "Levels",
      title: "t",
      ...over,
    }),
  ];
};
const level = (over: Values) => {
  const versions = newVersions();
  const criterionId = id();
  const base = { courseId: ours.courseId, rubricVersionId: versions.rubricVersionId };
  return [
    versions.rubric,
    insert("Criterion", { ...base, id: criterionId, key: "k", position: 3, kind: "Levels", title: "t" }),
    insert("Level", { ...base, criterionId, position: 0, name: "n", ...over }),
  ];
};
const assessment = () => {
  const assessmentId = id();
  const whole = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, studentId: ours.student.enrollmentId };
  const rubricVersionId = ours.rubric.rubricVersionId;
  const row = (rowId: string, over: Values = {}) =>
    insert("Assessment", {
      ...whole,
      id: rowId,
      submissionVersionId: ours.submission.submissionVersionId,
      rubricVersionId,
      graderId: ours.instructor.enrollmentId,
      ...over,
    });
  const another = (over: Values) => row(id(), { graderId: ours.assistant.enrollmentId, ...over });
  return { assessmentId, row: row(assessmentId), again: row(id()), another, whole, rubricVersionId };
};
const comment = (over: Values) => {
  const { assessmentId, row, whole } = assessment();
  return [row, insert("FeedbackComment", { ...whole, assessmentId, body: "b", ...over })];
};
const grade = (over: Values) => {
  const { assessmentId, row, whole } = assessment();
  return [row, insert("GradeEvent", { ...whole, number: 1, kind: "Assessed", assessmentId, ...over })];
};
const revision = (over: Values) =>
  insert("Revision", {
    ...{
      courseId: ours.courseId,
      documentId: ours.document.documentId,
      number: 2,
      parentNumber: 1,
      textHash: "x",
      text: "x",
    },
    ...{ blocks: "[]", notes: "[]", meta: "{}", publishedById: ours.instructor.enrollmentId, ...over },
  });
const user = (over: Values) => insert("User", { name: "Someone", ...over });
const assignment = (over: Values) =>
  insert("Assignment", { courseId: ours.courseId, title: "t", timeZone: "UTC", ...over });
const dates = (opens: string, due: string, closes: string) => ({
  ...{ opensAt: opens, dueAt: due, closesAt: closes, opensWall: "w", dueWall: "w", closesWall: "w" },
});
const joinLink = () =>
  insert("JoinLink", { courseId: ours.courseId, code: id(), createdById: ours.instructor.enrollmentId });
const workingCopy = (over: Values) =>
  insert("WorkingCopy", { courseId: ours.courseId, content: "{}", savedById: ours.instructor.enrollmentId, ...over });

const alias = (over: Values) =>
  insert("NameAlias", {
    ...{ courseId: ours.courseId, name: "J. Aldous", alias: "Quayside" },
    ...{ createdById: ours.instructor.enrollmentId, ...over },
  });

const inRoom = () => ({ courseId: ours.courseId, assignmentId: ours.open.assignmentId });
const post = (over: Values) =>
  insert("Post", {
    ...{ ...inRoom(), annotationId: ours.notes.assignment, authorId: ours.classmate.enrollmentId },
    ...{ bodyText: "words", postedAt: "2026-11-01", ...over },
  });
const mention = (over: Values) =>
  insert("Mention", { courseId: ours.courseId, enrollmentId: ours.classmate.enrollmentId, ...over });
const flag = (over: Values) =>
  insert("Flag", {
    ...{ courseId: ours.courseId, byId: ours.classmate.enrollmentId, reason: "A name is told" },
    ...{ annotationId: ours.notes.assignment, ...over },
  });
const moderation = (over: Values) =>
  insert("ModerationEvent", {
    courseId: ours.courseId,
    actorId: ours.instructor.enrollmentId,
    action: "Hide",
    ...over,
  });
const category = (over: Values) => insert("GradeCategory", { courseId: ours.courseId, name: "Essays", ...over });
const allotment = (over: Values) =>
  insert("GraderAllotment", {
    ...{ ...inRoom(), graderId: ours.assistant.enrollmentId, byId: ours.instructor.enrollmentId, ...over },
  });
const task = (over: Values) =>
  insert("GradingTask", {
    ...{ ...inRoom(), submissionId: ours.submission.submissionId, graderId: ours.assistant.enrollmentId },
    ...over,
  });
const banked = (over: Values) =>
  insert("CommentBankItem", { courseId: ours.courseId, ownerId: ours.instructor.enrollmentId, body: "b", ...over });
/** A released grade, and what its student asks about it. */
const regrade = (...requests: Values[]) => {
  const releaseId = id();
  const key = { ...inRoom(), studentId: ours.student.enrollmentId, number: 1 };
  const at = { visibleFrom: "2026-01-01" };
  return [
    ...grade({ points: 1 }),
    insert("Release", { ...inRoom(), id: releaseId, ...at, byId: ours.instructor.enrollmentId }),
    insert("GradeRelease", { ...key, releaseId, ...at }),
    ...requests.map((over) => insert("RegradeRequest", { ...key, reason: "Why?", ...over })),
  ];
};
const lift = (over: Values) =>
  insert("PseudonymLift", {
    ...{ ...inRoom(), studentId: ours.student.enrollmentId, byId: ours.instructor.enrollmentId },
    ...{ reason: "Asks for more time", ...over },
  });
const invitation = (over: Values) =>
  insert("RevisionInvitation", {
    ...{ ...inRoom(), studentId: ours.student.enrollmentId, number: 1, byId: ours.instructor.enrollmentId },
    ...{ words: "Once more", at: "2026-01-01", until: "2026-02-01", ...over },
  });
const calibration = (over: Values) =>
  insert("CalibrationMark", {
    ...{ ...inRoom(), promptId: ours.open.promptIds[0] ?? "", rubricVersionId: ours.rubric.rubricVersionId },
    ...{ sampleKey: "s", graderId: ours.assistant.enrollmentId, scores: "[]", ...over },
  });
/** A column for participation, and how one student's was marked. */
const participation = (column: Values, ...marks: Values[]) => {
  const columnId = id();
  const { courseId, rubric, student, instructor } = ours;
  const made = { courseId, id: columnId, title: "Seminar", byId: instructor.enrollmentId };
  return [
    insert("ParticipationColumn", { ...made, rubricVersionId: rubric.rubricVersionId, ...column }),
    ...marks.map((over) =>
      insert("ParticipationMark", {
        ...{ courseId, columnId, studentId: student.enrollmentId, graderId: instructor.enrollmentId },
        ...{ scores: "[]", comment: "in their words", ...over },
      }),
    ),
  ];
};
const group = (over: Values) =>
  insert("Group", { courseId: ours.courseId, groupSetId: ours.groups.groupSetId, name: "Third", ...over });

const override = (over: Values) =>
  insert("DateOverride", {
    ...{ ...inRoom(), enrollmentId: ours.student.enrollmentId, byId: ours.instructor.enrollmentId },
    ...{ dueAt: "2026-11-02", dueWall: "w", ...over },
  });
const revokedOverride = () => override({ revokedAt: "2026-11-02", revokedById: ours.instructor.enrollmentId });
const turn = (over: Values) =>
  insert("DiscussionPost", {
    ...{ ...inRoom(), promptId: ours.open.promptIds[0] ?? "", authorId: ours.student.enrollmentId },
    ...{ bodyText: "words", postedAt: "2026-11-01", ...over },
  });
const gateEntry = (over: Values) =>
  insert("GateEntry", {
    ...{ ...inRoom(), promptId: ours.open.promptIds[0] ?? "", studentId: ours.student.enrollmentId },
    ...{ promptVersionId: ours.open.promptVersionIds[0] ?? "", content: '{"words":1}', clientKey: "k", ...over },
  });
const lateSubmission = (days: number, percent: number | null) => [
  newVersions()
    .submission.replace(`"clientKey")`, `"clientKey", "lateDays", "latePercent")`)
    .replace(`'second')`, `'second', ${days}, ${percent ?? "NULL"})`),
];

const noQuote = { startBlock: null, startOffset: null, endBlock: null, endOffset: null, startAt: null, endAt: null };
const nowhere = { ...noQuote, exact: null };

/** The name of the object, and statements of which the last is the wrong one. */
const wrong: [(typeof checks)[number] | (typeof uniqueIndexes)[number], () => string[]][] = [
  ["AnnotationTarget_passage_whole", () => [target({ startOffset: null })]],
  ["AnnotationTarget_passage_forward", () => [target({ startAt: 12, endAt: 10, exact: "" })]],
  ["AnnotationTarget_passage_quote", () => [target({ exact: "three" })]],
  ["AnnotationTarget_placed_or_not", () => [target({ status: "Orphaned" })]],
  ["AnnotationTarget_survival_share", () => [target({ survival: 1.5 })]],
  ["AnnotationTarget_two_places", () => [target({ ordinal: 2 })]],
  ["AnnotationTarget_live", () => [target({ ordinal: 0 })]],
  ["Annotation_says_something", () => [note({ bodyText: "" })]],
  ["Annotation_relation_of_corroboration", () => [note({ relation: "Agrees" })]],
  ["Annotation_resolved_by_someone", () => [note({ resolvedAt: "2026-11-02" })]],
  // Before it is posted its address is its author; the group has to be known then already.
  ["Annotation_group_of_audience", () => [note({ audience: "Group", postedAt: null })]],
  ["Annotation_not_endless", () => [note({ bodyText: "x".repeat(100_001) })]],
  ["Assignee_counts", () => [`UPDATE "Assignee" SET "annotationCount" = -1`]],
  [
    "AssignmentVersion_chain",
    () => [
      insert("AssignmentVersion", {
        courseId: ours.courseId,
        assignmentId: ours.open.assignmentId,
        number: 3,
        parentNumber: 1,
        publishedById: ours.instructor.enrollmentId,
      }),
    ],
  ],
  ["Assignment_dates_in_order", () => [assignment(dates("2026-01-02", "2026-01-01", "2026-01-03"))]],
  ["Assignment_wall_and_instant", () => [assignment({ dueAt: "2026-01-01" })]],
  ["Assignment_revealed_by_someone", () => [assignment({ revealedAt: "2026-01-01" })]],
  ["Assignment_unlock_after_some", () => [assignment({ unlockRule: "AfterPosting" })]],
  ["Assignment_published_by_someone", () => [assignment({ publishedAt: "2026-01-01" })]],
  ["Assignment_late_percent", () => [assignment({ latePolicy: "None", latePercent: 10 })]],
  ["Assignment_grace", () => [assignment({ graceMinutes: 10_081 })]],
  ["Criterion_counts_of_threshold", () => criterion({ kind: "YesNo", counts: "Documents" })],
  ["Criterion_fits_kind", () => criterion({ kind: "Threshold" })],
  ["Document_copied_whole", () => [insert("Document", { courseId: ours.courseId, copiedAt: "2026-01-01" })]],
  [
    "DocumentSearch_days_in_order",
    () => [
      `DELETE FROM "DocumentSearch"`,
      insert("DocumentSearch", {
        ...{ courseId: ours.courseId, ...ours.document, keyVersion: 1, words: "" },
        ...{ firstDay: 2429200, lastDay: 2429199 },
      }),
    ],
  ],
  ["DateOverride_one_subject", () => [override({ sectionId: ours.tuesday })]],
  ["DateOverride_says_something", () => [override({ dueAt: null, dueWall: null })]],
  ["DateOverride_set_or_cleared", () => [override({ dueCleared: true })]],
  ["DateOverride_in_order", () => [override({ opensAt: "2026-11-03", opensWall: "w" })]],
  ["DateOverride_wall_and_instant", () => [override({ dueWall: null })]],
  ["DateOverride_revoked_by_someone", () => [override({ revokedAt: "2026-11-02" })]],
  ["DateOverride_student", () => [override({}), override({})]],
  ["DateOverride_section", () => [0, 1].map(() => override({ enrollmentId: null, sectionId: ours.tuesday }))],
  ["DiscussionPost_says_something", () => [turn({ bodyText: "" })]],
  ["DiscussionPost_not_endless", () => [turn({ bodyText: "x".repeat(100_001) })]],
  ["DiscussionPost_one_thread", () => [turn({ sectionId: ours.tuesday, groupId: ours.groups.first })]],
  ["DiscussionPost_not_itself", () => [id()].map((own) => turn({ id: own, parentId: own }))],
  ["DiscussionPost_pinned_by_someone", () => [turn({ pinnedAt: "2026-11-02" })]],
  ["Enrollment_extra_time", () => [`UPDATE "Enrollment" SET "extraHours" = -1`]],
  ["Evidence_passage_forward", () => evidence({ startOffset: -1 })],
  ["Evidence_passage_quote", () => evidence({ exact: "N" })],
  ["ExcerptRange_passage_forward", () => range({ endOffset: 0 })],
  ["ExcerptRange_ranges_apart", () => range({}, { startOffset: 1, startAt: 11 })],
  [
    "FeedbackComment_passage_whole",
    () => comment({ ...passage, revisionId: ours.document.revisionId, endBlock: null }),
  ],
  [
    "FeedbackComment_passage_forward",
    () => comment({ ...passage, revisionId: ours.document.revisionId, endAt: 9, endOffset: -1 }),
  ],
  [
    "FeedbackComment_passage_quote",
    () => comment({ ...passage, revisionId: ours.document.revisionId, exact: "longer" }),
  ],
  ["FeedbackComment_passage_has_text", () => comment(passage)],
  ["FeedbackComment_words_of_answer", () => comment({ answerStart: 1, answerEnd: 3 })],
  ["GradeEvent_chain", () => grade({ number: 2 })],
  ["GradeEvent_fits_kind", () => grade({ kind: "Withdrawn", reason: "" })],
  ["GradeEvent_points", () => grade({ points: -1 })],
  [
    "ImportImage_position_counts",
    () => {
      const [importId, fileId] = [id(), id()];
      const { courseId } = ours;
      const by = { createdById: ours.instructor.enrollmentId };
      return [
        insert("Import", { courseId, id: importId, title: "t", ...by }),
        insert("StoredFile", { courseId, id: fileId, sha256: "x", mime: "image/png", byteCount: 1, bytes: "\\x00" }),
        insert("ImportImage", { courseId, importId, fileId, position: -1, ...by }),
      ];
    },
  ],
  [
    "Import_joined_is_discarded",
    () => {
      const importId = id();
      const row = { courseId: ours.courseId, title: "t", createdById: ours.instructor.enrollmentId };
      return [insert("Import", { ...row, id: importId }), insert("Import", { ...row, joinedIntoId: importId })];
    },
  ],
  ["Level_points_or_band", () => level({ minPoints: 3, maxPoints: 1 })],
  ["NameAlias_two_names", () => [alias({ alias: "J. Aldous" })]],
  ["NameAlias_retired_by_someone", () => [alias({ retiredAt: "2026-01-01" })]],
  ["NameAlias_live", () => [alias({}), alias({})]],
  ["Flag_has_reason", () => [flag({ reason: "  " })]],
  ["Flag_one_subject", () => [flag({ annotationId: null })]],
  ["Flag_resolved_by_someone", () => [flag({ resolvedAt: "2026-11-02" })]],
  ["Flag_open_once", () => [flag({}), flag({ reason: "Once more" })]],
  ["Group_live_name", () => [group({}), group({})]],
  ["Mention_one_subject", () => [mention({})]],
  ["Mention_once", () => [0, 1].map(() => mention({ annotationId: ours.notes.assignment }))],
  ["ModerationEvent_one_subject", () => [moderation({})]],
  ["Post_not_endless", () => [post({ bodyText: "x".repeat(100_001) })]],
  ["Post_says_something", () => [post({ bodyText: "" })]],
  ["PromptVersion_demands", () => promptVersion({ minAnnotations: -1 })],
  ["PromptVersion_passage_whole", () => promptVersion({ ...passage, ...ours.document, endAt: null })],
  ["PromptVersion_passage_forward", () => promptVersion({ ...passage, ...ours.document, startOffset: -2 })],
  ["PromptVersion_passage_quote", () => promptVersion({ ...noQuote, exact: "No" })],
  ["PromptVersion_passage_has_text", () => promptVersion(passage)],
  [
    "Release_at_most_one_scope",
    () => [
      insert("Release", {
        courseId: ours.courseId,
        assignmentId: ours.open.assignmentId,
        sectionId: ours.tuesday,
        enrollmentId: ours.student.enrollmentId,
        visibleFrom: "2026-01-01",
        byId: ours.instructor.enrollmentId,
      }),
    ],
  ],
  ["Revision_chain", () => [revision({ number: 3 })]],
  ["RubricVersion_chain", () => [newVersions().rubric.replace("2, 1,", "3, 1,")]],
  [
    "Score_not_negative",
    () => {
      const { assessmentId, row, rubricVersionId } = assessment();
      return [
        row,
        insert("Score", {
          courseId: ours.courseId,
          assessmentId,
          rubricVersionId,
          criterionId: ours.rubric.criterionId,
          points: -1,
        }),
      ];
    },
  ],
  [
    "StoredFile_size",
    () => [
      insert("StoredFile", { courseId: ours.courseId, sha256: "x", mime: "text/plain", byteCount: 9, bytes: "\\x00" }),
    ],
  ],
  ["SubmissionVersion_chain", () => [newVersions().submission.replace("2, 1,", "3, 1,")]],
  ["SubmissionVersion_late", () => lateSubmission(0, 10)],
  ["User_email_lower", () => [user({ email: "Someone@example.test" })]],
  ["User_erased_is_empty", () => [user({ erasedAt: "2026-01-01" })]],
  ["WorkingCopy_one_subject", () => [workingCopy({})]],
  [
    "WorkingCopy_one",
    () => [
      workingCopy({ documentId: ours.document.documentId }),
      workingCopy({ documentId: ours.document.documentId }),
    ],
  ],
  ["Assessment_one", () => [assessment().row, assessment().another({})]],
  [
    "Assessment_two_people",
    () => [assessment().row, assessment().another({ kind: "Second", graderId: ours.instructor.enrollmentId })],
  ],
  ["Assessment_self_by_the_student", () => [assessment().another({ kind: "Self" })]],
  ["CommentBankItem_says_something", () => [banked({ body: "" })]],
  ["GradeCategory_weight", () => [category({ weight: -1 })]],
  ["GraderAllotment_share", () => [allotment({ share: 0 })]],
  ["GraderAllotment_live", () => [allotment({}), allotment({ share: 2 })]],
  ["GradingTask_one", () => [task({}), task({ graderId: ours.instructor.enrollmentId })]],
  ["GradingTask_two_people", () => [task({}), task({ kind: "Second" })]],
  ["RegradeRequest_open_once", () => regrade({}, {})],
  ["RegradeRequest_resolved_by_someone", () => regrade({ resolvedAt: "2026-01-02" })],
  ["PseudonymLift_has_reason", () => [lift({ reason: "" })]],
  ["CalibrationMark_version", () => [calibration({ version: 0 })]],
  ["RevisionInvitation_in_time", () => [...regrade(), invitation({ until: "2026-01-01" })]],
  ["RevisionInvitation_live", () => [...regrade(), invitation({}), invitation({})]],
  ["ParticipationColumn_span", () => participation({ fromAt: "2026-02-01", untilAt: "2026-01-01" })],
  ["ParticipationMark_points", () => participation({}, { points: -1 })],
  ["JoinLink_live", () => [joinLink(), joinLink()]],
];

test("every object of the list is violated by a case, and exists", async () => {
  expect(wrong.map(([name]) => name).toSorted()).toEqual([...checks, ...uniqueIndexes].toSorted());
  const { rows } = await client.query<{ name: string }>(
    `SELECT conname AS name FROM pg_constraint WHERE contype IN ('c','x') AND connamespace = 'public'::regnamespace
     UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public'`,
  );
  const names = new Set(rows.map((row) => row.name));
  expect([...checks, ...uniqueIndexes, ...plainIndexes].filter((name) => !names.has(name))).toEqual([]);
});

describe("a wrong state is refused by name", () => {
  test.each(wrong)("%s", async (name, statements) => {
    const all = statements();
    expect(await refusal(all.slice(0, -1))).toBeNull();
    expect(await refusal(all)).toMatchObject({ constraint: name });
  });
});

describe("what stands beside a wrong state is accepted", () => {
  test.each<[string, () => string[]]>([
    [
      "a second marking by another person, a moderated one, and one that took the place of another",
      () => {
        const { row, again, another } = assessment();
        const retire = `UPDATE "Assessment" SET "retiredAt" = now() WHERE kind = 'First'`;
        return [row, another({ kind: "Second" }), another({ kind: "Moderated" }), retire, again];
      },
    ],
    [
      "two answers to one request about a grade",
      () => {
        const requestId = id();
        const turn = insert("RegradeTurn", {
          courseId: ours.courseId,
          requestId,
          authorId: ours.student.enrollmentId,
          body: "b",
        });
        return [...regrade({ id: requestId }), turn, turn];
      },
    ],
    [
      "another request once one is resolved",
      () => regrade({ resolvedAt: "2026-01-02", resolvedById: ours.instructor.enrollmentId, outcome: "Stands" }, {}),
    ],
    [
      "the same share of another question",
      () => [allotment({}), allotment({ promptId: ours.open.promptIds[0] ?? "" })],
    ],
    [
      "a second invitation once the first was taken back",
      () => [...regrade(), invitation({ withdrawnAt: "2026-01-02" }), invitation({})],
    ],
    ["participation over a whole term", () => participation({}, { points: 1 })],
    ["an orphan without a place", () => [target({ ...nowhere, status: "Orphaned" })]],
    ["an orphan that keeps its words", () => [target({ ...noQuote, status: "Orphaned" })]],
    ["a corroboration without words", () => [note({ kind: "Corroboration", relation: "Silent", bodyText: "" })]],
    ["a note for a group", () => [note({ audience: "Group", groupId: ours.groups.first })]],
    ["a group named like one that was dissolved", () => [group({ retiredAt: "2026-01-01" }), group({})]],
    [
      "a flag after an earlier one was settled",
      () => [flag({ resolvedAt: "2026-11-02", resolvedById: ours.instructor.enrollmentId }), flag({})],
    ],
    ["notes shut until three are posted", () => [assignment({ unlockRule: "AfterPosting", unlockAfter: 3 })]],
    ["an empty reply that was deleted", () => [post({ bodyText: "", deletedAt: "2026-11-02" })]],
    ["ranges that touch", () => range({}, { startOffset: 2, endOffset: 4, startAt: 12, endAt: 14 })],
    ["a comment on a passage", () => comment({ ...passage, revisionId: ours.document.revisionId })],
    ["the next revision", () => [revision({})]],
    ["a first grade", () => grade({ points: 0 })],
    ["percent for each day late", () => [assignment({ latePolicy: "PercentPerDay", latePercent: 0.5 })]],
    ["late work that costs nothing", () => lateSubmission(2, null)],
    ["other dates after earlier ones were taken back", () => [revokedOverride(), override({})]],
    ["a post that only quotes", () => [turn({ bodyText: "", quotes: '[{"quote":1}]' })]],
    ["a choice", () => [insert("Prompt", { ...inRoom(), kind: "Choice" })]],
    ["dates in order", () => [assignment(dates("2026-01-01", "2026-01-01", "2026-01-03"))]],
  ])("%s", async (_, statements) => expect(await refusal(statements())).toBeNull());
});

describe("append-only", () => {
  test.each(appendOnly)("%s is never updated, deleted or truncated", async (table) => {
    const { rows } = await client.query(
      `SELECT tgname FROM pg_trigger WHERE tgrelid = '"${table}"'::regclass AND NOT tgisinternal AND tgenabled = 'O'`,
    );
    expect(rows.map((row) => row.tgname)).toEqual(expect.arrayContaining(["append_only", "append_only_all"]));
    expect(await refusal([`TRUNCATE "${table}" CASCADE`])).toMatchObject({ code: "HN001" });
  });
  test.each(["Revision", "SubmissionVersion", "SubmittedAnswer", "Evidence"])("a row of %s stands", async (table) => {
    expect(await refusal([`UPDATE "${table}" SET "courseId" = "courseId"`])).toMatchObject({ code: "HN001" });
    expect(await refusal([`DELETE FROM "${table}"`])).toMatchObject({ code: "HN001" });
  });
  test("a grade event stands, and the pointer does not go back", async () => {
    const first = grade({ points: 1 });
    const key = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, studentId: ours.student.enrollmentId };
    expect(await refusal([...first, `UPDATE "GradeEvent" SET points = 2`])).toMatchObject({ code: "HN001" });
    const second = insert("GradeEvent", {
      ...key,
      number: 2,
      previousNumber: 1,
      kind: "Withdrawn",
      reason: "a mistake",
    });
    expect(await refusal([...first, second, insert("Grade", { ...key, number: 1 })])).toMatchObject({ code: "HN002" });
    expect(await refusal([...first, insert("Grade", { ...key, number: 1 }), `DELETE FROM "Grade"`])).toMatchObject({
      code: "HN002",
    });
  });
  test("a prediction stands, and so does what a post said before", async () => {
    expect(await refusal([gateEntry({}), `UPDATE "GateEntry" SET content = '{}'`])).toMatchObject({ code: "HN001" });
    expect(await refusal([gateEntry({}), `DELETE FROM "GateEntry"`])).toMatchObject({ code: "HN001" });
    const postId = id();
    const said = { courseId: ours.courseId, postId, number: 1, kind: "Save", content: "{}" };
    const first = [turn({ id: postId }), insert("DiscussionPostVersion", { ...said, byId: ours.student.enrollmentId })];
    expect(await refusal([...first, `DELETE FROM "DiscussionPostVersion"`])).toMatchObject({ code: "HN001" });
  });
});

describe("sealed", () => {
  const copies: Record<(typeof sealed)[number], string> = {
    Criterion: `"id", "key", "position"`,
    Level: `"id", "position"`,
    PromptVersion: `"id", "position", "promptId"`,
    Excerpt: `"id", "position"`,
    ExcerptRange: `"id"`,
    SubmittedAnswer: `"id"`,
    Evidence: `"id", "ordinal"`,
  };
  test.each(sealed)("a %s cannot be added to a version of another transaction", async (table) => {
    const { rows } = await client.query(
      `SELECT tgname FROM pg_trigger WHERE tgrelid = '"${table}"'::regclass AND tgname = 'sealed'`,
    );
    expect(rows).toHaveLength(1);
    expect(copies[table]).toBeDefined();
    const { courseId, open, document, rubric, submission, student } = ours;
    const whole = { courseId, assignmentId: open.assignmentId };
    const late: Record<(typeof sealed)[number], () => Promise<string>> = {
      Criterion: async () =>
        insert("Criterion", {
          courseId,
          rubricVersionId: rubric.rubricVersionId,
          key: "late",
          position: 9,
          kind: "Levels",
          title: "t",
        }),
      Level: async () =>
        insert("Level", {
          courseId,
          rubricVersionId: rubric.rubricVersionId,
          criterionId: rubric.criterionId,
          position: 9,
          name: "n",
        }),
      PromptVersion: async () =>
        insert("PromptVersion", {
          ...whole,
          assignmentVersionId: open.assignmentVersionId,
          promptId: open.promptIds[0] ?? "",
          position: 9,
          text: "{}",
        }),
      Excerpt: async () =>
        insert("Excerpt", { ...whole, assignmentVersionId: open.assignmentVersionId, ...document, position: 9 }),
      ExcerptRange: async () => {
        const found = await client.query(
          `SELECT id FROM "Excerpt" WHERE "assignmentVersionId" = '${open.assignmentVersionId}'`,
        );
        return insert("ExcerptRange", {
          courseId,
          excerptId: found.rows[0].id,
          revisionId: document.revisionId,
          ...place,
        });
      },
      SubmittedAnswer: async () =>
        insert("SubmittedAnswer", {
          ...whole,
          studentId: student.enrollmentId,
          submissionVersionId: submission.submissionVersionId,
          promptId: open.promptIds[1] ?? "",
          promptVersionId: open.promptVersionIds[1] ?? "",
          wordCount: 0,
          contentHash: "x",
        }),
      Evidence: async () =>
        insert("Evidence", {
          ...whole,
          studentId: student.enrollmentId,
          answerId: submission.answerId,
          ordinal: 9,
          annotationId: ours.notes.assignment,
          annotationVersion: 1,
          ...document,
          ...passage,
          citation: "",
        }),
    };
    expect(await refusal([await late[table]()])).toMatchObject({ code: "HN003" });
  });
});

describe("keys carry the rule", () => {
  test.each<[string, () => string[]]>([
    [
      "a request about a grade that was not released",
      () => [
        ...grade({ points: 1 }),
        insert("RegradeRequest", { ...inRoom(), studentId: ours.student.enrollmentId, number: 1, reason: "Why?" }),
      ],
    ],
    [
      "one id of another system for two people",
      () =>
        [ours.student, ours.classmate].map(({ enrollmentId }) =>
          insert("ExternalId", {
            ...{ courseId: ours.courseId, enrollmentId, system: "Canvas", columnName: "ID", value: "101" },
            byId: ours.instructor.enrollmentId,
          }),
        ),
    ],
    [
      "evidence from somebody else's note",
      () =>
        evidence({ annotationId: ours.notes.private }).map((sql, index) =>
          index === 2 ? sql.replaceAll(ours.student.enrollmentId, ours.classmate.enrollmentId) : sql,
        ),
    ],
    ["a target in a document that is not assigned", () => [target({ ...ours.unassigned })]],
    [
      "a draft of somebody who is not assigned",
      () => [
        insert("AnswerDraft", {
          courseId: ours.courseId,
          assignmentId: ours.open.assignmentId,
          promptId: ours.open.promptIds[0] ?? "",
          studentId: ours.observer.enrollmentId,
          content: "{}",
          clientId: "c",
        }),
      ],
    ],
    [
      "a second enrollment of one person",
      () => [insert("Enrollment", { courseId: ours.courseId, userId: ours.student.userId, role: "Student" })],
    ],
    ["a note for a section that it does not name", () => [note({ audience: "Section" })]],
    ["a reply to a note of another assignment", () => [post({ assignmentId: ours.later.assignmentId })]],
    [
      "a person in two groups of one set",
      () => [
        insert("GroupMember", {
          ...{ courseId: ours.courseId, groupSetId: ours.groups.groupSetId },
          ...{ enrollmentId: ours.student.enrollmentId, groupId: ours.groups.second },
        }),
      ],
    ],
    [
      "one pseudonym for two students of an assignment",
      () => [`UPDATE "Assignee" SET pseudonym = 'Grey Heron 1' WHERE "assignmentId" = '${ours.open.assignmentId}'`],
    ],
    [
      "a gate before a document that is not assigned",
      () => promptVersion({ gatesDocumentId: ours.unassigned.documentId }),
    ],
    ["a prediction of somebody who is not assigned", () => [gateEntry({ studentId: ours.observer.enrollmentId })]],
    [
      "a prediction of another question's version",
      () => [gateEntry({ promptVersionId: ours.open.promptVersionIds[1] ?? "" })],
    ],
    ["a second prediction", () => [gateEntry({}), gateEntry({ clientKey: "again" })]],
    [
      "an answer to a post about another question",
      () => {
        const parentId = id();
        return [turn({ id: parentId }), turn({ promptId: ours.open.promptIds[1] ?? "", parentId })];
      },
    ],
    ["a fork of a document", () => [revision({}), revision({ number: 2, parentNumber: 1 })]],
  ])("%s", async (_, statements) => expect((await refusal(statements()))?.code).toMatch(/^23/));
});

test("a released grade is seen from its time on, and only then", async () => {
  const key = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, studentId: ours.student.enrollmentId };
  const [now, later] = [id(), id()];
  const release = (releaseId: string, at: string) =>
    insert("Release", {
      courseId: key.courseId,
      assignmentId: key.assignmentId,
      id: releaseId,
      visibleFrom: at,
      byId: ours.instructor.enrollmentId,
    });
  const seen = async (releaseId: string, at: string) => {
    await client.query("BEGIN");
    for (const sql of [
      ...grade({ points: 1 }),
      release(releaseId, at),
      insert("GradeRelease", { ...key, number: 1, releaseId, visibleFrom: at }),
    ])
      await client.query(sql);
    const { rows } = await client.query(`SELECT * FROM "ReleasedGrade"`);
    await client.query("ROLLBACK");
    return rows.length;
  };
  expect(await seen(now, "2026-01-01")).toBe(1);
  expect(await seen(later, "2999-01-01")).toBe(0);
});

test("erasing a person nulls names, addresses and words, and keeps history", async () => {
  await client.query("BEGIN");
  await client.query(`INSERT INTO "VerificationToken" (identifier, token, expires)
    SELECT email, 'theirs', now() FROM "User" WHERE id = '${ours.student.userId}'
    UNION ALL SELECT 'ada@example.org', 'another', now()`);
  const { courseId, notes, student, classmate, document } = ours;
  const ownRequest = id();
  const [own, others] = [id(), id()];
  const [ownPost, othersPost, ownTurn] = [id(), id(), id()];
  const by = student.enrollmentId;
  const said = { number: 1, kind: "Save", content: '{"bodyText":"words"}', byId: by };
  for (const statement of [
    note({ id: others, authorId: classmate.enrollmentId }),
    note({ id: own, origin: "their own file" }),
    insert("AnnotationVersion", { courseId, annotationId: notes.section, ...said }),
    post({ id: ownPost, annotationId: others, authorId: by }),
    post({ id: othersPost, annotationId: others }),
    insert("PostVersion", { courseId, postId: ownPost, ...said }),
    mention({ enrollmentId: by, postId: othersPost }),
    mention({ annotationId: own }),
    mention({ postId: ownPost }),
    mention({ annotationId: others }),
    turn({ id: ownTurn, quotes: '[{"q":1}]' }),
    insert("DiscussionPostVersion", { courseId, postId: ownTurn, ...said }),
    turn({ authorId: classmate.enrollmentId, parentId: ownTurn }),
    gateEntry({}),
    override({ reason: "was ill" }),
    ...regrade({ id: ownRequest, reason: "in their words" }),
    ...[by, ours.instructor.enrollmentId].map((authorId) =>
      insert("RegradeTurn", { courseId, requestId: ownRequest, authorId, body: "said" }),
    ),
    insert("ExternalId", {
      ...{ courseId, enrollmentId: by, system: "Canvas", columnName: "ID", value: "101" },
      byId: ours.instructor.enrollmentId,
    }),
    banked({ ownerId: by, title: "mine", body: "in their words" }),
    banked({}),
    ...[by, classmate.enrollmentId].flatMap((enrollmentId) => [
      insert("DiscussionVisit", { ...inRoom(), promptId: ours.open.promptIds[0] ?? "", enrollmentId }),
      insert("Reminder", { ...inRoom(), enrollmentId, byId: ours.instructor.enrollmentId }),
      insert("SpokenTurn", { ...inRoom(), enrollmentId, note: "said", recordedById: ours.instructor.enrollmentId }),
    ]),
    flag({ byId: by, annotationId: others, reason: "in their words" }),
    moderation({ annotationId: others, reason: "an instructor's words" }),
    insert("ReadingPosition", { ...inRoom(), enrollmentId: by, revisionId: document.revisionId, blockId: "b5" }),
  ])
    await client.query(statement);
  await client.query(`SELECT erase_person('${ours.student.userId}')`);
  const one = async (sql: string) => (await client.query(sql)).rows[0];
  const tokens = await client.query(`SELECT token FROM "VerificationToken" WHERE token IN ('theirs', 'another')`);
  expect(tokens.rows).toEqual([{ token: "another" }]);
  expect(await one(`SELECT email, name FROM "User" WHERE id = '${ours.student.userId}'`)).toEqual({
    email: null,
    name: null,
  });
  expect(await one(`SELECT content, text FROM "SubmittedAnswer" WHERE id = '${ours.submission.answerId}'`)).toEqual({
    content: null,
    text: null,
  });
  expect(await one(`SELECT "bodyText" FROM "Evidence" WHERE "answerId" = '${ours.submission.answerId}'`)).toEqual({
    bodyText: null,
  });
  expect(
    await one(`SELECT "bodyText", "deletedAt" IS NULL AS kept FROM "Annotation" WHERE id = '${ours.notes.section}'`),
  ).toEqual({ bodyText: "", kept: false });
  expect(
    await one(`SELECT count(*)::int AS n FROM "SubmissionVersion" WHERE "studentId" = '${ours.student.enrollmentId}'`),
  ).toEqual({ n: 1 });
  const count = async (table: string, where: string) =>
    (await one(`SELECT count(*)::int AS n FROM "${table}" WHERE ${where}`)).n;
  expect(await one(`SELECT content FROM "AnnotationVersion" WHERE "byId" = '${by}'`)).toEqual({ content: {} });
  expect(await one(`SELECT content FROM "PostVersion" WHERE "byId" = '${by}'`)).toEqual({ content: {} });
  expect(await one(`SELECT origin FROM "Annotation" WHERE id = '${own}'`)).toEqual({ origin: null });
  const words = `SELECT "bodyText", "deletedAt" IS NULL AS kept FROM "Post" WHERE id =`;
  expect(await one(`${words} '${ownPost}'`)).toEqual({ bodyText: "", kept: false });
  expect(await one(`${words} '${othersPost}'`)).toEqual({ bodyText: "words", kept: true });
  expect(await one(`SELECT reason FROM "Flag" WHERE "byId" = '${by}'`)).toEqual({ reason: "Erased" });
  expect(await count("Mention", `"courseId" = '${courseId}'`)).toBe(1);
  const turns = `SELECT "bodyText", quotes, "deletedAt" IS NULL AS kept FROM "DiscussionPost" WHERE`;
  expect(await one(`${turns} id = '${ownTurn}'`)).toEqual({ bodyText: "", quotes: [], kept: false });
  expect(await one(`${turns} "parentId" = '${ownTurn}'`)).toEqual({ bodyText: "words", quotes: [], kept: true });
  expect(await one(`SELECT content FROM "DiscussionPostVersion" WHERE "byId" = '${by}'`)).toEqual({ content: {} });
  expect(await one(`SELECT content FROM "GateEntry" WHERE "studentId" = '${by}'`)).toEqual({ content: {} });
  expect(await one(`SELECT reason FROM "DateOverride" WHERE "enrollmentId" = '${by}'`)).toEqual({ reason: null });
  expect(await one(`SELECT count(*)::int AS n, count(note)::int AS notes FROM "SpokenTurn"`)).toEqual({
    n: 2,
    notes: 1,
  });
  expect([await count("DiscussionVisit", "true"), await count("Reminder", "true")]).toEqual([1, 1]);
  expect(await one(`SELECT reason FROM "RegradeRequest"`)).toEqual({ reason: null });
  expect(await one(`SELECT count(*)::int AS n, count(body)::int AS bodies FROM "RegradeTurn"`)).toEqual({
    n: 2,
    bodies: 1,
  });
  expect(await count("ExternalId", "true")).toBe(0);
  expect(await count("CommentBankItem", `body <> '' AND title IS NULL`)).toBe(1);
  expect(await count("ReadingPosition", `"enrollmentId" = '${by}'`)).toBe(0);
  expect(await count("GroupMember", `"enrollmentId" = '${by}'`)).toBe(0);
  expect(await count("ModerationEvent", "reason IS NOT NULL")).toBe(1);
  await client.query("ROLLBACK");
  expect(await refusal([`SELECT erase_person('${ours.student.userId}')`, `DELETE FROM "Evidence"`])).toMatchObject({
    code: "HN001",
  });
});

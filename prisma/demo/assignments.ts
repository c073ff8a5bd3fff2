import { randomUUID } from "node:crypto";
import type { Prisma } from "../../lib/data/generated/client";
import { rubricTemplates } from "../../lib/data/parts/content";
import { passageColumns } from "../../lib/data/parts/passage-columns";
import { placeWallTime, wallTimeAt } from "../../lib/domain/assignment/dates";
import { type AssignmentDraft, emptyAssignment, plainPrompt } from "../../lib/domain/assignment/draft";
import { pseudonyms } from "../../lib/domain/person/pseudonym";
import { fromPlainText } from "../../lib/domain/richtext/model";
import type { Criterion, RubricVersion } from "../../lib/domain/rubric/model";
import { chance } from "./chance";
import { type DemoAssignment, demoCourse } from "./content";
import type { DemoDocument } from "./documents";
import type { DemoPeople } from "./people";
import { passageOf } from "./quotation";

const DAY = 86_400_000;

export interface DemoPublished {
  slug: string;
  state: DemoAssignment["state"];
  assignmentId: string;
  versionId: string;
  dueAt: Date;
  prompts: Map<string, { promptId: string; promptVersionId: string }>;
  documents: DemoDocument[];
  rubric: RubricVersion;
  /** Keys of notes that others can already read: what is said twice is said privately. */
  said: Set<string>;
  /** Its students work in groups. */
  grouped: boolean;
}

interface When {
  wall: string;
  instant: Date;
}

/** Six in the evening, so many days from now, in the course's zone; a gap of summer time cannot fall on that hour. */
function evening(now: Date, days: number): When {
  const { timeZone } = demoCourse;
  const wall = `${wallTimeAt(new Date(now.getTime() + days * DAY), timeZone).slice(0, 10)}T18:00`;
  const placed = placeWallTime(wall, timeZone);
  if (!placed.ok) throw new Error(placed.problem);
  return { wall, instant: placed.instant };
}

async function seedRubric(
  tx: Prisma.TransactionClient,
  people: DemoPeople,
  slug: string,
  publishedAt: Date,
): Promise<RubricVersion> {
  const { courseId, instructorId } = people;
  const template = rubricTemplates.find((each) => each.slug === slug);
  if (!template) throw new Error(`no rubric ${slug}`);
  const skills = await tx.skill.findMany({ where: { courseId } });
  const criteria: Criterion[] = template.criteria.map((each) => ({
    ...each,
    id: randomUUID(),
    levels: each.levels.map((level) => ({ ...level, id: randomUUID() })),
  }));
  const version = { id: randomUUID(), title: template.title, number: 1, criteria };
  const { id: rubricId } = await tx.rubric.create({ data: { courseId, title: template.title } });
  await tx.rubricVersion.create({
    data: { courseId, id: version.id, rubricId, number: 1, publishedById: instructorId, publishedAt },
  });
  for (const [position, criterion] of criteria.entries()) {
    const { levels, skill, ...row } = criterion;
    const skillId = skills.find((each) => each.key === skill)?.id ?? null;
    await tx.criterion.create({ data: { courseId, rubricVersionId: version.id, position, skillId, ...row } });
    await tx.level.createMany({
      data: levels.map((level, place) => ({
        courseId,
        rubricVersionId: version.id,
        criterionId: row.id,
        position: place,
        ...level,
      })),
    });
  }
  return version;
}

/** Where a question stands; null when it is asked on the whole. */
function placeOf(documents: Map<string, DemoDocument>, slug: string | null, quote: string | null) {
  if (slug === null || quote === null) return null;
  const document = documents.get(slug);
  if (!document) throw new Error(`no document ${slug}`);
  const { documentId, revisionId, content } = document;
  return { documentId, revisionId, passage: passageOf(content, quote) };
}

/** The assignment as an instructor's draft, for the editor. */
function draftOf(
  assignment: DemoAssignment,
  documents: Map<string, DemoDocument>,
  ids: Map<string, string>,
  dates: Record<"opens" | "due" | "closes", When>,
  groupSetId: string | null,
): AssignmentDraft {
  const of = (slug: string) => {
    const document = documents.get(slug);
    if (!document) throw new Error(`no document ${slug}`);
    return document;
  };
  return {
    ...emptyAssignment,
    title: assignment.title,
    instructions: assignment.instructions,
    rubric: assignment.rubricSlug,
    opens: dates.opens.wall,
    due: dates.due.wall,
    closes: dates.closes.wall,
    visibility: assignment.visibility,
    groupSetId,
    excerpts: assignment.documents.map((slug) => {
      const { documentId, revisionId } = of(slug);
      return { documentId, revisionId, ranges: [], showHeadnote: true, showNotes: true };
    }),
    prompts: assignment.prompts.map(({ slug, documentSlug, quote, gates, settings, ...prompt }) => {
      const at = placeOf(documents, documentSlug, quote);
      const id = ids.get(slug) ?? randomUUID();
      const gated = gates ? of(gates).documentId : null;
      const asked = { ...plainPrompt, ...prompt, id, settings: { ...settings, gates: gated } };
      if (!at) return { ...asked, passage: null };
      const { flow, start, end } = at.passage;
      const { documentId, revisionId } = at;
      return { ...asked, passage: { documentId, revisionId, span: { flow, start, end } } };
    }),
  };
}

/** Makes one assignment in its state; null for a draft, which nobody has been given. */
export async function seedAssignment(
  tx: Prisma.TransactionClient,
  people: DemoPeople,
  documents: Map<string, DemoDocument>,
  assignment: DemoAssignment,
  position: number,
  now: Date,
): Promise<DemoPublished | null> {
  const { courseId, instructorId, students } = people;
  const dates = {
    opens: evening(now, assignment.dueOffsetDays - 10),
    due: evening(now, assignment.dueOffsetDays),
    closes: evening(now, assignment.dueOffsetDays + 1),
  };
  const groupSetId = assignment.groups ? people.groupSetId : null;
  const ids = new Map(assignment.prompts.map((prompt) => [prompt.slug, randomUUID()]));
  const draft = draftOf(assignment, documents, ids, dates, groupSetId);
  const isDraft = assignment.state === "draft";
  const publishedAt = dates.opens.instant < now ? dates.opens.instant : now;
  const { id: assignmentId } = await tx.assignment.create({
    data: {
      ...{ courseId, title: assignment.title, position, timeZone: demoCourse.timeZone, changedAt: publishedAt },
      ...(isDraft
        ? {}
        : {
            ...{ opensAt: dates.opens.instant, opensWall: dates.opens.wall },
            ...{ dueAt: dates.due.instant, dueWall: dates.due.wall },
            ...{ ...assignment.visibility, groupSetId },
            ...{ closesAt: dates.closes.instant, closesWall: dates.closes.wall },
          }),
    },
  });
  await tx.workingCopy.create({
    data: {
      courseId,
      assignmentId,
      content: draft,
      savedById: instructorId,
      savedAt: publishedAt,
      baseNumber: isDraft ? null : 1,
    },
  });
  if (isDraft) return null;
  const rubric = await seedRubric(tx, people, assignment.rubricSlug, publishedAt);
  const skills = await tx.skill.findMany({ where: { courseId } });
  const read = assignment.documents.flatMap((slug) => documents.get(slug) ?? []);
  await tx.assignmentDocument.createMany({
    data: read.map(({ documentId, revisionId }, place) => ({
      courseId,
      assignmentId,
      documentId,
      revisionId,
      position: place,
    })),
  });
  const { id: versionId } = await tx.assignmentVersion.create({
    data: {
      ...{ courseId, assignmentId, number: 1, rubricVersionId: rubric.id, publishedById: instructorId, publishedAt },
      instructions: fromPlainText(assignment.instructions),
      excerpts: {
        create: read.map(({ documentId, revisionId }, place) => ({ documentId, revisionId, position: place })),
      },
    },
  });
  const prompts: DemoPublished["prompts"] = new Map();
  for (const [place, prompt] of assignment.prompts.entries()) {
    const { slug, kind, skill, text, documentSlug, quote, gates, settings, ...demands } = prompt;
    const promptId = ids.get(slug) ?? "";
    const promptVersionId = randomUUID();
    const at = placeOf(documents, documentSlug, quote);
    const gatesDocumentId = gates ? (documents.get(gates)?.documentId ?? null) : null;
    await tx.prompt.create({ data: { courseId, id: promptId, assignmentId, kind, createdAt: publishedAt } });
    await tx.promptVersion.create({
      data: {
        ...{ courseId, id: promptVersionId, assignmentId, assignmentVersionId: versionId, promptId, position: place },
        ...(at ? { documentId: at.documentId, revisionId: at.revisionId, ...passageColumns(at.passage) } : {}),
        ...{ ...demands, settings: { ...settings, gates: gatesDocumentId }, gatesDocumentId },
        text: fromPlainText(text),
        skillId: skills.find((each) => each.key === skill)?.id ?? null,
      },
    });
    prompts.set(slug, { promptId, promptVersionId });
  }
  await tx.assignment.update({
    where: { courseId_id: { courseId, id: assignmentId } },
    data: { currentNumber: 1, publishedAt, publishedById: instructorId },
  });
  const names = pseudonyms(students.length, [], chance(position + 1));
  await tx.assignee.createMany({
    data: students.map(({ enrollmentId }, index) => {
      return { courseId, assignmentId, studentId: enrollmentId, pseudonym: names[index] ?? "" };
    }),
  });
  const { slug, state } = assignment;
  const dueAt = dates.due.instant;
  return {
    slug,
    state,
    assignmentId,
    versionId,
    dueAt,
    prompts,
    documents: read,
    rubric,
    said: new Set(),
    grouped: assignment.groups,
  };
}

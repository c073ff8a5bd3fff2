/**
 * What students wrote, composed for demonstration: each gets a quality, and with it notes, answers and marks that go
 * together. Who gets what follows from their place in the list, so that every start makes the same course.
 */
import { createHash, randomUUID } from "node:crypto";
import type { Audience, Prisma } from "../../lib/data/generated/client";
import { passageColumns } from "../../lib/data/parts/passage-columns";
import { passageLabel } from "../../lib/domain/anchor/passage";
import { codePointLength } from "../../lib/domain/document/codepoints";
import { fromPlainText, plainText, type RichText, wordCount } from "../../lib/domain/richtext/model";
import { receiptText } from "../../lib/domain/submission/receipt";
import type { DemoPublished } from "./assignments";
import { type DemoQuality, demoWork } from "./content";
import type { DemoDocument } from "./documents";
import type { DemoPeople } from "./people";
import { passageOf } from "./quotation";

const HOUR = 3_600_000;
const MARK = "{{cite}}";

/** One student's part in one assignment. */
interface Part {
  studentId: string;
  sectionId: string;
  groupId: string;
  /** Place in the list: everything that varies follows from it. */
  index: number;
  submits: boolean;
  begins: boolean;
}

const qualities: DemoQuality[] = ["excellent", "average", "average", "thin", "average", "excellent", "off"];
const qualityOf = (index: number): DemoQuality => qualities[index % qualities.length] ?? "average";

function partOf(published: DemoPublished, student: DemoPeople["students"][number], index: number): Part {
  const finished = published.state !== "open";
  const { enrollmentId: studentId, sectionId, groupId } = student;
  // Two or three students miss every deadline; in the open assignment half have begun and a few are done.
  const submits = finished ? index % 11 !== 10 : index % 6 === 3;
  return { studentId, sectionId, groupId, index, submits, begins: submits || (finished ? false : index % 2 === 0) };
}

/** The answer this student gives to this prompt: of their quality if there is one. */
function answerFor(published: DemoPublished, promptSlug: string, index: number) {
  const variants = demoWork.answers.filter(
    (each) => each.assignmentSlug === published.slug && each.promptSlug === promptSlug,
  );
  const fitting = variants.filter((each) => each.quality === qualityOf(index));
  const pool = fitting.length > 0 ? fitting : variants;
  return pool[index % pool.length];
}

/** Paragraphs with `{{cite}}` become text with evidence chips. */
function withChips(paragraphs: string[], noteIds: string[]): RichText {
  const left = [...noteIds];
  const blocks = paragraphs.map((paragraph) => {
    const parts = paragraph.split(MARK);
    const atoms: RichText["blocks"][number]["atoms"] = [];
    let text = parts[0] ?? "";
    for (const part of parts.slice(1)) {
      const annotationId = left.shift();
      if (annotationId) atoms.push({ kind: "evidence", at: codePointLength(text), annotationId });
      text += part.startsWith(" ") && text.endsWith(" ") ? part.slice(1) : part;
    }
    return { type: "p" as const, text, marks: [], atoms };
  });
  return { blocks };
}

interface WrittenNote {
  id: string;
  document: DemoDocument;
  passage: ReturnType<typeof passageOf>;
  body: string;
  skill: string | null;
}

export interface DemoSubmission {
  studentId: string;
  index: number;
  quality: DemoQuality;
  submissionId: string;
  submissionVersionId: string;
  submittedAt: Date;
  answers: { id: string; text: string }[];
}

/** Writes one student's notes, drafts and (when they submit) submission. Returns the submission. */
export async function seedWork(
  tx: Prisma.TransactionClient,
  people: DemoPeople,
  published: DemoPublished,
  bySlug: Map<string, DemoDocument>,
  student: DemoPeople["students"][number],
  index: number,
  now: Date,
): Promise<DemoSubmission | null> {
  const part = partOf(published, student, index);
  if (!part.begins) return null;
  const { courseId } = people;
  const { assignmentId } = published;
  const { studentId } = part;
  const writtenAt = new Date(Math.min(published.dueAt.getTime(), now.getTime()) - (4 + ((index * 7) % 60)) * HOUR);
  const chosen = [...published.prompts.keys()].map((slug) => ({ slug, answer: answerFor(published, slug, index) }));
  const written = chosen.slice(0, part.submits ? chosen.length : 1 + (index % 2));
  const notes = await seedNotes(
    tx,
    people,
    published,
    bySlug,
    part,
    written.flatMap(({ answer }) => answer?.cites ?? []),
    writtenAt,
  );
  const answers = written.flatMap(({ slug, answer }) => {
    const prompt = published.prompts.get(slug);
    if (!prompt || !answer) return [];
    const cited = answer.cites.flatMap((key) => notes.get(key) ?? []);
    return [
      {
        ...prompt,
        cited,
        content: withChips(
          answer.paragraphs,
          cited.map((note) => note.id),
        ),
      },
    ];
  });
  const savedAt = new Date(writtenAt.getTime() + 2 * HOUR);
  await tx.answerDraft.createMany({
    data: answers.map(({ promptId, content }) => ({
      ...{ courseId, assignmentId, promptId, studentId, content, clientId: "seed", savedAt },
      text: plainText(content),
      wordCount: wordCount(content),
    })),
  });
  const submittedAt = part.submits ? new Date(savedAt.getTime() + HOUR) : null;
  await tx.assignee.update({
    where: { courseId_assignmentId_studentId: { courseId, assignmentId, studentId } },
    data: {
      ...{ openedAt: writtenAt, seenNumber: 1, lastActiveAt: submittedAt ?? savedAt, submittedAt },
      annotationCount: notes.size,
      answeredCount: answers.length,
    },
  });
  if (!submittedAt) return null;
  const receipt = {
    ...{ assignmentId, studentId, assignmentVersion: 1, number: 1 },
    answers: answers.map(({ promptId, content, cited }) => ({
      ...{ promptId, content, form: null, prediction: null },
      evidence: cited.map(({ id, document, passage, body }) => ({
        ...{ annotationId: id, revisionId: document.revisionId, exact: passage.exact, note: body },
        ...{ startAt: passage.startAt, endAt: passage.endAt },
      })),
    })),
  };
  const { id: submissionId } = await tx.submission.create({
    data: { courseId, assignmentId, studentId, createdAt: submittedAt },
  });
  const { id: submissionVersionId } = await tx.submissionVersion.create({
    data: {
      ...{
        courseId,
        assignmentId,
        studentId,
        submissionId,
        number: 1,
        byId: studentId,
        submittedAt,
        dueAt: published.dueAt,
      },
      assignmentVersionId: published.versionId,
      receiptHash: sha256(receiptText(receipt)),
      clientKey: randomUUID(),
    },
  });
  const frozen = answers.map((answer) => ({ id: randomUUID(), text: plainText(answer.content), ...answer }));
  await tx.submittedAnswer.createMany({
    data: frozen.map(({ id, text, promptId, promptVersionId, content }) => ({
      ...{ courseId, id, assignmentId, studentId, submissionVersionId, promptId, promptVersionId, content, text },
      wordCount: wordCount(content),
      contentHash: sha256(JSON.stringify(content)),
    })),
  });
  await tx.evidence.createMany({
    data: frozen.flatMap(({ id: answerId, cited }) =>
      cited.map(({ id, document, passage, body, skill }, ordinal) => ({
        ...{
          courseId,
          assignmentId,
          studentId,
          answerId,
          ordinal,
          annotationId: id,
          annotationVersion: 1,
          skill,
          bodyText: body,
        },
        ...{ documentId: document.documentId, revisionId: document.revisionId, ...passageColumns(passage) },
        citation: `${document.content.meta.title ?? ""}, ${passageLabel(document.content, passage)}`,
      })),
    ),
  });
  await tx.submission.update({ where: { courseId_id: { courseId, id: submissionId } }, data: { currentNumber: 1 } });
  const quality = qualityOf(index);
  return { studentId, index, quality, submissionId, submissionVersionId, submittedAt, answers: frozen };
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The notes an answer cites, and a few more on the same documents. Returns them by their key. */
async function seedNotes(
  tx: Prisma.TransactionClient,
  { courseId }: DemoPeople,
  { assignmentId, documents, said, grouped }: DemoPublished,
  bySlug: Map<string, DemoDocument>,
  { studentId, sectionId, groupId, index }: Part,
  cited: string[],
  writtenAt: Date,
): Promise<Map<string, WrittenNote>> {
  const skills = await tx.skill.findMany({ where: { courseId } });
  const here = demoWork.annotations.filter((each) =>
    documents.some((document) => bySlug.get(each.documentSlug) === document),
  );
  const fresh = here.filter(({ key }) => !said.has(key));
  const more = fresh.filter((_, place) => (place + index * 3) % 9 === 0).map((each) => each.key);
  const notes = new Map<string, WrittenNote>();
  for (const [place, key] of [...new Set([...cited, ...more])].entries()) {
    const source = demoWork.annotations.find((each) => each.key === key);
    const document = source && bySlug.get(source.documentSlug);
    if (!source || !document) throw new Error(`no note ${key}`);
    const passage = passageOf(document.content, source.quote);
    const audience = said.has(key) ? "Private" : audienceAt(place + index, grouped);
    if (audience !== "Private") said.add(key);
    const at = new Date(writtenAt.getTime() + place * 240_000);
    const { id } = await tx.annotation.create({
      data: {
        ...{
          courseId,
          assignmentId,
          authorId: studentId,
          audience,
          bodyText: source.body,
          body: fromPlainText(source.body),
        },
        ...{ createdAt: at, postedAt: at, changedAt: at, sectionId: audience === "Section" ? sectionId : null },
        groupId: audience === "Group" ? groupId : null,
        skillId: skills.find((each) => each.key === source.skill)?.id ?? null,
        kind: source.body.endsWith("?") ? "Question" : "Comment",
      },
    });
    await tx.annotationTarget.create({
      data: {
        ...{ courseId, assignmentId, annotationId: id, createdAt: at },
        ...{ documentId: document.documentId, revisionId: document.revisionId, ...passageColumns(passage) },
      },
    });
    notes.set(key, { id, document, passage, body: source.body, skill: source.skill });
  }
  return notes;
}

/** Most notes are for everyone; some for the group, the section, for instructors, or for oneself. */
function audienceAt(place: number, grouped: boolean): Audience {
  if (place % 7 === 5) return "Private";
  if (place % 7 === 3) return "Instructors";
  if (place % 7 === 6 && grouped) return "Group";
  return place % 7 === 1 ? "Section" : "Assignment";
}

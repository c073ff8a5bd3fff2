import { randomUUID } from "node:crypto";
import { describePassage, type Passage } from "../../domain/anchor/passage";
import { readingSkills } from "../../domain/course/skill";
import { linearText } from "../../domain/document/text";
import { fromPlainText } from "../../domain/richtext/model";
import type { Audience, PrismaClient, Role } from "../generated/client";
import { passageColumns } from "../parts/passage-columns";
import { smallDocument } from "./text";

export interface Enrolled {
  userId: string;
  enrollmentId: string;
}

/** A course with its skills, sections and join code. */
export async function buildCourse(database: PrismaClient, createdById: string, title: string) {
  const course = await database.course.create({
    data: { title, timeZone: "Europe/Berlin", createdById },
  });
  const courseId = course.id;
  await database.skill.createMany({
    data: readingSkills.map(({ key, name, about }, position) => ({
      courseId,
      key,
      name,
      description: about,
      position,
    })),
  });
  const section = (name: string) => database.section.create({ data: { courseId, name } });
  const [first, second] = [await section("Tuesday"), await section("Thursday")];
  return { courseId, tuesday: first.id, thursday: second.id };
}

/** Puts a new person into a course. */
export async function enrol(
  database: PrismaClient,
  courseId: string,
  role: Role,
  name: string,
  sectionIds: string[] = [],
  endedAt: Date | null = null,
): Promise<Enrolled> {
  const user = await database.user.create({
    data: {
      name,
      email: `${name.toLowerCase().replaceAll(" ", ".")}.${randomUUID().slice(0, 8)}@example.test`,
      coursesGrantedAt: role === "Instructor" ? new Date() : null,
    },
  });
  const enrollment = await database.enrollment.create({
    // In the course since before anything of it was due.
    data: { courseId, userId: user.id, role, endedAt, joinedAt: new Date(Date.now() - 60 * 86_400_000) },
  });
  await database.sectionMember.createMany({
    data: sectionIds.map((sectionId) => ({
      courseId,
      enrollmentId: enrollment.id,
      sectionId,
    })),
  });
  return { userId: user.id, enrollmentId: enrollment.id };
}

/** A published document with one revision of `smallDocument`. */
export async function buildDocument(database: PrismaClient, courseId: string, publishedById: string) {
  const { blocks, notes, meta } = smallDocument;
  const document = await database.document.create({
    data: { courseId, title: meta.title, genre: meta.genre },
  });
  const text = linearText(blocks);
  const revision = await database.revision.create({
    data: {
      courseId,
      documentId: document.id,
      number: 1,
      title: meta.title,
      text,
      textHash: text.length.toString(16),
      blocks: structuredClone(blocks) as object[],
      notes: structuredClone(notes) as object[],
      meta: structuredClone(meta) as object,
      publishedById,
    },
  });
  await database.document.update({
    where: { courseId_id: { courseId, id: document.id } },
    data: { currentRevisionId: revision.id },
  });
  return { documentId: document.id, revisionId: revision.id };
}

/** The passage of a quotation in one block of `smallDocument`. */
export function quoted(blockId: string, exact: string): Passage {
  const text = smallDocument.blocks.find((block) => block.id === blockId)?.text ?? "";
  const offset = text.indexOf(exact);
  const passage = describePassage(smallDocument, {
    flow: "doc",
    start: { blockId, offset },
    end: { blockId, offset: offset + exact.length },
  });
  if (offset < 0 || !passage) throw new Error(`"${exact}" does not stand in ${blockId}`);
  return passage;
}

/** A note by someone on a passage of the document, posted; `addressId` is the section or group it is written for. */
export async function buildNote(
  database: PrismaClient,
  at: {
    courseId: string;
    assignmentId: string;
    documentId: string;
    revisionId: string;
  },
  authorId: string,
  audience: Audience,
  addressId: string | null = null,
  passage = quoted("b5", "No ship above 300 tons"),
) {
  const { courseId, assignmentId, documentId, revisionId } = at;
  const body = fromPlainText("He measures, then he accuses.");
  const note = await database.annotation.create({
    data: {
      courseId,
      assignmentId,
      authorId,
      audience,
      sectionId: audience === "Section" ? addressId : null,
      groupId: audience === "Group" ? addressId : null,
      body,
      bodyText: "He measures, then he accuses.",
      postedAt: new Date(),
    },
  });
  await database.annotationTarget.create({
    data: {
      courseId,
      assignmentId,
      annotationId: note.id,
      documentId,
      revisionId,
      ...passageColumns(passage),
    },
  });
  return note.id;
}

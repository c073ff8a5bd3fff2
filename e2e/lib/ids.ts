/** What the pages of the demonstration are about, found in the database by what the demonstration calls it. */
import { database } from "../../lib/data/database";
import { shortId } from "../../lib/domain/id/short-id";
import { demoCourse } from "../../prisma/demo/content";

const states = ["draft", "open", "closed", "graded", "released"] as const;
type State = (typeof states)[number];

export interface DemoAddresses {
  course: string;
  /** A document that is given in the released assignment. */
  document: string;
  /** The assignment of each state, as the demonstration was made; other stories go on with them. */
  assignment: Record<State, string>;
  /** The grading desk of the first submission. */
  submission: Record<"closed" | "graded" | "released", string>;
  /** A section of the course, as the page of people is asked for it. */
  section: string;
  /** The student of the demonstration, as their pages name them. */
  student: string;
  /** A way of parting the course into groups. */
  groupSet: string;
}

async function assignmentId(courseId: string, state: State): Promise<string> {
  const title = demoCourse.assignments.find((each) => each.state === state)?.title ?? "";
  const { id } = await database.assignment.findFirstOrThrow({ where: { courseId, title }, orderBy: { id: "asc" } });
  return id;
}

/** Addresses in the demonstration's course. */
export async function demoAddresses(): Promise<DemoAddresses> {
  const { id: courseId } = await database.course.findFirstOrThrow({
    where: { title: demoCourse.title },
    orderBy: { createdAt: "asc" },
  });
  const course = `/courses/${shortId(courseId)}`;
  const ids = new Map<State, string>();
  for (const state of states) ids.set(state, await assignmentId(courseId, state));
  const assignment = (state: State) => `${course}/assignments/${shortId(ids.get(state) ?? "")}`;
  const submission = async (state: State) => {
    const where = { courseId, assignmentId: ids.get(state) ?? "", currentNumber: { not: null } };
    const { id } = await database.submission.findFirstOrThrow({ where, orderBy: { id: "asc" } });
    return `${assignment(state)}/submissions/${shortId(id)}`;
  };
  const given = await database.assignmentDocument.findFirstOrThrow({
    where: { courseId, assignmentId: ids.get("released") ?? "" },
    orderBy: { documentId: "asc" },
  });
  const section = await database.section.findFirstOrThrow({ where: { courseId }, orderBy: { name: "asc" } });
  const student = await database.enrollment.findFirstOrThrow({
    where: { courseId, user: { email: "student@headnote.test" } },
  });
  const groupSet = await database.groupSet.findFirstOrThrow({ where: { courseId }, orderBy: { createdAt: "asc" } });
  return {
    course,
    document: `${course}/documents/${shortId(given.documentId)}`,
    assignment: {
      ...{ draft: assignment("draft"), open: assignment("open"), closed: assignment("closed") },
      ...{ graded: assignment("graded"), released: assignment("released") },
    },
    submission: {
      ...{ closed: await submission("closed"), graded: await submission("graded") },
      released: await submission("released"),
    },
    section: shortId(section.id),
    student: shortId(student.id),
    groupSet: shortId(groupSet.id),
  };
}

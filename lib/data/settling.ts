/** Both markings of work that two people marked without seeing each other, once both have finished. */
import { mayReadMarking } from "../domain/grading/visible-grade";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import type { BlindPair, Settling } from "../domain/submission/settling";
import { database } from "./database";
import { memberOf } from "./member";
import { liveMarkings } from "./parts/live-markings";
import { commentPassages, markedWork } from "./parts/marked-work";
import { personName, personNamed } from "./parts/person-name";

/** The pairs of a submission that can be settled, for an instructor; NotFound for everybody else. */
export async function readSettling(viewer: Viewer, courseId: string, submissionId: string): Promise<Settling> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "agreement.read")) throw new NotFound();
  const { work, units } = await markedWork(member, submissionId, { moderating: true });
  const live = await liveMarkings(database, courseId, work.submissionVersionId);
  const graders = await database.enrollment.findMany({
    where: { courseId, id: { in: live.map(({ graderId }) => graderId) } },
    select: { id: true, ...personNamed.select },
  });
  const nameOf = (id: string) => personName(graders.find((each) => each.id === id) ?? null);
  const facts = { studentId: work.studentId, studentSectionIds: [] };
  const pairs = units.flatMap(({ promptId }): BlindPair[] => {
    const ofUnit = live.filter((each) => each.promptId === promptId);
    const [first, second] = (["First", "Second"] as const).map((kind) => {
      const found = ofUnit.find((each) => each.kind === kind && each.completed);
      if (!found || !mayReadMarking(member, facts, found, ofUnit)) return null;
      return { grader: nameOf(found.graderId), marking: found.marking };
    });
    return first && second ? [{ promptId, first, second }] : [];
  });
  const comments = pairs.flatMap(({ first, second }) => [...first.marking.comments, ...second.marking.comments]);
  const described = await commentPassages(courseId, work, comments);
  const passages = Object.fromEntries(
    [...described].map(([id, { label, documentTitle, passage }]) => [
      id,
      { label, documentTitle, exact: passage.exact },
    ]),
  );
  return { pairs, passages };
}

/** The actions of parting the marking, of releasing, and of what becomes of what was released. The work is Nuno's. */
import { shortId } from "../../lib/domain/id/short-id";
import { type Action, form } from "./action";
import type { ExportsWorld, Person } from "./people";

const one: Person[] = ["instructor"];
const his: Person[] = ["otherAssistant", "instructor"];

/** By file and name, below the course, in an order in which those who may can do all of it. */
export function returnActions(world: ExportsWorld, course: string): Record<string, Action> {
  const open = shortId(world.open.assignmentId);
  const base = `/courses/${course}/assignments/${open}`;
  const file = (name: string) => `assignments/[assignmentId]/${name}`;
  const release = { page: `${base}/release`, may: one };
  const calibration = { page: `${base}/calibration`, may: one };
  const grading = { page: `${base}/grading`, may: one };
  const toAssistant = { graderId: shortId(world.assistant.enrollmentId), sectionId: "", promptId: "", share: "" };
  const own = { page: `${base}/submission`, may: ["neighbour"] as Person[] };
  const talk = { page: `${base}/regrades`, may: his };
  const nuno = "Grey Heron 3";
  const request = shortId(world.returned.regradeId);
  const agreement = { page: `${base}/agreement`, may: one };
  const aba = shortId(world.assistant.enrollmentId);
  const until = { day: "2099-12-03", time: "18:00", student: nuno, words: "" };
  return {
    [file("submissions/[submissionId]/actions.ts lift")]: {
      page: `${base}/submissions/${shortId(world.submission.submissionId)}`,
      may: one,
      given: [course, shortId(world.submission.submissionId), null, form({ reason: "Illness" })],
      // Marking is not anonymous here: there is nothing to lift.
      idle: true,
    },
    [file("submissions/[submissionId]/actions.ts remark")]: {
      page: `${base}/submissions/${shortId(world.submission.submissionId)}`,
      may: ["instructor", "assistant"],
      given: [course, shortId(world.submission.submissionId), "", 1, null],
      // The assignment has the rubric it had.
      idle: true,
    },
    // Nobody has to: turned off it stays off.
    [file("calibration/actions.ts turn")]: { ...calibration, given: [course, open, false, null], idle: true },
    [file("grading/actions.ts allot")]: { ...grading, given: [course, open, null, form(toAssistant)] },
    // Everything that was dealt is begun, or stays with whom it was dealt to.
    [file("grading/actions.ts dealAgain")]: { ...grading, given: [course, open], idle: true },
    [file("grading/actions.ts takeBack")]: { ...grading, given: [course, open, shortId(world.allotmentId)] },
    // Sami's work, which the instructor began to mark.
    [file("agreement/actions.ts deal")]: {
      ...agreement,
      given: [course, open, null, form({ grader: aba, of: "all" })],
    },
    [file("agreement/actions.ts takeBack")]: { ...agreement, given: [course, open, aba, null] },
    [file("submission/actions.ts acknowledge")]: { ...own, given: [course, open, null] },
    [file("regrades/actions.ts ask")]: {
      ...own,
      given: [course, open, "", null, form({ words: "And on the whole?" })],
    },
    [file("regrades/actions.ts answer")]: {
      ...{ ...talk, may: [...his, "neighbour"] },
      given: [course, open, request, null, form({ words: "Which words?" })],
    },
    [file("regrades/actions.ts settle")]: {
      ...{ ...talk, given: [course, open, request, null, form({ outcome: "Stands", words: "It says what." })] },
    },
    [file("release/actions.ts invite")]: { ...release, given: [course, open, null, form(until)] },
    [file("release/actions.ts withdraw")]: { ...release, given: [course, open, nuno, null] },
    [file("release/actions.ts recall")]: { ...release, given: [course, open, nuno, null] },
    [file("release/actions.ts release")]: { ...release, given: [course, open, null, form({ student: nuno })] },
  };
}

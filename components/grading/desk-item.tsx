import { sayWaits } from "@/lib/domain/grading/double-marking";
import { shortId } from "@/lib/domain/id/short-id";
import type { GradingDesk as Desk, DeskUnit } from "@/lib/domain/submission/grading";
import type { CarriedWork } from "@/lib/domain/submission/resubmission";
import type { Settling } from "@/lib/domain/submission/settling";
import { sayInstant } from "@/lib/domain/time/say";
import type { DeskItem } from "./desk-frame.client";
import { DeskHead } from "./desk-head";
import type { LiftAction, ReleaseAction, RemarkAction } from "./desk-props";

/** A submission with the earlier version it is held against. */
export interface OnDesk {
  desk: Desk;
  carried: CarriedWork | null;
  /** Both markings, where the desk is opened to settle; null on the ordinary desk. */
  settling: Settling | null;
}

/** Where the desk stands: at one submission opened by itself, or in a queue. */
export interface DeskPlace {
  courseId: string;
  /** Under which name drafts are kept on this device. */
  account: string;
  now: Date;
  /** Number of the question to be marked by itself; null: the first part. */
  question: number | null;
  /** The queue goes by this question: only its answers lie on the desk. */
  promptId: string | null;
  /** The address of a submission in this queue. */
  at: (submissionId: string, question: number | null) => string;
  release: ReleaseAction;
  /** Lifts the pseudonym of a student, with a reason. */
  lift: (submissionId: string) => LiftAction;
  /** Begins the marking of a part (null: the whole) anew with the newer rubric, from this version of it. */
  remark: (submissionId: string, promptId: string | null, version: number) => RemarkAction;
}

/** The part of a submission that is on the desk: the one asked for, or the one a question's answer is marked in. */
export function unitOnDesk({ units }: Desk, { question, promptId }: DeskPlace): DeskUnit | undefined {
  const own = promptId === null ? undefined : units.find((unit) => unit.promptId === promptId);
  if (promptId !== null) return own ?? units.find((unit) => unit.promptId === null);
  return units.find((unit) => unit.promptNumber === question) ?? units[0];
}

/** One submission as it comes to the desk. */
export function deskItem({ desk, carried, settling }: OnDesk, unit: DeskUnit, place: DeskPlace): DeskItem {
  const { work, timeZone } = desk;
  const { courseId, promptId, now, at } = place;
  const asked = work.published.prompts.find(({ id }) => id === promptId) ?? null;
  const meant = work.published.prompts.filter(({ id }) => promptId === null || id === promptId);
  const course = `/courses/${shortId(courseId)}`;
  const address = `/api${course}/submissions/${shortId(work.submissionId)}`;
  const number = promptId === null ? unit.promptNumber : null;
  // Settling is one thing; it is no queue.
  const to = (submissionId: string | null) => (submissionId && !settling ? at(submissionId, number) : null);
  const submitted = desk.veiled ? "" : sayInstant(work.submittedAt, timeZone, "long", now);
  const answers = work.answers.filter(({ prompt }) => promptId === null || prompt.id === promptId);
  return {
    href: at(work.submissionId, number),
    assignmentVersionId: work.published.versionId,
    head: <DeskHead desk={desk} unit={unit} place={place} settling={settling !== null} />,
    asked: asked?.passage ? { revisionId: asked.passage.revisionId, passage: asked.passage, skill: asked.skill } : null,
    desk: {
      account: place.account,
      address: `${address}/marking`,
      flagAddress: `${address}/flag`,
      bank: { address: `/api${course}/comments`, page: `${course}/comments` },
      here: at(work.submissionId, number),
      zone: timeZone,
      releaseTo: desk.veiled ? work.studentName : work.studentId,
      submissionVersionId: work.submissionVersionId,
      student: work.studentName,
      submitted,
      answers,
      evidence: desk.evidence,
      empty: meant.filter(({ id }) => !answers.some(({ prompt }) => prompt.id === id)).map((prompt) => prompt.number),
      ...{
        promptId: unit.promptId,
        kind: unit.kind,
        rubric: unit.rubric,
        marking: unit.marking,
        version: unit.version,
      },
      counted: unit.counted,
      passages: desk.passages,
      ...{ carried, settling },
      number: work.number,
      finished: unit.completedAt !== null,
      finishedBefore: desk.finishedBefore && unit.version > 0,
      waitsFor: waitsFor(desk, unit),
      released: desk.released,
      canMark: unit.canMark,
      release: desk.canRelease ? place.release : null,
      ...{ previous: to(desk.previousId), next: to(desk.nextId), toMark: to(desk.toMark.next) },
      flagged: unit.flagged,
    },
  };
}

/** What the grade still waits for once this unit is finished, in words; null when nothing. */
function waitsFor({ units }: Desk, unit: DeskUnit): string | null {
  const others = units.filter((each) => each !== unit || unit.doubled);
  return others.map(({ promptNumber, standing }) => sayWaits(promptNumber, standing)).find((words) => words) ?? null;
}

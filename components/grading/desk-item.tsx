import Link from "next/link";
import { AtDeadline } from "@/components/dates/at-deadline";
import { LateWorking } from "@/components/dates/late-working";
import { PrintedHead } from "@/components/submission/printed-head";
import { promptKindNames } from "@/lib/domain/assignment/draft";
import { shortId } from "@/lib/domain/id/short-id";
import type { GradingDesk as Desk, DeskUnit } from "@/lib/domain/submission/grading";
import { latenessWord } from "@/lib/domain/submission/lateness-word";
import type { CarriedWork } from "@/lib/domain/submission/resubmission";
import { sayInstant } from "@/lib/domain/time/say";
import type { DeskItem } from "./desk-frame.client";
import type { LiftAction, ReleaseAction } from "./desk-props";
import { Veiled } from "./veiled.client";

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
}

/** The part of a submission that is on the desk: the one asked for, or the one a question's answer is marked in. */
export function unitOnDesk({ units }: Desk, { question, promptId }: DeskPlace): DeskUnit | undefined {
  const own = promptId === null ? undefined : units.find((unit) => unit.promptId === promptId);
  if (promptId !== null) return own ?? units.find((unit) => unit.promptId === null);
  return units.find((unit) => unit.promptNumber === question) ?? units[0];
}

/** One submission as it comes to the desk. */
export function deskItem(desk: Desk, carried: CarriedWork | null, unit: DeskUnit, place: DeskPlace): DeskItem {
  const { work, timeZone } = desk;
  const { courseId, promptId, now, at } = place;
  const asked = work.published.prompts.find(({ id }) => id === promptId) ?? null;
  const meant = work.published.prompts.filter(({ id }) => promptId === null || id === promptId);
  const address = `/api/courses/${shortId(courseId)}/submissions/${shortId(work.submissionId)}`;
  const number = promptId === null ? unit.promptNumber : null;
  const to = (submissionId: string | null) => (submissionId ? at(submissionId, number) : null);
  const submitted = desk.veiled ? "" : sayInstant(work.submittedAt, timeZone, "long", now);
  const answers = work.answers.filter(({ prompt }) => promptId === null || prompt.id === promptId);
  return {
    href: at(work.submissionId, number),
    assignmentVersionId: work.published.versionId,
    head: <DeskHead desk={desk} unit={unit} place={place} />,
    asked: asked?.passage ? { revisionId: asked.passage.revisionId, passage: asked.passage, skill: asked.skill } : null,
    desk: {
      account: place.account,
      address: `${address}/marking`,
      flagAddress: `${address}/flag`,
      here: at(work.submissionId, number),
      zone: timeZone,
      releaseTo: desk.veiled ? work.studentName : work.studentId,
      submissionVersionId: work.submissionVersionId,
      student: work.studentName,
      submitted,
      answers,
      evidence: desk.evidence,
      empty: meant.filter(({ id }) => !answers.some(({ prompt }) => prompt.id === id)).map((prompt) => prompt.number),
      ...{ promptId: unit.promptId, rubric: unit.rubric, marking: unit.marking, version: unit.version },
      counted: unit.counted,
      passages: desk.passages,
      carried,
      number: work.number,
      finished: unit.completedAt !== null,
      finishedBefore: desk.finishedBefore,
      waitsFor: waitsFor(desk, unit),
      released: desk.released,
      canMark: unit.canMark,
      release: desk.canRelease ? place.release : null,
      ...{ previous: to(desk.previousId), next: to(desk.nextId), toMark: to(desk.toMark.next) },
      flagged: desk.flagged,
    },
  };
}

/** Whose work it is, how far the queue is, and which part is marked. */
function DeskHead({ desk, unit, place }: { desk: Desk; unit: DeskUnit; place: DeskPlace }) {
  const { work, timeZone, veiled } = desk;
  const { at, promptId, now } = place;
  const late = latenessWord(work);
  const asked = work.published.prompts.find(({ id }) => id === promptId);
  return (
    <>
      <div className="strip between">
        <div>
          <h1 id="on-the-desk" tabIndex={-1}>
            {work.studentName}
          </h1>
          <p>
            {asked ? `Question ${asked.number}, ${promptKindNames[asked.kind].toLowerCase()}, of version` : "Version"}{" "}
            {work.number}
            {veiled ? "" : `, submitted ${sayInstant(work.submittedAt, timeZone, "long", now)}`}
            {late ? `, ${late}` : ""}
          </p>
          <LateWorking work={work} />
          <AtDeadline work={work} />
        </div>
        <p>
          {asked ? "Answer" : "Submission"} {desk.position} of {desk.count}
          {desk.toMark.count > 0 ? `, ${desk.toMark.count} to mark` : ", all marked"}
        </p>
      </div>
      {veiled ? <Veiled lift={desk.canRelease ? place.lift(work.submissionId) : null} /> : null}
      {desk.units.length > 1 && promptId === null ? (
        <nav className="seg mb-3" aria-label="What is marked">
          {desk.units.map(({ promptNumber, completedAt }) => (
            <Link
              key={promptNumber}
              href={at(work.submissionId, promptNumber)}
              aria-current={promptNumber === unit.promptNumber ? "page" : undefined}
            >
              {promptNumber === null ? "The whole" : `Question ${promptNumber}`}
              {completedAt ? " · finished" : ""}
            </Link>
          ))}
        </nav>
      ) : null}
      <PrintedHead course={desk.courseTitle} title={desk.title} work={work} zone={timeZone} />
    </>
  );
}

/** Another part of the submission that is not finished, in words; null when all are. */
function waitsFor({ units }: Desk, unit: DeskUnit): string | null {
  const open = units.find((each) => each !== unit && each.completedAt === null);
  if (!open) return null;
  return `The grade waits for the marking of ${open.promptNumber === null ? "the whole" : `question ${open.promptNumber}`}.`;
}

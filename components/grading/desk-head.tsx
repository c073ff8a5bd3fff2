import Link from "next/link";
import { AtDeadline } from "@/components/dates/at-deadline";
import { LateWorking } from "@/components/dates/late-working";
import { PrintedHead } from "@/components/submission/printed-head";
import { Notice } from "@/components/ui/notice";
import { promptKindNames } from "@/lib/domain/assignment/draft";
import { answersOf } from "@/lib/domain/grading/units";
import { shortId } from "@/lib/domain/id/short-id";
import type { RubricVersion } from "@/lib/domain/rubric/model";
import type { DeskUnit } from "@/lib/domain/submission/grading";
import { latenessWord } from "@/lib/domain/submission/lateness-word";
import { sayInstant } from "@/lib/domain/time/say";
import type { DeskPlace, OnDesk } from "./desk-item";
import { NewerRubric } from "./newer-rubric.client";
import { SettlingNotice } from "./settling-notice";
import { Veiled } from "./veiled.client";

interface DeskHeadProps {
  unit: DeskUnit;
  place: DeskPlace;
  settling: boolean;
}

/** Whose work it is, how far the queue is, and which part is marked. */
export function DeskHead({ desk, unit, place, settling }: Pick<OnDesk, "desk"> & DeskHeadProps) {
  const { work, timeZone, veiled } = desk;
  const { at, promptId, now } = place;
  // When somebody submitted can be known from elsewhere: while marking is anonymous nothing of it is told.
  const late = veiled ? null : latenessWord(work);
  const asked = work.published.prompts.find(({ id }) => id === promptId);
  const others = answersOf(unit, work.answers).filter(({ prompt }) => prompt.id !== promptId).length;
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
          {veiled ? null : (
            <>
              <LateWorking work={work} />
              <AtDeadline work={work} />
            </>
          )}
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
      {desk.owesSamples ? (
        <Notice>
          Sample answers are marked first here.{" "}
          <Link href={`${roomOf(place, work)}/calibration`}>Mark the sample answers</Link>
        </Notice>
      ) : null}
      <SettlingNotice
        unit={unit}
        settling={settling}
        settle={desk.maySettle ? settleAt(place, work, unit) : null}
        agreement={`${roomOf(place, work)}/agreement`}
      />
      {asked && unit.promptId === null && others > 0 ? (
        <Notice>
          The levels here are for the whole submission:{" "}
          {others === 1 ? "one other answer is" : `${others} other answers are`} marked and finished with this one.{" "}
          <Link href={`${roomOf(place, work)}/submissions/${shortId(work.submissionId)}`}>Read all its answers</Link>
        </Notice>
      ) : null}
      {unit.rubric && unit.newerRubric && !settling ? (
        <NewerRubric
          given={named(unit.rubric)}
          newer={named(unit.newerRubric)}
          remark={place.remark(work.submissionId, unit.promptId, unit.version)}
        />
      ) : null}
      <PrintedHead course={desk.courseTitle} title={desk.title} work={work} zone={timeZone} veiled={veiled} />
    </>
  );
}

const named = ({ id, title, number }: RubricVersion) => ({ id, title, number });

const roomOf = ({ courseId }: DeskPlace, { assignmentId }: OnDesk["desk"]["work"]) =>
  `/courses/${shortId(courseId)}/assignments/${shortId(assignmentId)}`;

/** Where two markings of this part are settled. */
const settleAt = (place: DeskPlace, work: OnDesk["desk"]["work"], { promptNumber }: DeskUnit) =>
  `${roomOf(place, work)}/submissions/${shortId(work.submissionId)}?settle=1${promptNumber === null ? "" : `&question=${promptNumber}`}`;

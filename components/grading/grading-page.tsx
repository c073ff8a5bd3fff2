import Link from "next/link";
import { staffTabs } from "@/components/assignment/tabs";
import { AtDeadline } from "@/components/dates/at-deadline";
import { LateWorking } from "@/components/dates/late-working";
import { DocumentText } from "@/components/reading/document-text";
import { Page } from "@/components/shell/page";
import { PrintedHead } from "@/components/submission/printed-head";
import { sayWaits } from "@/lib/domain/grading/double-marking";
import { shortId } from "@/lib/domain/id/short-id";
import type { GradingDesk as Desk, MarkedUnit } from "@/lib/domain/submission/grading";
import { latenessWord } from "@/lib/domain/submission/lateness-word";
import type { CarriedWork } from "@/lib/domain/submission/resubmission";
import type { Settling } from "@/lib/domain/submission/settling";
import { sayInstant } from "@/lib/domain/time/say";
import type { LiftAction, ReleaseAction } from "./desk-props";
import { GradingDesk } from "./grading-desk.client";
import { SettlingNotice } from "./settling-notice";
import { Veiled } from "./veiled.client";

interface GradingPageProps {
  courseId: string;
  account: string;
  now: Date;
  desk: Desk;
  carried: CarriedWork | null;
  /** Number of the question to be marked by itself; null: the whole. */
  question: number | null;
  /** Both markings, where the desk is opened to settle; null on the ordinary desk. */
  settling: Settling | null;
  release: ReleaseAction;
  /** Lifts the pseudonym of this student, with a reason. */
  lift: LiftAction;
}

/** One submission to be marked, among those this grader may mark. */
export function GradingPage(props: GradingPageProps) {
  const { courseId, account, now, desk, carried, question, settling, release, lift } = props;
  const { work, timeZone } = desk;
  const course = `/courses/${shortId(courseId)}`;
  const room = `${course}/assignments/${shortId(work.assignmentId)}`;
  const unit = desk.units.find(({ promptNumber }) => promptNumber === question) ?? desk.units[0];
  const of = (number: number | null, settle = settling !== null) => {
    const asked = [...(settle ? ["settle=1"] : []), ...(number === null ? [] : [`question=${number}`])];
    return asked.length === 0 ? "" : `?${asked.join("&")}`;
  };
  const at = (submissionId: string | null, number = unit?.promptNumber ?? null) =>
    submissionId ? `${room}/submissions/${shortId(submissionId)}${of(number)}` : null;
  const late = latenessWord(work);
  if (!unit) return null;
  return (
    <Page
      crumbs={[
        { name: desk.courseTitle, href: course },
        { name: desk.title, href: room },
        { name: "Submissions", href: `${room}/submissions` },
        { name: work.studentName },
      ]}
      tabs={staffTabs(courseId, work.assignmentId, "Submissions", { mayEdit: desk.mayEdit })}
    >
      <div className="strip between">
        <div>
          <h1>{work.studentName}</h1>
          <p>
            Version {work.number}
            {desk.veiled ? "" : `, submitted ${sayInstant(work.submittedAt, timeZone, "long", now)}`}
            {late ? `, ${late}` : ""}
          </p>
          <LateWorking work={work} />
          <AtDeadline work={work} />
        </div>
        <p>
          Submission {desk.position} of {desk.count}
          {desk.toMark.count > 0 ? `, ${desk.toMark.count} to mark` : ", all marked"}
        </p>
      </div>
      {desk.veiled ? <Veiled lift={desk.canRelease ? lift : null} /> : null}
      {desk.units.length > 1 ? (
        <nav className="seg mb-3" aria-label="What is marked">
          {desk.units.map(({ promptNumber, completedAt }) => (
            <Link
              key={promptNumber}
              href={at(work.submissionId, promptNumber) ?? room}
              aria-current={promptNumber === unit.promptNumber ? "page" : undefined}
            >
              {promptNumber === null ? "The whole" : `Question ${promptNumber}`}
              {completedAt ? " · finished" : ""}
            </Link>
          ))}
        </nav>
      ) : null}
      <SettlingNotice
        unit={unit}
        settling={settling !== null}
        settle={
          desk.maySettle ? `${room}/submissions/${shortId(work.submissionId)}${of(unit.promptNumber, true)}` : null
        }
        agreement={`${room}/agreement`}
      />
      <PrintedHead course={desk.courseTitle} title={desk.title} work={work} zone={timeZone} />
      <GradingDesk
        key={`${work.submissionVersionId}/${unit.promptId}/${settling !== null}`}
        account={account}
        address={`/api${course}/submissions/${shortId(work.submissionId)}/marking`}
        here={at(work.submissionId) ?? room}
        zone={timeZone}
        releaseTo={desk.veiled ? work.studentName : work.studentId}
        submissionVersionId={work.submissionVersionId}
        student={work.studentName}
        submitted={desk.veiled ? "" : sayInstant(work.submittedAt, timeZone, "long", now)}
        answers={work.answers}
        hints={desk.hints}
        empty={work.published.prompts
          .filter((prompt) => !work.answers.some((answer) => answer.prompt.id === prompt.id))
          .map((prompt) => prompt.number)}
        texts={desk.texts.map(({ revisionId, title, text }, index) => ({
          ...{ revisionId, title },
          numbers: Object.fromEntries(
            text.items.flatMap((item) =>
              item.kind === "block" && item.block.number !== null ? [[item.block.id, item.block.number]] : [],
            ),
          ),
          drawn: (
            <DocumentText
              text={text}
              revisionId={revisionId}
              label={title}
              variant="compact"
              prefix={`d${index + 1}-`}
              heading={3}
              choosable={desk.canMark ? "choose" : undefined}
            />
          ),
        }))}
        promptId={unit.promptId}
        rubric={unit.rubric}
        marking={unit.marking}
        version={unit.version}
        passages={desk.passages}
        carried={carried}
        number={work.number}
        finished={unit.completedAt !== null}
        finishedBefore={desk.finishedBefore && unit.version > 0}
        waitsFor={waitsFor(desk, unit)}
        released={desk.released}
        canMark={unit.canMark}
        release={desk.canRelease ? release : null}
        settling={settling}
        previous={settling ? null : at(desk.previousId)}
        next={settling ? null : at(desk.nextId)}
        toMark={settling ? null : at(desk.toMark.next)}
      />
    </Page>
  );
}

/** What the grade still waits for once this unit is finished, in words; null when nothing. */
function waitsFor({ units }: Desk, unit: MarkedUnit): string | null {
  const others = units.filter((each) => each !== unit || unit.doubled);
  return others.map(({ promptNumber, standing }) => sayWaits(promptNumber, standing)).find((words) => words) ?? null;
}

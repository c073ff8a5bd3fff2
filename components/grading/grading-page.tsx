import Link from "next/link";
import { staffTabs } from "@/components/assignment/tabs";
import { AtDeadline } from "@/components/dates/at-deadline";
import { LateWorking } from "@/components/dates/late-working";
import { DocumentText } from "@/components/reading/document-text";
import { Page } from "@/components/shell/page";
import { PrintedHead } from "@/components/submission/printed-head";
import { shortId } from "@/lib/domain/id/short-id";
import type { GradingDesk as Desk, MarkedUnit } from "@/lib/domain/submission/grading";
import { latenessWord } from "@/lib/domain/submission/lateness-word";
import type { CarriedWork } from "@/lib/domain/submission/resubmission";
import { sayInstant } from "@/lib/domain/time/say";
import type { LiftAction, ReleaseAction } from "./desk-props";
import { GradingDesk } from "./grading-desk.client";
import { Veiled } from "./veiled.client";

interface GradingPageProps {
  courseId: string;
  account: string;
  now: Date;
  desk: Desk;
  carried: CarriedWork | null;
  /** Number of the question to be marked by itself; null: the whole. */
  question: number | null;
  release: ReleaseAction;
  /** Lifts the pseudonym of this student, with a reason. */
  lift: LiftAction;
}

/** One submission to be marked, among those this grader may mark. */
export function GradingPage({ courseId, account, now, desk, carried, question, release, lift }: GradingPageProps) {
  const { work, timeZone } = desk;
  const course = `/courses/${shortId(courseId)}`;
  const room = `${course}/assignments/${shortId(work.assignmentId)}`;
  const unit = desk.units.find(({ promptNumber }) => promptNumber === question) ?? desk.units[0];
  const of = (number: number | null) => (number === null ? "" : `?question=${number}`);
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
      <PrintedHead course={desk.courseTitle} title={desk.title} work={work} zone={timeZone} />
      <GradingDesk
        key={`${work.submissionVersionId}/${unit.promptId}`}
        account={account}
        address={`/api${course}/submissions/${shortId(work.submissionId)}/marking`}
        here={at(work.submissionId) ?? room}
        zone={timeZone}
        releaseTo={desk.veiled ? work.studentName : work.studentId}
        submissionVersionId={work.submissionVersionId}
        student={work.studentName}
        submitted={desk.veiled ? "" : sayInstant(work.submittedAt, timeZone, "long", now)}
        answers={work.answers}
        evidence={desk.evidence}
        counted={unit.counted}
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
        finishedBefore={desk.finishedBefore}
        waitsFor={waitsFor(desk, unit)}
        released={desk.released}
        canMark={unit.canMark}
        release={desk.canRelease ? release : null}
        previous={at(desk.previousId)}
        next={at(desk.nextId)}
        toMark={at(desk.toMark.next)}
      />
    </Page>
  );
}

/** Another part of the submission that is not finished, in words; null when all are. */
function waitsFor({ units }: Desk, unit: MarkedUnit): string | null {
  const open = units.find((each) => each !== unit && each.completedAt === null);
  if (!open) return null;
  return `The grade waits for the marking of ${open.promptNumber === null ? "the whole" : `question ${open.promptNumber}`}.`;
}

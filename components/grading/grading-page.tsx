import { staffTabs } from "@/components/assignment/tabs";
import { AtDeadline } from "@/components/dates/at-deadline";
import { LateWorking } from "@/components/dates/late-working";
import { DocumentText } from "@/components/reading/document-text";
import { Page } from "@/components/shell/page";
import { PrintedHead } from "@/components/submission/printed-head";
import { shortId } from "@/lib/domain/id/short-id";
import type { GradingDesk as Desk } from "@/lib/domain/submission/grading";
import { latenessWord } from "@/lib/domain/submission/lateness-word";
import type { CarriedWork } from "@/lib/domain/submission/resubmission";
import { sayInstant } from "@/lib/domain/time/say";
import type { ReleaseAction } from "./desk-props";
import { GradingDesk } from "./grading-desk.client";

interface GradingPageProps {
  courseId: string;
  account: string;
  now: Date;
  desk: Desk;
  carried: CarriedWork | null;
  release: ReleaseAction;
}

/** One submission to be marked, among those this grader may mark. */
export function GradingPage({ courseId, account, now, desk, carried, release }: GradingPageProps) {
  const { work, timeZone } = desk;
  const course = `/courses/${shortId(courseId)}`;
  const room = `${course}/assignments/${shortId(work.assignmentId)}`;
  const at = (submissionId: string | null) => (submissionId ? `${room}/submissions/${shortId(submissionId)}` : null);
  const late = latenessWord(work);
  const [unit] = desk.units;
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
            Version {work.number}, submitted {sayInstant(work.submittedAt, timeZone, "long", now)}
            {late ? `, ${late}` : ""}
          </p>
          <LateWorking work={work} />
          <AtDeadline work={work} />
        </div>
        <p>
          Submission {desk.position} of {desk.count}
        </p>
      </div>
      <PrintedHead course={desk.courseTitle} title={desk.title} work={work} zone={timeZone} />
      <GradingDesk
        key={work.submissionVersionId}
        account={account}
        address={`/api${course}/submissions/${shortId(work.submissionId)}/marking`}
        here={at(work.submissionId) ?? room}
        zone={timeZone}
        studentId={work.studentId}
        submissionVersionId={work.submissionVersionId}
        student={work.studentName}
        submitted={sayInstant(work.submittedAt, timeZone, "long", now)}
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
        finishedBefore={desk.finishedBefore}
        released={desk.released}
        canMark={desk.canMark}
        release={desk.canRelease ? release : null}
        previous={at(desk.previousId)}
        next={at(desk.nextId)}
      />
    </Page>
  );
}

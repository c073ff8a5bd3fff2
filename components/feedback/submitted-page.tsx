import { OwnWritingFacts } from "@/components/answer/writing-facts";
import { AtDeadline } from "@/components/dates/at-deadline";
import { FrozenPrediction } from "@/components/gate/frozen-prediction";
import { PrintedHead } from "@/components/submission/printed-head";
import { promptKindNames } from "@/lib/domain/assignment/draft";
import { plainText } from "@/lib/domain/richtext/model";
import type { AnswerDesk } from "@/lib/domain/submission/desk";
import { latenessWord } from "@/lib/domain/submission/lateness-word";
import type { SetByHand } from "@/lib/domain/submission/returned";
import type { SubmittedWork } from "@/lib/domain/submission/submitted";
import { sayInstant } from "@/lib/domain/time/say";
import { GradeByHand } from "./by-hand";
import { FrozenAnswer } from "./frozen-answer";
import { OwnPage } from "./own-page";
import { roomPlaces } from "./places";
import { Receipt } from "./receipt";

interface SubmittedPageProps {
  courseId: string;
  assignmentId: string;
  now: Date;
  desk: AnswerDesk;
  work: SubmittedWork;
  /** A grade that was set by hand and released; null where there is none. */
  grade: SetByHand | null;
}

/** What a student has submitted, before anything of it is returned: the frozen answers and the receipt. */
export function SubmittedPage({ courseId, assignmentId, now, desk, work, grade }: SubmittedPageProps) {
  const place = roomPlaces(courseId, assignmentId, desk.texts);
  const { timeZone, closesAt } = desk;
  const late = latenessWord(work);
  const again = closesAt
    ? `You can submit again until ${sayInstant(closesAt, timeZone, "full", now)}. The last one counts.`
    : "You can submit again. The last one counts.";
  return (
    <OwnPage
      courseId={courseId}
      assignmentId={assignmentId}
      desk={desk}
      sub={
        <>
          {desk.title}. Version {work.number}, submitted {sayInstant(work.submittedAt, timeZone, "long", now)}
          {late ? `, ${late}` : ""}. <a href="#receipt">Receipt</a>
        </>
      }
    >
      <PrintedHead course={desk.courseTitle} title={desk.title} work={work} zone={timeZone} />
      <AtDeadline work={work} own />
      {grade ? <GradeByHand set={grade} /> : null}
      <p className="mt-3">
        {desk.open
          ? again
          : grade
            ? "The assignment has closed."
            : "The assignment has closed. Your teachers will return it here."}
      </p>
      {work.published.prompts.map((prompt) => {
        const answer = work.answers.find((each) => each.prompt.id === prompt.id);
        return (
          <section
            key={prompt.id}
            className="section measure-wide"
            aria-labelledby={`k${prompt.number} q${prompt.number}`}
          >
            <div className="prompt border-0">
              <p className="k" id={`k${prompt.number}`}>
                Question {prompt.number} · {promptKindNames[prompt.kind]}
              </p>
              <h2 className="q" id={`q${prompt.number}`}>
                {plainText(prompt.text)}
              </h2>
            </div>
            {answer ? <FrozenPrediction answer={answer} zone={timeZone} own /> : null}
            {answer ? (
              <FrozenAnswer
                answer={answer}
                hrefOf={({ revisionId, passage }) => place({ revisionId, blockId: passage.start.blockId })}
              />
            ) : (
              <p className="quiet">Submitted empty.</p>
            )}
            {answer?.facts ? <OwnWritingFacts facts={answer.facts} toInstructors /> : null}
          </section>
        );
      })}
      <Receipt work={work} zone={timeZone} now={now} />
    </OwnPage>
  );
}

import { AtDeadline } from "@/components/dates/at-deadline";
import { FrozenPrediction } from "@/components/gate/frozen-prediction";
import { AnswerChanges } from "@/components/submission/answer-changes";
import { PrintedHead } from "@/components/submission/printed-head";
import { promptKindNames } from "@/lib/domain/assignment/draft";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { plainText } from "@/lib/domain/richtext/model";
import { numberComments } from "@/lib/domain/rubric/comment-numbers";
import type { AnswerDesk } from "@/lib/domain/submission/desk";
import { latenessWord } from "@/lib/domain/submission/lateness-word";
import type { ReturnedWork } from "@/lib/domain/submission/returned";
import type { SubmittedWork } from "@/lib/domain/submission/submitted";
import { sayInstant } from "@/lib/domain/time/say";
import { Acknowledge } from "./acknowledge";
import { ClassCharts } from "./class-charts";
import { FrozenAnswer } from "./frozen-answer";
import { GivenLevels } from "./given-levels";
import { LookAgain } from "./look-again";
import { MissedPassage } from "./missed-passage";
import { OwnPage } from "./own-page";
import { roomPlaces } from "./places";
import { Receipt } from "./receipt";
import { Regrades, type StudentRegradeActions } from "./regrades";
import { ReturnedNotices } from "./returned-notices";
import { RightOptions } from "./right-options";

interface FeedbackPageProps {
  courseId: string;
  assignmentId: string;
  /** Under whose name this device keeps what is unsent. */
  account: string;
  now: Date;
  desk: AnswerDesk;
  /** The newest version that was submitted; what came back may be about an older one. */
  current: SubmittedWork;
  returned: ReturnedWork;
  acknowledge: (before: Outcome | null) => Promise<Outcome>;
  regrade: StudentRegradeActions;
}

/** What the way to the levels is called: the result itself, where it is points that nobody has changed by hand. */
const resultWords = ({ feedback: { points, max }, setByHand }: ReturnedWork) =>
  setByHand || points === null || max === null ? "Your grade" : `${points} of ${max}`;

/** What came back: levels and points with their sum, comments on the student's own words and on passages. */
export function FeedbackPage(props: FeedbackPageProps) {
  const { courseId, assignmentId, account, now, desk, current, returned, acknowledge, regrade } = props;
  const { feedback, work, visibleFrom, keys } = returned;
  const { timeZone } = desk;
  const place = roomPlaces(courseId, assignmentId, desk.texts);
  const comments = numberComments(
    feedback.comments,
    work.answers.map((answer) => answer.id),
  );
  const passages = feedback.comments.flatMap((comment) =>
    comment.passage ? [{ ...comment, passage: comment.passage }] : [],
  );
  const late = latenessWord(work);
  return (
    <OwnPage
      courseId={courseId}
      assignmentId={assignmentId}
      desk={desk}
      sub={
        <>
          {desk.title}. Version {work.number}, submitted {sayInstant(work.submittedAt, timeZone, "long", now)}
          {late ? `, ${late}` : ""}. Released {sayInstant(visibleFrom, timeZone, "day", now)}.{" "}
          <a href="#levels">{resultWords(returned)}</a> <a href="#receipt">Receipt</a>
        </>
      }
    >
      <ReturnedNotices returned={returned} current={current} zone={timeZone} now={now} />
      <PrintedHead course={desk.courseTitle} title={desk.title} work={work} zone={timeZone} />
      <AtDeadline work={work} own />
      <div className="fb">
        <div className="fa fa-all">
          <LookAgain
            feedback={feedback}
            skills={returned.skills}
            passages={passages.map(({ id, passage }) => ({ id, ...passage }))}
          />
          {feedback.overall.trim() === "" ? null : (
            <section className="missed overall" aria-labelledby="overall">
              <div className="k">
                <h2 id="overall">On the whole</h2>
              </div>
              <p className="whitespace-pre-wrap">{feedback.overall}</p>
            </section>
          )}
          {work.answers.map((answer) => {
            const own = comments.filter((comment) => comment.answer.answerId === answer.id);
            return (
              <section key={answer.id} className="returned" aria-labelledby={`q${answer.prompt.number}`}>
                <div>
                  <div className="prompt border-0">
                    <p className="k">
                      Question {answer.prompt.number} · {promptKindNames[answer.prompt.kind]}
                    </p>
                    <h2 className="q" id={`q${answer.prompt.number}`}>
                      {plainText(answer.prompt.text)}
                    </h2>
                  </div>
                  <FrozenPrediction answer={answer} zone={timeZone} own />
                  <FrozenAnswer
                    answer={answer}
                    hrefOf={({ revisionId, passage }) => place({ revisionId, blockId: passage.start.blockId })}
                    ranges={own.map(({ id, answer: { start, end } }) => ({ id, start, end }))}
                    behind={(id) => {
                      const number = own.find((comment) => comment.id === id)?.number;
                      return (
                        <a className="nref" href={`#c${number}`} id={`w${number}`} aria-label={`Comment ${number}`}>
                          {number}
                        </a>
                      );
                    }}
                  />
                  <RightOptions options={keys[answer.prompt.id]} />
                </div>
                {own.length > 0 ? (
                  <aside aria-label={`Comments on your words, question ${answer.prompt.number}`}>
                    {own.map((comment) => (
                      <div key={comment.id} className="marg" id={`c${comment.number}`}>
                        {answer.content ? (
                          <a
                            className="cn"
                            href={`#w${comment.number}`}
                            aria-label={`Comment ${comment.number}, back to your words`}
                          >
                            {comment.number}
                          </a>
                        ) : (
                          <span className="cn">{comment.number}</span>
                        )}
                        <p className="whitespace-pre-wrap">{comment.body}</p>
                      </div>
                    ))}
                  </aside>
                ) : null}
              </section>
            );
          })}
          {passages.map(({ id, body, passage }) => (
            <MissedPassage
              key={id}
              id={`missed-${id}`}
              body={body}
              passage={passage}
              href={place({ revisionId: passage.revisionId, blockId: passage.start.blockId })}
            />
          ))}
          {returned.since ? <AnswerChanges resubmission={returned.since} now={current.number} /> : null}
        </div>
        <div className="fr-all">
          <GivenLevels
            feedback={feedback}
            setByHand={returned.setByHand}
            under={(criterionId) => (
              <Regrades
                {...{ criterionId, account, assignmentId, now, mayAsk: returned.mayAsk, requests: returned.requests }}
                title={feedback.rows.find((row) => row.criterionId === criterionId)?.title ?? "the whole"}
                zone={timeZone}
                actions={regrade}
              />
            )}
          />
          <ClassCharts charts={returned.charts} />
          <Acknowledge returned={returned} action={acknowledge} zone={timeZone} now={now} />
        </div>
      </div>
      <Receipt work={work} zone={timeZone} now={now} />
    </OwnPage>
  );
}

import { studentTabs } from "@/components/assignment/student-tabs";
import { DocumentText } from "@/components/reading/document-text";
import { Page } from "@/components/shell/page";
import { allowed } from "@/lib/domain/assignment/allowed";
import { distanceWords } from "@/lib/domain/assignment/dates";
import { shortId } from "@/lib/domain/id/short-id";
import { checklist } from "@/lib/domain/submission/checklist";
import type { AnswerDesk as Desk } from "@/lib/domain/submission/desk";
import { sayInstant } from "@/lib/domain/time/say";
import { AnswerDesk } from "./answer-desk.client";
import { NoLongerAsked } from "./no-longer-asked";

interface AnswerPageProps {
  courseId: string;
  assignmentId: string;
  account: string;
  now: Date;
  desk: Desk;
  /** The number of the question that is asked for; anything else opens the first that is not done. */
  question: number;
}

/** The desk of a student's answers, with the texts of the assignment beside. */
export function AnswerPage({ courseId, assignmentId, account, now, desk, question }: AnswerPageProps) {
  const { published, answers, notes, texts, timeZone, dueAt, closesAt } = desk;
  const [course, assignment] = [shortId(courseId), shortId(assignmentId)];
  const list = checklist(
    published.prompts,
    new Map(answers.map((answer) => [answer.promptId, answer.content])),
    notes.map((note) => ({ id: note.id, documentIds: [note.documentId] })),
  );
  const begun = list.find((item) => item.state !== "met") ?? list[0];
  const asked = list.find((item) => item.number === question) ?? begun;
  const answered = list.filter((item) => item.state !== "empty").length;
  const { why } = allowed(now, { opensAt: null, dueAt, closesAt, timeZone });
  return (
    <Page
      crumbs={[{ name: desk.courseTitle, href: `/courses/${course}` }, { name: desk.title }]}
      tabs={studentTabs(courseId, assignmentId, "Answers", {
        answered,
        of: published.prompts.length,
        submitted: desk.submittedAt !== null,
      })}
    >
      <div className="strip between">
        <h1 className="vh">Answers: {desk.title}</h1>
        <p>
          {dueAt && dueAt > now ? (
            <>
              {why.replace(/\.$/, "")} <span className="quiet">· due {distanceWords(now, dueAt)}</span>
            </>
          ) : (
            why
          )}
        </p>
        {desk.submittedAt ? (
          <p className="quiet">
            Submitted {sayInstant(desk.submittedAt, timeZone, "short", now)}; what counts is what you submitted last.
          </p>
        ) : null}
      </div>
      <AnswerDesk
        account={account}
        course={course}
        assignment={assignment}
        zone={timeZone}
        first={asked?.number ?? 1}
        questions={published.prompts}
        answers={answers}
        notes={notes}
        texts={texts.map(({ documentId, revisionId, title, text }, index) => ({
          ...{ documentId, revisionId, title },
          drawn: (
            <DocumentText
              text={text}
              revisionId={revisionId}
              label={title}
              variant="compact"
              prefix={`d${index + 1}-`}
              heading={3}
            />
          ),
        }))}
        open={desk.open}
        until={
          closesAt
            ? `You can submit again until ${sayInstant(closesAt, timeZone, "full", now)}. The last one counts.`
            : "You can submit again. The last one counts."
        }
      />
      <NoLongerAsked answers={desk.noLongerAsked} notes={notes} />
    </Page>
  );
}

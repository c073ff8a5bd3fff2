import type { ComponentProps, ReactNode } from "react";
import { ChangesNotice } from "@/components/annotation/changes-notice.client";
import { AllowedHelp } from "@/components/assignment/allowed-help";
import { studentTabs } from "@/components/assignment/student-tabs";
import { DeadlineLine } from "@/components/dates/deadline-line.client";
import { WhyDates } from "@/components/dates/why-dates";
import { ShutText } from "@/components/gate/shut-text";
import { DocumentText } from "@/components/reading/document-text";
import { Page } from "@/components/shell/page";
import { allowed } from "@/lib/domain/assignment/allowed";
import { distanceWords } from "@/lib/domain/assignment/dates";
import { minutesLeft, STEPS } from "@/lib/domain/assignment/deadline";
import { formatCitation } from "@/lib/domain/document/citation";
import type { ReadableDocument } from "@/lib/domain/document/readable-content";
import { readableWords } from "@/lib/domain/document/readable-words";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { checklist } from "@/lib/domain/submission/checklist";
import type { AnswerDesk as Desk } from "@/lib/domain/submission/desk";
import { lateWarning } from "@/lib/domain/submission/late-warning";
import { sayInstant } from "@/lib/domain/time/say";
import { AnswerDesk } from "./answer-desk.client";
import type { DeskText } from "./desk-props";
import { NoLongerAsked } from "./no-longer-asked";

interface AnswerPageProps {
  courseId: string;
  assignmentId: string;
  account: string;
  now: Date;
  desk: Desk;
  /** The number of the question that is asked for; anything else opens the first that is not done. */
  question: number;
  /** Notes that the student has seen what changed. */
  seen: (before: Outcome | null) => Promise<Outcome>;
  /** Stands above the answers: a grade that is there already. */
  children?: ReactNode;
}

/** What hints need of a text: its words, its paragraph numbers, and its record once there are words. */
function wordsBeside({ items, meta }: ReadableDocument): Pick<DeskText, "words" | "numbers" | "record" | "citation"> {
  const blocks = items.flatMap((item) => (item.kind === "block" ? [item.block] : []));
  const numbers = Object.fromEntries(blocks.flatMap(({ id, number }) => (number === null ? [] : [[id, number]])));
  const shut = Object.keys(numbers).length === 0;
  return {
    words: readableWords({ items }),
    numbers,
    citation: formatCitation(meta).long,
    record: shut ? null : { senders: meta.senders, date: meta.date },
  };
}

/** Under a text that is not open yet, what opens it. */
const Shut = (props: ComponentProps<typeof ShutText>) => (props.questions.length > 0 ? <ShutText {...props} /> : null);

/** The desk of a student's answers, with the texts of the assignment beside. */
export function AnswerPage(props: AnswerPageProps) {
  const { courseId, assignmentId, account, now, desk, question, seen, children } = props;
  const { published, answers, notes, texts, timeZone, dueAt, closesAt } = desk;
  const [course, assignment] = [shortId(courseId), shortId(assignmentId)];
  const list = checklist(
    published.prompts,
    new Map(answers.map((answer) => [answer.promptId, answer.content])),
    notes.filter((note) => !note.deleted).map((note) => ({ id: note.id, documentIds: [note.documentId] })),
    new Map(Object.entries(desk.posted)),
    desk.gates,
  );
  const begun = list.find((item) => item.state !== "met") ?? list[0];
  const asked = list.find((item) => item.number === question) ?? begun;
  const answered = list.filter((item) => item.state !== "empty").length;
  const { why } = allowed(now, desk.dates);
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
          {dueAt && minutesLeft(now.getTime(), dueAt.getTime()) > STEPS[0] ? (
            <>
              {why.replace(/\.$/, "")} <span className="quiet">· due {distanceWords(now, dueAt)}</span>
            </>
          ) : (
            why
          )}
        </p>
        <DeadlineLine {...{ account, assignmentId }} api={`/api/courses/${course}/assignments/${assignment}`} />
        <WhyDates working={desk.datesWorking} />
        {desk.submittedAt ? (
          <p className="quiet">
            Submitted {sayInstant(desk.submittedAt, timeZone, "short", now)}; what counts is what you submitted last.
          </p>
        ) : null}
      </div>
      {children}
      <ChangesNotice key={published.number} changes={desk.unseen} seen={seen} />
      <AllowedHelp words={published.allowedHelp} />
      <AnswerDesk
        // A newer version may ask other questions; what is unsaved lives on in the tab.
        key={published.versionId}
        account={account}
        course={course}
        assignment={assignment}
        zone={timeZone}
        first={asked?.number ?? 1}
        questions={published.prompts}
        answers={answers}
        notes={notes}
        gates={desk.gates}
        texts={texts.map(({ documentId, revisionId, title, text }, index) => ({
          ...{ documentId, revisionId, title },
          ...wordsBeside(text),
          drawn: (
            <>
              <DocumentText
                text={text}
                revisionId={revisionId}
                label={title}
                variant="compact"
                prefix={`d${index + 1}-`}
                heading={3}
                choosable={desk.open ? "choose" : undefined}
              />
              <Shut
                course={`/courses/${course}`}
                questions={desk.shutBy.filter((each) => each.documentId === documentId)}
              />
            </>
          ),
        }))}
        aliases={desk.aliases}
        posted={desk.posted}
        open={desk.open}
        factsToInstructors={desk.factsToInstructors}
        allowedHelp={published.allowedHelp}
        late={lateWarning(now, desk.dates, desk.submittedAt)}
        until={
          !desk.mayResubmit
            ? "This assignment takes one submission: what you submit stays as it is."
            : closesAt
              ? `You can submit again until ${sayInstant(closesAt, timeZone, "full", now)}. The last one counts.`
              : "You can submit again. The last one counts."
        }
      />
      <NoLongerAsked answers={desk.noLongerAsked} notes={notes} />
    </Page>
  );
}

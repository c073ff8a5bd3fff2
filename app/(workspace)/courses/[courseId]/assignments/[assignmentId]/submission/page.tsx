import type { Metadata } from "next";
import { AnswerPage } from "@/components/answer/answer-page";
import { GradeByHand } from "@/components/feedback/by-hand";
import { FeedbackPage } from "@/components/feedback/feedback-page";
import { SubmittedPage } from "@/components/feedback/submitted-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readAnswers } from "@/lib/data/answers";
import { readFeedback, readGradeByHand } from "@/lib/data/feedback";
import { readMySubmission } from "@/lib/data/submissions";
import { seeChanges } from "../actions";
import { answer, ask, settle } from "../regrades/actions";
import { acknowledge } from "./actions";

export const metadata: Metadata = { title: "My submission" };

/**
 * A student's own work: the desk while nothing is submitted or a question is asked for (`?question=2`); then what was
 * submitted with its receipt; once it is released, what came back.
 */
export default async function SubmissionPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/submission">) {
  const { courseId, assignmentId } = await params;
  const { question } = await searchParams;
  const viewer = await requireViewer();
  const at = [viewer, idFrom(courseId), idFrom(assignmentId)] as const;
  const desk = await orNotFound(readAnswers(...at));
  const place = { courseId: idFrom(courseId), assignmentId: idFrom(assignmentId), now: new Date() };
  const work = await readMySubmission(...at);
  if (!work || question !== undefined) {
    const seen = seeChanges.bind(null, courseId, assignmentId, desk.published.number);
    const grade = work ? null : await readGradeByHand(...at);
    return (
      <AnswerPage {...place} {...{ desk, seen }} account={viewer.userId} question={Number(question)}>
        {grade ? <GradeByHand set={grade} /> : null}
      </AnswerPage>
    );
  }
  const returned = await readFeedback(...at);
  return returned ? (
    <FeedbackPage
      {...{ ...place, desk, returned, account: viewer.userId }}
      current={work}
      acknowledge={acknowledge.bind(null, courseId, assignmentId)}
      regrade={{
        ask: ask.bind(null, courseId, assignmentId),
        answer: answer.bind(null, courseId, assignmentId),
        settle: settle.bind(null, courseId, assignmentId),
      }}
    />
  ) : (
    <SubmittedPage {...place} desk={desk} work={work} grade={await readGradeByHand(...at)} />
  );
}

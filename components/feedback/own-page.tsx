import type { ReactNode } from "react";
import { studentTabs } from "@/components/assignment/student-tabs";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import { isEmptyAnswer } from "@/lib/domain/answer/model";
import { shortId } from "@/lib/domain/id/short-id";
import type { AnswerDesk } from "@/lib/domain/submission/desk";

interface OwnPageProps {
  courseId: string;
  assignmentId: string;
  desk: AnswerDesk;
  sub: ReactNode;
  children: ReactNode;
}

/** The page of a student's own submission: head, tabs, and the way back to the answers while they may be changed. */
export function OwnPage({ courseId, assignmentId, desk, sub, children }: OwnPageProps) {
  const course = `/courses/${shortId(courseId)}`;
  const answered = desk.answers.filter((answer) => !isEmptyAnswer(answer.content)).length;
  return (
    <Page
      crumbs={[{ name: desk.courseTitle, href: course }, { name: desk.title }]}
      tabs={studentTabs(courseId, assignmentId, "My submission", {
        answered,
        of: desk.published.prompts.length,
        submitted: true,
      })}
    >
      <Strip
        title="My submission"
        sub={sub}
        aside={
          desk.open ? (
            <LinkButton href={`${course}/assignments/${shortId(assignmentId)}/submission?question=1`}>
              {desk.dates.reviseUntil ? "Revise your answers" : "Change your answers"}
            </LinkButton>
          ) : null
        }
      />
      {children}
    </Page>
  );
}

import { observerTabs, studentTabs } from "@/components/assignment/student-tabs";
import { staffTabs } from "@/components/assignment/tabs";
import { DeadlineLine } from "@/components/dates/deadline-line.client";
import { Page } from "@/components/shell/page";
import { Empty } from "@/components/ui/empty";
import type { DiscussionPage as Discussion } from "@/lib/domain/discussion/page";
import { shortId } from "@/lib/domain/id/short-id";
import { OpenDiscussion } from "./open-discussion";
import { PromptNav } from "./prompt-nav";

interface DiscussionPageProps {
  courseId: string;
  assignmentId: string;
  account: string;
  now: Date;
  page: Discussion;
}

/** The discussions of an assignment, one of them open, for those who read and those who teach. */
export function DiscussionPage({ courseId, assignmentId, account, now, page }: DiscussionPageProps) {
  const course = `/courses/${shortId(courseId)}`;
  const base = `${course}/assignments/${shortId(assignmentId)}`;
  const staff = page.role === "Instructor" || page.role === "Assistant";
  return (
    <Page
      crumbs={[{ name: page.courseTitle, href: course }, { name: page.title, href: base }, { name: "Discussion" }]}
      tabs={
        staff
          ? staffTabs(courseId, assignmentId, "Discussion", { mayEdit: page.mayEdit, version: page.version })
          : page.role === "Observer"
            ? observerTabs(courseId, assignmentId, "Discussion")
            : studentTabs(courseId, assignmentId, "Discussion", page)
      }
    >
      <h1 className="vh">Discussion: {page.title}</h1>
      {page.role === "Student" ? <DeadlineLine {...{ account, assignmentId }} api={`/api${base}`} /> : null}
      {page.open ? (
        <>
          <PromptNav prompts={page.prompts} current={page.open.promptId} address={`${base}/discussion`} />
          <OpenDiscussion {...{ page, open: page.open, base, account, assignmentId, now, staff }} />
        </>
      ) : (
        <Empty title="Nothing to discuss yet">
          {staff
            ? "An assignment with a discussion prompt has its discussion here. Add one in Edit."
            : "This assignment has no discussion prompt."}
        </Empty>
      )}
    </Page>
  );
}

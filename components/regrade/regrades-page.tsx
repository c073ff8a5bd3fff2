import Link from "next/link";
import { staffTabs } from "@/components/assignment/tabs";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Empty } from "@/components/ui/empty";
import type { RegradeList } from "@/lib/domain/grading/regrade";
import { shortId } from "@/lib/domain/id/short-id";
import { type RegradeActions, RegradeThread } from "./regrade-thread";

interface RegradesPageProps {
  courseId: string;
  assignmentId: string;
  account: string;
  now: Date;
  list: RegradeList;
  actions: RegradeActions;
}

/** What students ask to be looked at again: open requests first, each with the way to the submission. */
export function RegradesPage({ courseId, assignmentId, account, now, list, actions }: RegradesPageProps) {
  const { courseTitle, title, timeZone, mayEdit, requests, open } = list;
  const course = `/courses/${shortId(courseId)}`;
  const base = `${course}/assignments/${shortId(assignmentId)}`;
  return (
    <Page
      crumbs={[{ name: courseTitle, href: course }, { name: title, href: base }, { name: "Regrade requests" }]}
      tabs={staffTabs(courseId, assignmentId, "Regrades", { mayEdit, openRegrades: open })}
    >
      <Strip title={`Regrade requests: ${title}`} sub={`${open} open, ${requests.length - open} settled`} />
      {requests.length === 0 ? (
        <Empty title="Nobody has asked">
          A student who reads a released grade can ask for another look at one level or at the whole. The request comes
          to whoever gave the level, and to every instructor.
        </Empty>
      ) : (
        requests.map((request) => (
          <section key={request.id} className="section measure-wide" aria-labelledby={`about-${request.id}`}>
            <h2 className="h" id={`about-${request.id}`}>
              {request.student}: {request.about}
            </h2>
            {request.submissionId ? (
              <p className="small">
                <Link className="linkish" href={`${base}/submissions/${shortId(request.submissionId)}`}>
                  Open the submission
                </Link>
                {request.toMe ? null : (
                  <span className="quiet"> {request.to ? `for ${request.to}` : "for instructors"}</span>
                )}
              </p>
            ) : null}
            <RegradeThread {...{ request, account, now, actions }} zone={timeZone} />
          </section>
        ))
      )}
    </Page>
  );
}

import Link from "next/link";
import { staffTabs } from "@/components/assignment/tabs";
import { OneButtonForm } from "@/components/people/one-button-form.client";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import type { CalibrationPage as Calibration } from "@/lib/domain/grading/calibration";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { Comparison } from "./comparison";
import { SampleDesk } from "./sample-desk.client";

interface CalibrationPageProps {
  courseId: string;
  assignmentId: string;
  account: string;
  calibration: Calibration;
  /** Which sample is open, counting from 1; null: the first that is not finished. */
  sample: number | null;
  turn: (on: boolean, before: Outcome | null) => Promise<Outcome>;
}

/** Sample answers, one at a time: marked by everybody who marks, and compared. */
export function CalibrationPage(props: CalibrationPageProps) {
  const { courseId, assignmentId, account, calibration, turn } = props;
  const { samples, since, mayTurn, mayMark } = calibration;
  const course = `/courses/${shortId(courseId)}`;
  const room = `${course}/assignments/${shortId(assignmentId)}`;
  const next = samples.findIndex(({ finished }) => !finished);
  const at = props.sample === null ? Math.max(0, next) : Math.min(Math.max(1, props.sample), samples.length) - 1;
  const open = samples[at];
  const owed = samples.filter(({ finished }) => !finished).length;
  return (
    <Page
      crumbs={[
        { name: calibration.courseTitle, href: course },
        { name: calibration.title, href: room },
        { name: "Calibration" },
      ]}
      tabs={staffTabs(courseId, assignmentId, "Calibration", calibration)}
    >
      <Strip title={`Calibration: ${calibration.title}`} sub={sub(since !== null, samples.length, owed)} />
      {mayTurn && samples.length > 0 ? (
        <OneButtonForm
          action={turn.bind(null, since === null)}
          button={since === null ? "Have the samples marked first" : "Samples need not be marked first"}
          look={since === null ? "primary" : "plain"}
        />
      ) : null}
      {open ? (
        <>
          <nav className="seg mt-4 mb-3" aria-label="Sample answers">
            {samples.map(({ key, promptId, promptNumber, finished }, index) => (
              <Link
                key={`${promptId}/${key}`}
                href={`${room}/calibration?sample=${index + 1}`}
                aria-current={index === at ? "page" : undefined}
              >
                Sample {index + 1}, question {promptNumber}
                {finished ? " · finished" : ""}
              </Link>
            ))}
          </nav>
          <SampleDesk
            key={`${open.promptId}/${open.key}`}
            account={account}
            address={`/api${course}/assignments/${shortId(assignmentId)}/calibration`}
            here={`${room}/calibration?sample=${at + 1}`}
            zone={calibration.timeZone}
            sample={open}
            mayMark={mayMark}
          />
          {open.comparison ? <Comparison rows={open.comparison} meant={open.meant} /> : null}
        </>
      ) : (
        <p className="mt-3">
          There is no sample answer with a rubric. Sample answers are written beside a question, among what is hidden
          from students, and count once the assignment is published with a rubric.{" "}
          {calibration.mayEdit ? <Link href={`${room}/edit`}>Edit the assignment</Link> : null}
        </p>
      )}
    </Page>
  );
}

function sub(on: boolean, all: number, owed: number): string {
  if (all === 0) return "Sample answers that everybody marks before the queue.";
  const rule = on ? "Whoever marks this assignment marks the samples first." : "Nobody has to mark the samples first.";
  return `${rule} ${owed === 0 ? "You have finished all of them." : `${owed} of ${all} left for you.`}`;
}

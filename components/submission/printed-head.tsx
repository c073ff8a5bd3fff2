import { latenessWord } from "@/lib/domain/submission/lateness-word";
import type { SubmittedWork } from "@/lib/domain/submission/submitted";
import { sayInstant } from "@/lib/domain/time/say";

interface PrintedHeadProps {
  course: string;
  /** Title of the assignment. */
  title: string;
  work: SubmittedWork;
  zone: string;
  /** Marking is anonymous: when it was submitted is not told. */
  veiled?: boolean;
}

/** What stands over a submission in print: whose it is, of what, and when it was submitted. */
export function PrintedHead({ course, title, work, zone, veiled = false }: PrintedHeadProps) {
  const late = latenessWord(work);
  return (
    <p className="print-only run" data-print-head>
      <b>{work.studentName}</b>. {title}. {course}. Version {work.number}
      {veiled ? "" : `, submitted ${sayInstant(work.submittedAt, zone, "full")}${late ? `, ${late}` : ""}`}.
    </p>
  );
}

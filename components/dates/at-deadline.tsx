import type { SubmittedWork } from "@/lib/domain/submission/submitted";

interface AtDeadlineProps {
  work: Pick<SubmittedWork, "cause" | "unfinished">;
  /** Told to the student themself; else of them to those who teach. */
  own?: boolean;
}

/** That nobody pressed the button: the saved answers were submitted at the deadline as they were. */
export function AtDeadline({ work: { cause, unfinished }, own = false }: AtDeadlineProps) {
  if (cause !== "Deadline") return null;
  return (
    <p className="notice">
      {own ? "Your answers were submitted for you at the deadline" : "Submitted by itself at the deadline"}, as they
      were saved then.{unfinished ? " Something that was asked for was still missing." : ""}
    </p>
  );
}

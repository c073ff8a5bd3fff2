import { State } from "@/components/ui/state";
import type { Progress, StaffStatus, StudentStatus } from "@/lib/domain/assignment/status";

type Kind = "plain" | "good" | "warn" | "bad" | "off";

const staff: Record<StaffStatus, [Kind, string]> = {
  draft: ["off", "draft"],
  "not open": ["off", "not open yet"],
  open: ["plain", "open"],
  late: ["warn", "past due"],
  closed: ["plain", "closed"],
  graded: ["warn", "graded, not released"],
  released: ["good", "released"],
};

/** Where an assignment stands, for those who teach it. */
export function StaffStanding({ status }: { status: StaffStatus }) {
  const [kind, words] = staff[status];
  return <State kind={kind}>{words}</State>;
}

const student: Record<StudentStatus, [Kind, string]> = {
  "not open": ["off", "not open yet"],
  "to do": ["plain", "to do"],
  submitted: ["good", "submitted"],
  late: ["warn", "past due"],
  missing: ["bad", "not submitted"],
  closed: ["off", "closed"],
  released: ["good", "feedback is there"],
};

/** Where an assignment stands, for the student whose work it is. */
export function StudentStanding({ status }: { status: StudentStatus }) {
  const [kind, words] = student[status];
  return <State kind={kind}>{words}</State>;
}

const steps: Record<Progress, string> = {
  submitted: "submitted",
  answering: "is answering",
  annotating: "takes notes",
  opened: "has opened it",
  "not opened": "has not opened it",
};

/** How far a student is; `over` says that nothing is accepted any more. */
export function ProgressWords({ progress, late, over }: { progress: Progress; late: boolean; over: boolean }) {
  if (progress === "submitted")
    return <State kind={late ? "warn" : "good"}>{late ? "submitted late" : "submitted"}</State>;
  if (over) return <State kind="bad">missing</State>;
  return <State kind={progress === "not opened" ? "off" : "plain"}>{steps[progress]}</State>;
}

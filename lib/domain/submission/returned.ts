/** A submission that came back: what was said of it, the version it is about, and since when its author sees it. */
import type { Feedback } from "../rubric/feedback";
import type { SubmittedWork } from "./submitted";

export interface ReturnedWork {
  feedback: Feedback;
  work: SubmittedWork;
  visibleFrom: Date;
}

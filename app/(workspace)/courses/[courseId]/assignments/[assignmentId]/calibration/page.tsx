import type { Metadata } from "next";
import { CalibrationPage } from "@/components/calibration/calibration-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readCalibration } from "@/lib/data/calibration";
import { turn } from "./actions";

export const metadata: Metadata = { title: "Calibration" };

/** The sample answers of an assignment, to be marked before the queue opens. `?sample=2` is the second. */
export default async function Calibration({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/calibration">) {
  const { courseId, assignmentId } = await params;
  const { sample } = await searchParams;
  const viewer = await requireViewer();
  const at = [idFrom(courseId), idFrom(assignmentId)] as const;
  return (
    <CalibrationPage
      {...{ courseId: at[0], assignmentId: at[1], account: viewer.userId }}
      calibration={await orNotFound(readCalibration(viewer, ...at))}
      sample={Number.parseInt(`${sample}`, 10) || null}
      turn={turn.bind(null, courseId, assignmentId)}
    />
  );
}

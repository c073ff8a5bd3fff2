import { fileAnswer } from "@/lib/auth/file-answer";
import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { exportGradebook } from "@/lib/data/gradebook";

type Context = RouteContext<"/api/courses/[courseId]/gradebook">;

/** The gradebook as a plain table for a spreadsheet: what this person may see of it. */
export async function GET(_request: Request, { params }: Context) {
  const { courseId } = await params;
  return handleRead(async (viewer) => {
    const table = await exportGradebook(viewer, idFrom(courseId), new Date());
    // The mark tells spreadsheets that names are in UTF-8.
    return fileAnswer(`\ufeff${table}`, `gradebook-${courseId}.csv`, "text/csv");
  });
}

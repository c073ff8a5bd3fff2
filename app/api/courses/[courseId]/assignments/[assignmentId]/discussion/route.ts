import { z } from "zod";
import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { readDiscussionNews } from "@/lib/data/discussion";
import { NotFound } from "@/lib/domain/policy/outcome";

const asked = z.object({ prompt: z.string(), since: z.iso.datetime() });

/** What has come in a discussion since a page was made: `?prompt=` and `?since=`, an instant. */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/discussion">,
) {
  const { courseId, assignmentId } = await params;
  const { searchParams } = new URL(request.url);
  return handleRead((viewer) => {
    const read = asked.safeParse(Object.fromEntries(searchParams));
    if (!read.success) throw new NotFound();
    const { prompt, since } = read.data;
    return readDiscussionNews(viewer, idFrom(courseId), idFrom(assignmentId), {
      promptId: idFrom(prompt),
      since: new Date(since),
    });
  });
}

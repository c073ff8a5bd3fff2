import { z } from "zod";
import { admitWrite, respond } from "@/lib/auth/route";
import { site } from "@/lib/auth/site";
import { readUpload } from "@/lib/auth/upload";
import { idFrom, orNotFound } from "@/lib/auth/viewer";
import { importNotes, previewNotes } from "@/lib/data/annotation-import";
import { audiences } from "@/lib/domain/annotation/model";
import { LARGEST_NOTES_FILE } from "@/lib/domain/interchange/read-file";
import { refused } from "@/lib/domain/policy/outcome";

type Context = RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations/import">;

const asked = z.object({
  do: z.enum(["preview", "write"]),
  audience: z.enum(audiences).default("Private"),
  group: z.uuid().nullable().default(null),
  section: z.uuid().nullable().default(null),
  elsewhere: z.literal("yes").optional(),
});

/**
 * A file of notes, as the body. `do=preview` tells what bringing it in would do and writes nothing; `do=write` does it,
 * for the audience that is named. Who may not write here is refused before the body is read.
 */
export async function POST(request: Request, { params }: Context) {
  const viewer = await admitWrite(request);
  if (viewer instanceof Response) return viewer;
  const { courseId: course, assignmentId: assignment } = await params;
  const [courseId, assignmentId] = [idFrom(course), idFrom(assignment)];
  const wish = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!wish.success) return respond(refused("This cannot be read.", `${wish.error.issues[0]?.path.join(".")}`));
  const { do: what, audience, group: groupId, section: sectionId, elsewhere } = wish.data;
  const receive = () => readUpload(request, "file", LARGEST_NOTES_FILE);
  const { origin } = site();
  if (what === "preview")
    return respond(await orNotFound(previewNotes(viewer, courseId, assignmentId, receive, origin)));
  const choice = { audience, groupId, sectionId, elsewhere: elsewhere === "yes" };
  return respond(await orNotFound(importNotes(viewer, courseId, assignmentId, receive, choice, origin)));
}

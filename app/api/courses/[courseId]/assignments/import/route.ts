import { z } from "zod";
import { admitWrite, respond } from "@/lib/auth/route";
import { readUpload } from "@/lib/auth/upload";
import { idFrom, orNotFound } from "@/lib/auth/viewer";
import { importAssignment } from "@/lib/data/assignment-copies";
import { LONGEST_FILE } from "@/lib/domain/assignment/packed";

type Context = RouteContext<"/api/courses/[courseId]/assignments/import">;

/** Names the sending, so that what arrives twice is taken in once; without it each is another one. */
const sending = z.uuid().nullable().catch(null);

/**
 * An assignment that was saved as a file, as the body; `?key=` names the sending. Who may not write here is refused
 * before the body is read.
 */
export async function POST(request: Request, { params }: Context) {
  const viewer = await admitWrite(request);
  if (viewer instanceof Response) return viewer;
  const courseId = idFrom((await params).courseId);
  const key = sending.parse(new URL(request.url).searchParams.get("key"));
  const receive = () => readUpload(request, "file", LONGEST_FILE);
  return respond(await orNotFound(importAssignment(viewer, courseId, receive, key)));
}

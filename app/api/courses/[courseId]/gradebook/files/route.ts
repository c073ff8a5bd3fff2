import { admitWrite, respond } from "@/lib/auth/route";
import { readUpload } from "@/lib/auth/upload";
import { idFrom, orNotFound } from "@/lib/auth/viewer";
import { bringGradebookFile } from "@/lib/data/gradebook-files";

type Context = RouteContext<"/api/courses/[courseId]/gradebook/files">;

/** Largest gradebook file, in bytes: thousands of rows. */
const LARGEST = 2 * 1024 * 1024;

/** A gradebook that another system exported, as the body; `?name=` is what it is called. */
export async function POST(request: Request, { params }: Context) {
  const viewer = await admitWrite(request);
  if (viewer instanceof Response) return viewer;
  const courseId = idFrom((await params).courseId);
  const name = new URL(request.url).searchParams.get("name")?.slice(0, 200) || null;
  const receive = () => readUpload(request, "file", LARGEST);
  return respond(await orNotFound(bringGradebookFile(viewer, courseId, name, receive)));
}

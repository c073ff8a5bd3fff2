import { fileAnswer } from "@/lib/auth/file-answer";
import { admitWrite, respond } from "@/lib/auth/route";
import { idFrom, orNotFound } from "@/lib/auth/viewer";
import { fillGradebookFile } from "@/lib/data/gradebook-files";
import { readFileChoices } from "@/lib/domain/gradebook/file-choices";

type Context = RouteContext<"/api/courses/[courseId]/gradebook/files/[fileId]">;

/** The file with our grades in the columns that the query chooses. A POST, for who was matched is remembered. */
export async function POST(request: Request, { params }: Context) {
  const viewer = await admitWrite(request);
  if (viewer instanceof Response) return viewer;
  const { courseId, fileId } = await params;
  const choices = readFileChoices(new URL(request.url).searchParams);
  const filled = await orNotFound(fillGradebookFile(viewer, idFrom(courseId), idFrom(fileId), choices));
  if (!filled.ok) return respond(filled);
  const { name, bytes } = filled.value;
  // Not as text: it keeps the encoding it came in.
  return fileAnswer(new Uint8Array(bytes), name.replaceAll(/[^\w.-]+/g, "-"), "application/octet-stream");
}

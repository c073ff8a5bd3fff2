import { z } from "zod";
import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { findMentionable } from "@/lib/data/mentions";

const words = z.string().trim().max(80).catch("");

/** People whose name begins like what is typed after an @, among those who may read the room of `?assignment=`. */
export async function GET(request: Request, { params }: RouteContext<"/api/courses/[courseId]/people">) {
  const { courseId } = await params;
  const { searchParams } = new URL(request.url);
  const assignmentId = idFrom(searchParams.get("assignment") ?? "");
  const typed = words.parse(searchParams.get("q") ?? "");
  return handleRead(async (viewer) => ({
    people: await findMentionable(viewer, idFrom(courseId), assignmentId, typed),
  }));
}

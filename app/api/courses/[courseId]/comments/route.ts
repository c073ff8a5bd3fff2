import { z } from "zod";
import { handleRead, handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { findComments, keepComment } from "@/lib/data/comment-bank";

type Context = RouteContext<"/api/courses/[courseId]/comments">;

/** Comments of the bank that hold the words `?words=`, the most used first. */
export async function GET(request: Request, { params }: Context) {
  const { courseId } = await params;
  const words = (new URL(request.url).searchParams.get("words") ?? "").slice(0, 200);
  return handleRead((viewer) => findComments(viewer, idFrom(courseId), words));
}

const sent = z.object({ body: z.string().max(20_000) });

/** Keeps a comment from the desk for reuse. */
export async function POST(request: Request, { params }: Context) {
  const { courseId } = await params;
  return handleWrite(request, sent, (viewer, { body }) =>
    keepComment(viewer, idFrom(courseId), { title: "", body, shared: false }),
  );
}

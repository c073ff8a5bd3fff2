import { z } from "zod";
import { handleRead, handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { changeEntry, readEntry } from "@/lib/data/gradebook-entries";

type Context = RouteContext<"/api/courses/[courseId]/gradebook/entry">;

const key = (assignment: string, student: string) => ({
  assignmentId: idFrom(assignment),
  studentId: idFrom(student),
});

/** One entry with its history: `?assignment=…&student=…`. */
export async function GET(request: Request, { params }: Context) {
  const { courseId } = await params;
  const { searchParams } = new URL(request.url);
  const [assignment, student] = [searchParams.get("assignment") ?? "", searchParams.get("student") ?? ""];
  return handleRead((viewer) => readEntry(viewer, idFrom(courseId), key(assignment, student)));
}

const body = z.object({
  assignment: z.string(),
  student: z.string(),
  change: z.discriminatedUnion("do", [
    z.object({ do: z.literal("points"), points: z.string().max(40) }),
    z.object({ do: z.enum(["excuse", "missing", "restore"]) }),
  ]),
  reason: z.string().max(500, "Say it in 500 characters."),
  number: z.int().min(0),
});

/** Puts something in place of what was marked, or takes that back. A mismatch is refused with the field "number". */
export async function PUT(request: Request, { params }: Context) {
  const { courseId } = await params;
  return handleWrite(request, body, (viewer, { assignment, student, ...sent }) =>
    changeEntry(viewer, idFrom(courseId), key(assignment, student), sent),
  );
}

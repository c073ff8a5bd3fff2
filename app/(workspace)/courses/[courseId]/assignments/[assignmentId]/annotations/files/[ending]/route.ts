import { notFound } from "next/navigation";
import { fileAnswer } from "@/lib/auth/file-answer";
import { handleRead } from "@/lib/auth/route";
import { site } from "@/lib/auth/site";
import { idFrom } from "@/lib/auth/viewer";
import { readExport } from "@/lib/data/annotation-export";
import { fileFormats, formatNames } from "@/lib/domain/interchange/model";
import { type FileWish, writeNotesFile } from "@/lib/domain/interchange/write-file";

type Context = RouteContext<"/courses/[courseId]/assignments/[assignmentId]/annotations/files/[ending]">;

/**
 * The notes of a room this person may see, as a file; `…/annotations.jsonld`, `.hypothesis.json`, `.recogito.json` and
 * `.csv` lead here. `page=` and `all=yes` are for the W3C collection, `names=yes` for those who teach, `mark=yes` for
 * tables that a spreadsheet opens.
 */
export async function GET(request: Request, { params }: Context) {
  const { courseId: course, assignmentId: assignment, ending } = await params;
  const format = fileFormats.find((each) => formatNames[each].ending === ending);
  if (!format) notFound();
  const [courseId, assignmentId] = [idFrom(course), idFrom(assignment)];
  const asked = new URL(request.url).searchParams;
  const number = asked.get("page");
  if (number !== null && !/^\d{1,6}$/.test(number)) notFound();
  const page: FileWish["page"] = asked.get("all") === "yes" ? "all" : number === null ? null : Number(number);
  const { origin } = site();
  return handleRead(async (viewer) => {
    const found = await readExport(viewer, courseId, assignmentId, {
      site: origin,
      names: asked.get("names") === "yes",
    });
    const wish = { format, site: origin, courseId, assignmentId, page, now: new Date().toISOString() };
    const file = writeNotesFile(found, { ...wish, marked: asked.get("mark") === "yes" });
    return file ? fileAnswer(file.text, `notes-${assignment}.${ending}`, file.mime) : notFound();
  });
}

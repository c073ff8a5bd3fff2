import { fileAnswer } from "@/lib/auth/file-answer";
import { handleRead } from "@/lib/auth/route";
import { site } from "@/lib/auth/site";
import { idFrom } from "@/lib/auth/viewer";
import { readExportedNote } from "@/lib/data/annotation-export";
import { noteIri, roomAddress } from "@/lib/domain/interchange/addresses";
import { w3cAnnotations } from "@/lib/domain/interchange/w3c-write";
import { W3C_MIME } from "@/lib/domain/interchange/write-file";
import { NotFound } from "@/lib/domain/policy/outcome";

type Context = RouteContext<"/courses/[courseId]/assignments/[assignmentId]/annotations/[annotationId]">;

/** One note, or one answer to a note, as a Web Annotation: what its IRI leads to. */
export async function GET(_request: Request, { params }: Context) {
  const { courseId: course, assignmentId: assignment, annotationId: annotation } = await params;
  const [courseId, assignmentId, id] = [idFrom(course), idFrom(assignment), idFrom(annotation)];
  const { origin } = site();
  return handleRead(async (viewer) => {
    const address = roomAddress(origin, courseId, assignmentId);
    const note = await readExportedNote(viewer, courseId, assignmentId, id, origin);
    const iri = noteIri(address, id);
    const found = w3cAnnotations(note, address.room).find((each) => each.id === iri);
    if (!found) throw new NotFound();
    return fileAnswer(JSON.stringify(found, null, 1), `note-${annotation}.jsonld`, W3C_MIME);
  });
}

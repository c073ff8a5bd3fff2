/**
 * Addresses of what is exported. A note's IRI is its own address in the room; the source of a passage is the canonical
 * text it counts characters in: of the revision, or of one of its numbered notes, which are texts of their own.
 */
import { asFlow } from "../anchor/span-text";
import type { Flow } from "../document/model";
import { longId, shortId } from "../id/short-id";

/** The room notes go out of or come into: where it stands on the web, without a stroke at its end. */
export interface RoomAddress {
  /** `https://…/courses/…/assignments/…` */
  room: string;
  /** `https://…/courses/…` */
  course: string;
}

/** The address of a room. `site`: the origin of this installation; ids as the database has them. */
export function roomAddress(site: string, courseId: string, assignmentId: string): RoomAddress {
  const course = `${site}/courses/${shortId(courseId)}`;
  return { course, room: `${course}/assignments/${shortId(assignmentId)}` };
}

/** The IRI of a note or of an answer to one. */
export const noteIri = ({ room }: RoomAddress, id: string): string => `${room}/annotations/${shortId(id)}`;

/** The id of a note or answer of this room by its IRI; null for any other IRI. */
export function noteOfIri({ room }: RoomAddress, iri: string): string | null {
  const start = `${room}/annotations/`;
  return iri.startsWith(start) ? longId(iri.slice(start.length)) : null;
}

/** A text that characters are counted in. */
export interface TextSource {
  documentId: string;
  /** Number of the revision. */
  revision: number;
  flow: Flow;
}

/** The address of the canonical text of a revision, or of a numbered note of it (`?note=`). */
export function sourceIri({ course }: RoomAddress, { documentId, revision, flow }: TextSource): string {
  const text = `${course}/documents/${shortId(documentId)}/revisions/${revision}/canonical.txt`;
  return flow === "doc" ? text : `${text}?note=${encodeURIComponent(flow.slice(5))}`;
}

/** What such an address of this course names; null for any other address. */
export function sourceOfIri({ course }: RoomAddress, iri: string): TextSource | null {
  if (!iri.startsWith(`${course}/documents/`)) return null;
  const found = /^([^/?#]+)\/revisions\/([1-9]\d{0,5})(?:\/canonical\.txt|\.txt)?(?:\?note=([^&#]*))?(?:#.*)?$/u.exec(
    iri.slice(`${course}/documents/`.length),
  );
  const documentId = longId(found?.[1]);
  if (!found || documentId === null) return null;
  const note = found[3] === undefined ? null : decoded(found[3]);
  const flow = note === null ? "doc" : asFlow(`note:${note}`);
  return flow === null ? null : { documentId, revision: Number(found[2]), flow };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

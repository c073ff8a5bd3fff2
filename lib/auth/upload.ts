/** The body of an upload, read in pieces: never more than the limit in memory, never longer than the time allowed. */
import { type UploadedFile, uploadedFiles } from "../domain/import/upload";
import { done, type Outcome, refused } from "../domain/policy/outcome";

/** Largest file, in bytes. */
export const LARGEST_UPLOAD = 64 * 1024 * 1024;
/** Longest wait for the next piece, and for the whole, in milliseconds. */
const PATIENCE = { piece: 30_000, whole: 600_000 };

const tooLarge = (limit: number) =>
  `The file is larger than ${Math.floor(limit / 1_048_576)} MB. Divide it and import the parts one after another.`;
const tooSlow = "The file did not arrive in time. Check the connection and try again.";
const cut = "The file arrived incomplete. Try again.";

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), Math.max(0, milliseconds));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What an upload is called, and its files once they are asked for. */
export interface Upload {
  title: string | null;
  receive: () => Promise<Outcome<UploadedFile[]>>;
}

/**
 * An upload, of which only the headers are read: `x-import-title`, percent-encoded, and `x-import-description`, the
 * length in bytes of the description that begins the body.
 */
export function uploadOf(request: Request): Upload {
  const length = Number(request.headers.get("x-import-description") ?? Number.NaN);
  return {
    title: decoded(request.headers.get("x-import-title") ?? "").slice(0, 400) || null,
    receive: async () => {
      const body = await readUpload(request, "files.0", LARGEST_UPLOAD);
      return body.ok ? uploadedFiles(body.value, length) : body;
    },
  };
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return "";
  }
}

/**
 * The bytes of a request's body. Refused, with `field`, when it is larger than `limit` bytes (by its declared length,
 * else while it arrives), comes too slowly, or does not have the length it declared: behind some proxies a long body
 * is cut in silence.
 */
export async function readUpload(
  request: Request,
  field: string,
  limit: number,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const declared = request.headers.get("content-length");
  if (Number(declared ?? 0) > limit) return refused(tooLarge(limit), field);
  const pieces: Uint8Array[] = [];
  let length = 0;
  const end = Date.now() + PATIENCE.whole;
  const reader = request.body?.getReader();
  while (reader) {
    const piece = await within(Math.min(PATIENCE.piece, end - Date.now()), reader.read());
    if (piece === null) return stop(reader, tooSlow, field);
    if (piece.done) break;
    length += piece.value.byteLength;
    if (length > limit) return stop(reader, tooLarge(limit), field);
    pieces.push(piece.value);
  }
  if (declared !== null && Number(declared) !== length) return refused(cut, field);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return done(bytes);
}

async function stop(reader: ReadableStreamDefaultReader, problem: string, field: string): Promise<Outcome<never>> {
  await reader.cancel(problem);
  return refused(problem, field);
}

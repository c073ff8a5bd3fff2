/**
 * What a browser sends to be imported: a description of the files as JSON, and then their bytes one after another, in a
 * single body, so that either all of them arrive or nothing is done. A header would be too short for many names.
 */
import { z } from "zod";
import { type SourceFormat, sourceFormats } from "../format/model";
import { done, type Outcome, refused } from "../policy/outcome";
import { storable } from "../text/storable";

/** Most files of one import. */
export const mostFiles = 200;

/** One file as it arrived. `name` is null for pasted words; `image` is a scan to be shown beside the text. */
export interface UploadedFile {
  name: string | null;
  bytes: Uint8Array<ArrayBuffer>;
  format: SourceFormat | null;
  pages: { from: number; to: number } | null;
  parts: string[] | null;
  image: boolean;
}

/** How far a file is read: pages, or chapters. `file` counts from zero. */
export interface ReadingProgress {
  file: number;
  done: number;
  total: number;
}

const pageNumber = z.int().min(1).max(100_000);
const description = z
  .array(
    z.object({
      name: z.string().max(400).transform(storable).nullable(),
      bytes: z.int().min(0),
      format: z.enum(sourceFormats).nullable(),
      pages: z
        .object({ from: pageNumber, to: pageNumber })
        .refine(({ from, to }) => from <= to, "The first page stands after the last.")
        .nullable(),
      parts: z.array(z.string().max(400)).max(5000).nullable(),
      image: z.boolean(),
    }),
  )
  .min(1, "Choose a file or paste a text.")
  .max(mostFiles, `At most ${mostFiles} files can be imported at once.`);

const unclear = refused("The upload does not say what it holds. Load the page again and send it once more.", "files.0");

/**
 * The files of a body whose first `length` bytes are their description. Refused beside `files.N` when a description is
 * wrong, and when the lengths do not add up: then something was lost on the way.
 */
export function uploadedFiles(body: Uint8Array<ArrayBuffer>, length: number): Outcome<UploadedFile[]> {
  if (!Number.isInteger(length) || length < 1 || length > body.byteLength) return unclear;
  const described = describedFiles(new TextDecoder().decode(body.subarray(0, length)));
  if (!described.ok) return described;
  const declared = described.value.reduce((sum, file) => sum + file.bytes, length);
  if (declared !== body.byteLength) return refused("The upload arrived incomplete. Try again.", "files.0");
  let at = length;
  return done(
    described.value.map(({ bytes: size, ...file }) => {
      const bytes = body.subarray(at, at + size);
      at += size;
      return { ...file, bytes };
    }),
  );
}

function describedFiles(json: string): Outcome<z.infer<typeof description>> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return unclear;
  }
  const parsed = description.safeParse(value);
  if (parsed.success) return done(parsed.data);
  const [issue] = parsed.error.issues;
  return refused(issue?.message ?? "This cannot be read.", `files.${Number(issue?.path[0] ?? 0) || 0}`);
}

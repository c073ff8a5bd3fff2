/**
 * What a browser sends to be imported: a description of the files, and then their bytes one after another in a single
 * body, so that either all of them arrive or nothing is done.
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
const described = z.object({
  title: z.string().max(400).nullable(),
  files: z
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
    .max(mostFiles, `At most ${mostFiles} files can be imported at once.`),
});
export type DescribedUpload = z.infer<typeof described>;

/** The description, from the JSON of its header; null when it is none. */
export function describedUpload(json: string): Outcome<DescribedUpload> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused("The upload does not say what it holds. Load the page again and send it once more.", "files.0");
  }
  const parsed = described.safeParse(value);
  if (parsed.success) return done(parsed.data);
  const [issue] = parsed.error.issues;
  const field = issue?.path.slice(0, 2).join(".") ?? "";
  return refused(issue?.message ?? "This cannot be read.", field === "files" || field === "" ? "files.0" : field);
}

/** Cuts the body into its files. Refused when the lengths do not add up: then something was lost on the way. */
export function uploadedFiles({ files }: DescribedUpload, body: Uint8Array<ArrayBuffer>): Outcome<UploadedFile[]> {
  const declared = files.reduce((sum, file) => sum + file.bytes, 0);
  if (declared !== body.byteLength) return refused("The upload arrived incomplete. Try again.", "files.0");
  let at = 0;
  return done(
    files.map(({ bytes: length, ...file }) => {
      const bytes = body.subarray(at, at + length);
      at += length;
      return { ...file, bytes };
    }),
  );
}

/** Scans of pages: what kind of picture some bytes are, told by their first bytes and never by their name. */

import type { UploadedFile } from "../../domain/import/upload";
import { done, type Outcome, refused } from "../../domain/policy/outcome";

const starts = (bytes: Uint8Array, at: number, sign: readonly number[]): boolean =>
  sign.every((byte, index) => bytes[at + index] === byte);

/** The type of a picture that browsers draw and that holds no script; null for anything else. */
export function imageMime(bytes: Uint8Array): "image/png" | "image/jpeg" | "image/webp" | null {
  if (starts(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  if (starts(bytes, 0, [0xff, 0xd8, 0xff])) return "image/jpeg";
  const webp = starts(bytes, 0, [0x52, 0x49, 0x46, 0x46]) && starts(bytes, 8, [0x57, 0x45, 0x42, 0x50]);
  return webp ? "image/webp" : null;
}

/** Refused, beside its file, when something that should be the picture of a page is none. */
export function checkImages(files: readonly UploadedFile[]): Outcome {
  const wrong = files.findIndex(({ image, bytes }) => image && imageMime(bytes) === null);
  if (wrong < 0) return done(undefined);
  return refused(
    "This is no PNG, JPEG or WebP picture. Save the scan as one of these, and add it again.",
    `files.${wrong}`,
  );
}

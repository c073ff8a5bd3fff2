/** Sends files to be imported, telling how far it is. Not an action: only a request of its own can say that. */
import { z } from "zod";
import type { SourceFormat } from "@/lib/domain/format/model";

/** A file on its way; `name` is null for pasted words. */
export interface SentFile {
  name: string | null;
  body: Blob;
  format: SourceFormat | null;
  pages: { from: number; to: number } | null;
  parts: string[] | null;
  image: boolean;
}

/** How far it is: bytes sent, then pages or chapters read of one of the files. */
export type SendProgress =
  | { doing: "sending"; done: number; of: number }
  | { doing: "reading"; file: number; done: number; of: number }
  | { doing: "waiting" };

const part = z.object({ id: z.string(), title: z.string(), characters: z.number() });
const answerSchema = z.union([
  z.object({ importId: z.string() }),
  z.object({ added: z.number() }),
  z.object({ choose: z.object({ file: z.number(), parts: z.array(part) }) }),
  z.object({ problem: z.string(), field: z.string().nullish() }),
]);
const progressSchema = z.object({ progress: z.object({ file: z.number(), done: z.number(), total: z.number() }) });

/** Where the import is, how many files were added, which chapters are to be chosen from, or what is wrong and where. */
export type SendAnswer = z.infer<typeof answerSchema> | { cancelled: true };

const lost = { problem: "This could not be sent. Check the connection and try again; nothing on this page is lost." };

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function answerOf(body: string): SendAnswer {
  const found = answerSchema.safeParse(parsed(body.trim().split("\n").at(-1) ?? ""));
  return found.success ? found.data : lost;
}

function told(body: string): SendProgress | null {
  const lines = body.slice(0, body.lastIndexOf("\n") + 1).trim();
  const last = progressSchema.safeParse(parsed(lines.slice(lines.lastIndexOf("\n") + 1)));
  if (!last.success) return null;
  const { file, done, total } = last.data.progress;
  return { doing: "reading", file, done, of: total };
}

/**
 * Sends the files in one request: their description, then their bytes one after another. The promise never
 * rejects; when `stop` is given up, nothing is imported.
 */
export function sendImport(
  address: string,
  title: string | null,
  files: readonly SentFile[],
  onProgress: (progress: SendProgress) => void,
  stop: AbortSignal,
): Promise<SendAnswer> {
  const described = files.map(({ body: { size: bytes }, ...file }) => ({ ...file, bytes }));
  const description = new Blob([JSON.stringify(described)]);
  const body = new Blob([description, ...files.map((file) => file.body)]);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-import-title", encodeURIComponent(title ?? ""));
    request.setRequestHeader("x-import-description", String(description.size));
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onProgress(loaded < total ? { doing: "sending", done: loaded, of: total } : { doing: "waiting" }),
    );
    request.upload.addEventListener("load", () => onProgress({ doing: "waiting" }));
    request.addEventListener("progress", () => {
      const far = told(request.responseText);
      if (far) onProgress(far);
    });
    request.addEventListener("load", () => resolve(answerOf(request.responseText)));
    request.addEventListener("abort", () => resolve({ cancelled: true }));
    for (const failure of ["error", "timeout"]) request.addEventListener(failure, () => resolve(lost));
    stop.addEventListener("abort", () => request.abort());
    request.send(body);
  });
}

/** Sending a text or file to be imported, with its progress: `fetch` cannot tell how much has been sent. */
import { z } from "zod";

/** What is on its way: pasted words or a file, and what the import is called. */
export interface Sending {
  title: string;
  source: { kind: "text"; text: string } | { kind: "file"; file: File };
}

/** `sent` and `of` in bytes; equal when all has arrived and is being read. */
export type OnProgress = (sent: number, of: number) => void;

/** Where the import is reviewed, or what is wrong and beside which field it is said. */
export type SendAnswer = { ok: true; importId: string } | { ok: false; problem: string; field: string | null };

const arrived = z.object({ importId: z.string() });
const refusal = z.object({ problem: z.string(), field: z.string().optional() });
const lost = "The text could not be sent. Check the connection and try again; nothing on this page is lost.";

function answerOf(status: number, body: string): SendAnswer {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return { ok: false, problem: lost, field: null };
  }
  const found = arrived.safeParse(json);
  if (status === 200 && found.success) return { ok: true, importId: found.data.importId };
  const refused = refusal.safeParse(json);
  if (!refused.success) return { ok: false, problem: lost, field: null };
  return { ok: false, problem: refused.data.problem, field: refused.data.field ?? null };
}

/** Sends it; the promise never rejects. `address` is the upload route of the course. */
export function sendImport(address: string, { title, source }: Sending, onProgress: OnProgress): Promise<SendAnswer> {
  const body = source.kind === "file" ? source.file : new Blob([source.text], { type: "text/plain;charset=utf-8" });
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.setRequestHeader("x-import-title", encodeURIComponent(title));
    if (source.kind === "file") request.setRequestHeader("x-file-name", encodeURIComponent(source.file.name));
    request.upload.addEventListener("progress", (event) => onProgress(event.loaded, event.total));
    request.upload.addEventListener("load", () => onProgress(body.size, body.size));
    request.addEventListener("load", () => resolve(answerOf(request.status, request.responseText)));
    for (const failure of ["error", "abort", "timeout"]) {
      request.addEventListener(failure, () => resolve({ ok: false, problem: lost, field: null }));
    }
    request.send(body);
  });
}

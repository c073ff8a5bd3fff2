/** A file that is made when it is asked for, and saved, never shown: it holds what people wrote. */
export function fileAnswer(body: BodyInit, name: string, mime: string): Response {
  return new Response(body, {
    headers: {
      "content-type": mime.startsWith("text/") || mime.endsWith("xml") ? `${mime}; charset=utf-8` : mime,
      "content-disposition": `attachment; filename="${name}"`,
      "content-security-policy": "sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

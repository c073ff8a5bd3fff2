/** Runs in the browser before anything else of a page. */
import { config } from "zod/v4/core";
import { marksCookie } from "@/lib/domain/annotation/marks-in-words";

// Zod would compile its checks if it could, and tries: the content policy forbids that, and every try is a report.
config({ jitless: true });

// Without CSS Custom Highlights the texts draw the marks of notes themselves: the server is told before one is asked for.
if (!("highlights" in CSS)) {
  const secure = location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than what this is for.
  document.cookie = `${marksCookie}=on; path=/; max-age=31536000; samesite=lax${secure}`;
}

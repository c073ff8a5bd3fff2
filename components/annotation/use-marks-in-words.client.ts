import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { canLight } from "@/components/reading/highlights.client";
import { marksCookie } from "@/lib/domain/annotation/marks-in-words";
import { useRoom } from "./room-context.client";

/** Where the browser cannot light passages, asks once for texts that draw the marks in their words. Keeps what is open. */
export function useMarksInWords() {
  const { refresh } = useRouter();
  const { marksInWords } = useRoom().place;
  useEffect(() => {
    if (marksInWords || canLight()) return;
    const secure = location.protocol === "https:" ? "; secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than what this is for.
    document.cookie = `${marksCookie}=on; path=/; max-age=31536000; samesite=lax${secure}`;
    // Where no cookie is kept, nothing changes, and nothing is asked for again.
    refresh();
  }, [marksInWords, refresh]);
}

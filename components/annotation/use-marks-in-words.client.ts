import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { canLight } from "@/components/reading/highlights.client";
import { useRoom } from "./room-context.client";

/**
 * Where the browser cannot light passages and the server did not know (instrumentation-client.ts tells it from the first
 * page on), asks once for texts that draw the marks in their words. What is open stays open.
 */
export function useMarksInWords() {
  const { refresh } = useRouter();
  const { marksInWords } = useRoom().place;
  useEffect(() => {
    // Where no cookie is kept, nothing changes, and nothing is asked for again.
    if (!marksInWords && !canLight()) refresh();
  }, [marksInWords, refresh]);
}

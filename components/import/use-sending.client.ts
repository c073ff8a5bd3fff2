"use client";

import { useEffect, useRef, useState } from "react";
import { pageRange } from "@/lib/domain/import/page-range";
import { type ChosenFile, chosenFiles, hasPages, problemsOf } from "./chosen-files";
import { type SendAnswer, type SendProgress, type SentFile, sendImport } from "./send-import.client";

/** What is wrong, and with which file or field; `at` null is the whole. */
export interface Refusal {
  problem: string;
  at: number | string | null;
}

function sentFile(chosen: ChosenFile): SentFile {
  const { file, format, image, parts, wanted } = chosen;
  const range = hasPages(chosen) ? pageRange(chosen.pages) : null;
  return {
    ...{ name: file.name, body: file, image, format: format || null },
    ...{ pages: range?.ok ? range.pages : null, parts: parts === null ? null : [...wanted] },
  };
}

/** Choosing files and sending them: which there are, how far they are, what is wrong, and how it is stopped. */
export function useSending(address: string, arrived: (answer: { importId: string } | { added: number }) => void) {
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [progress, setProgress] = useState<SendProgress | null>(null);
  const [refusal, refuse] = useState<Refusal | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const take = (answer: SendAnswer) => {
    if ("importId" in answer || "added" in answer) return arrived(answer);
    setProgress(null);
    if ("cancelled" in answer) return;
    if ("choose" in answer) {
      const { file, parts } = answer.choose;
      setFiles((now) => now.map((each, index) => (index === file ? { ...each, parts, wanted: [] } : each)));
      return refuse(null);
    }
    const place = /^files\.(\d+)$/u.exec(answer.field ?? "");
    refuse({ problem: answer.problem, at: place ? Number(place[1]) : (answer.field ?? null) });
  };

  /** Sends what was chosen, and pasted words after it. */
  const send = async (title: string | null, pasted: string) => {
    if (progress) return;
    const [first] = problemsOf(files);
    if (first) return refuse({ at: first[0], problem: first[1] });
    const words = pasted.trim() === "" ? [] : [new Blob([pasted], { type: "text/plain;charset=utf-8" })];
    const asText = { name: null, format: null, pages: null, parts: null, image: false };
    const sent = [...files.map(sentFile), ...words.map((body) => ({ ...asText, body }))];
    if (sent.every(({ image }) => image) && !address.endsWith("/files")) {
      const scans = sent.length > 0;
      return refuse({
        at: "file",
        problem: scans
          ? "Pictures alone have no words. Add the text of the pages too."
          : "Choose a file, or paste a text.",
      });
    }
    refuse(null);
    setProgress({ doing: "waiting" });
    stop.current = new AbortController();
    take(await sendImport(address, title, sent, setProgress, stop.current.signal));
  };

  const problems = new Map(typeof refusal?.at === "number" ? [[refusal.at, refusal.problem]] : []);
  return {
    files,
    setFiles: (next: ChosenFile[]) => {
      refuse(null);
      setFiles(next);
    },
    add: (added: Iterable<File>) => {
      refuse(null);
      // Taken over at once: the browser empties its own list when the field is cleared.
      const more = chosenFiles(added);
      setFiles((now) => [...now, ...more]);
    },
    progress,
    refusal,
    problems,
    send,
    /** All has arrived: nothing is left to be sent. */
    finish: () => {
      setFiles([]);
      setProgress(null);
    },
    cancel: () => stop.current?.abort(),
  };
}

export type Sending = ReturnType<typeof useSending>;

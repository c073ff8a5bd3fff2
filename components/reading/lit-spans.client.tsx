"use client";

import { useEffect } from "react";
import type { Span } from "@/lib/domain/anchor/passage";
import { type LightName, light } from "./highlights.client";
import { wordRanges } from "./ranges.client";

/** A passage to be lit, and how. */
export interface LitSpan {
  revisionId: string;
  span: Span;
  name: LightName;
}

/** Lights passages in the documents on this page, as long as it is there. Draws nothing itself. */
export function LitSpans({ spans }: { spans: readonly LitSpan[] }) {
  useEffect(() => {
    const byName = new Map<LightName, Range[]>();
    for (const { revisionId, span, name } of spans) {
      for (const article of document.querySelectorAll(`[data-revision="${CSS.escape(revisionId)}"]`)) {
        const ranges = byName.get(name) ?? [];
        ranges.push(...wordRanges(article, span));
        byName.set(name, ranges);
      }
    }
    const off = [...byName].map(([name, ranges]) => light(name, ranges));
    return () => {
      for (const putOut of off) putOut();
    };
  }, [spans]);
  return null;
}

"use client";

import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { shortId } from "@/lib/domain/id/short-id";
import type { PageScan } from "@/lib/domain/review/state";

interface ScanViewProps {
  scans: readonly PageScan[];
  /** Where the pictures are; the id of a scan is added. */
  images: string;
  /** The scan that belongs to what is read just now, counted from 0. */
  first: number;
}

const sizes: readonly number[] = [100, 150, 200, 300, 400];

/** The scan of a page beside its text: turned over, enlarged, and moved about with the mouse or the arrow keys. */
export function ScanView({ scans, images, first }: ScanViewProps) {
  const [at, turn] = useState(Math.min(first, scans.length - 1));
  const [size, enlarge] = useState(100);
  const frame = useRef<HTMLElement>(null);
  const before = useRef(size);
  // What is in the middle of the frame stays there.
  useLayoutEffect(() => {
    const by = size / before.current;
    before.current = size;
    const seen = frame.current;
    if (!seen || by === 1) return;
    seen.scrollLeft = (seen.scrollLeft + seen.clientWidth / 2) * by - seen.clientWidth / 2;
    seen.scrollTop = (seen.scrollTop + seen.clientHeight / 2) * by - seen.clientHeight / 2;
  }, [size]);
  const scan = scans[at];
  if (!scan) return null;
  const step = (by: 1 | -1) => {
    const next = sizes.indexOf(size) + by;
    enlarge(sizes[next] ?? size);
  };
  const keys = (event: KeyboardEvent) => {
    const act: Record<string, () => void> = {
      "+": () => step(1),
      "=": () => step(1),
      "-": () => step(-1),
      "0": () => enlarge(100),
      PageDown: () => turn(Math.min(at + 1, scans.length - 1)),
      PageUp: () => turn(Math.max(at - 1, 0)),
    };
    const chosen = act[event.key];
    if (!chosen || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    chosen();
  };
  return (
    <div className="stack">
      <div className="row small">
        <Button small disabled={at === 0} onClick={() => turn(at - 1)}>
          Previous<span className="vh"> scan</span>
        </Button>
        <span className="tnum" role="status">
          Scan {at + 1} of {scans.length}
          <span className="vh">, {size} per cent</span>
        </span>
        <Button small disabled={at === scans.length - 1} onClick={() => turn(at + 1)}>
          Next<span className="vh"> scan</span>
        </Button>
        <Button small disabled={size === sizes[0]} onClick={() => step(-1)}>
          Smaller
        </Button>
        <Button small disabled={size === sizes.at(-1)} onClick={() => step(1)}>
          Larger
        </Button>
      </div>
      <section
        ref={frame}
        className="scan"
        aria-label={`Scan ${at + 1}. Plus and minus change its size, Page Up and Page Down turn over.`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onKeyDown={keys}
      >
        {/* biome-ignore lint/performance/noImgElement: the picture comes from a route that asks who looks */}
        <img
          key={scan.id}
          src={`${images}/${shortId(scan.id)}`}
          alt={`Scan ${at + 1} of ${scans.length}${scan.fileName ? `, ${scan.fileName}` : ""}; its words stand in the imported text`}
          style={{ width: `${size}%` }}
        />
      </section>
    </div>
  );
}

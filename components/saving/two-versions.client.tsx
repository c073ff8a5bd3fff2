"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

interface TwoVersionsProps {
  /** What has two versions: "This answer". */
  what: string;
  mine: ReactNode;
  theirs: ReactNode;
  /** What stands here, to be copied elsewhere first. */
  mineText: string;
  /** Level of the heading, after what stands before it on its page. */
  level?: 2 | 3;
  onChoose: (choice: "mine" | "theirs") => void;
}

/** Somebody was faster: both versions side by side, and nothing happens until one is chosen. */
export function TwoVersions({ what, mine, theirs, mineText, level = 3, onChoose }: TwoVersionsProps) {
  const [Heading, Side] = level === 2 ? (["h2", "h3"] as const) : (["h3", "h4"] as const);
  const [copied, setCopied] = useState<boolean | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // It comes when the server answers: whoever writes at that moment goes on writing, and hears of it.
  useEffect(() => {
    if (!document.activeElement?.closest("input, textarea, select, [contenteditable]")) heading.current?.focus();
  }, []);
  async function copy() {
    setCopied(
      await navigator.clipboard.writeText(mineText).then(
        () => true,
        () => false,
      ),
    );
  }
  return (
    <section className="notice notice-warn two-versions" aria-labelledby={id}>
      <Heading className="h3 h" id={id} tabIndex={-1} ref={heading}>
        {what} was changed elsewhere
      </Heading>
      <p role="alert">
        Another tab, device or person saved a newer version meanwhile. Both are kept; choose which one goes on.
      </p>
      <div className="two">
        <div>
          <Side className="label">Here, not saved</Side>
          <div className="answer">{mine}</div>
        </div>
        <div>
          <Side className="label">Saved elsewhere</Side>
          <div className="answer">{theirs}</div>
        </div>
      </div>
      <div className="row">
        <Button onClick={() => onChoose("mine")}>Keep mine</Button>
        <Button onClick={() => onChoose("theirs")}>Keep theirs</Button>
        <Button look="quiet" onClick={copy}>
          Copy mine
        </Button>
        <span role="status" className="small">
          {copied === true
            ? "Copied"
            : copied === false
              ? "The browser does not allow copying; select the text instead."
              : ""}
        </span>
      </div>
    </section>
  );
}

"use client";

import { useEffect, useRef, useState } from "react";
import type { ContentsEntry } from "@/lib/domain/document/contents";

/** One text of the page, with its contents when it is long. */
export interface ListedText {
  revisionId: string;
  title: string;
  /** What begins the ids of this text on the page. */
  prefix: string;
  entries: readonly ContentsEntry[];
}

/** Pixels below the top of the window at which a reader reads. */
const LINE = 180;

/**
 * The way through long texts, and from one text of an assignment to the next: a list that opens from the bar over the
 * text. Where the reader is is marked each time it is open; following a link closes it and leaves the focus in the text.
 */
export function Contents({ texts }: { texts: readonly ListedText[] }) {
  const own = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    if (!open) return;
    const ids = texts.flatMap(({ prefix, entries, revisionId }) => [
      `text-${revisionId}`,
      ...entries.map(({ anchor }) => `${prefix}${anchor}`),
    ]);
    const look = () =>
      setHere(
        ids.findLast((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? LINE + 1) <= LINE) ?? null,
      );
    const outside = (event: Event) => {
      if (event.target instanceof Node && !own.current?.contains(event.target)) setOpen(false);
    };
    look();
    document.addEventListener("scroll", look, { passive: true, capture: true });
    document.addEventListener("pointerdown", outside);
    return () => {
      document.removeEventListener("scroll", look, { capture: true });
      document.removeEventListener("pointerdown", outside);
    };
  }, [open, texts]);
  const follow = (id: string) => {
    setOpen(false);
    // The text takes the focus, so that reading and the next Tab go on from there.
    const place = document.getElementById(id);
    place?.setAttribute("tabindex", "-1");
    place?.focus({ preventScroll: true });
  };
  const link = (id: string, words: string, paragraphs: string | null = null) => (
    <a href={`#${id}`} aria-current={here === id ? "location" : undefined} onClick={() => follow(id)}>
      {paragraphs ? <span className="quiet">{paragraphs} </span> : null}
      {words}
    </a>
  );
  return (
    <details
      className="contents"
      ref={own}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        setOpen(false);
        own.current?.querySelector("summary")?.focus();
      }}
    >
      <summary className="btn btn-quiet btn-s">Contents</summary>
      <nav aria-label="Contents" className="menu">
        <ol>
          {texts.map(({ revisionId, title, prefix, entries }) => (
            <li key={revisionId}>
              {texts.length > 1 ? link(`text-${revisionId}`, title) : null}
              {entries.length > 0 ? (
                <ol>
                  {entries.map(({ blockId, anchor, paragraphs, words }) => (
                    <li key={blockId}>{link(`${prefix}${anchor}`, words, paragraphs)}</li>
                  ))}
                </ol>
              ) : null}
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}

"use client";

import { useId, useRef, useState } from "react";
import { handBackFocus } from "@/components/ui/hand-back-focus.client";
import type { Annotation, Reply } from "@/lib/domain/annotation/model";
import { Later } from "./later.client";

interface NoteMenuProps {
  note: Annotation;
  /** The reply it belongs to; null: to the note itself. */
  reply?: Reply | null;
}

const load = () => import("./note-acts.client");

/** What is seldom done with a note or reply. It opens within the card, so that nothing is covered; Escape closes it. */
export function NoteMenu({ note, reply = null }: NoteMenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const close = () => {
    handBackFocus(list.current, () => button.current);
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="linkish"
        ref={button}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        More<span className="vh"> about {reply ? "this reply" : "this note"}</span>
      </button>
      {open ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from the buttons inside
        <div
          className="acts"
          id={id}
          ref={list}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || event.defaultPrevented) return;
            event.stopPropagation();
            close();
          }}
        >
          <Later load={load} props={{ note, reply, close }} what="This" />
        </div>
      ) : null}
    </>
  );
}

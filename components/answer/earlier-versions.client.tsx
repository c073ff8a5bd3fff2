"use client";

import dynamic from "next/dynamic";
import { type ComponentProps, useState } from "react";
import type { AnswerHistory as History } from "./answer-history.client";

const AnswerHistory = dynamic(() => import("./answer-history.client").then((file) => file.AnswerHistory), {
  ssr: false,
});

/** The way to the earlier versions of an answer; they are loaded when they are asked for. */
export function EarlierVersions({ onRestored, ...about }: Omit<ComponentProps<typeof History>, "onClose">) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className="small mt-2">
        <button type="button" className="linkish" onClick={() => setOpen(true)}>
          Earlier versions
        </button>
      </p>
      {open ? (
        <AnswerHistory
          {...about}
          onRestored={(newer) => {
            onRestored(newer);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

"use client";

import { useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";

interface CopyButtonProps extends ButtonLook {
  text: string;
  /** What the button says: "Copy link". */
  children: string;
  /** What it is, for screen readers, when several stand together. */
  of?: string;
}

/** Puts a text on the clipboard and says so; where the browser refuses, it says what to do instead. */
export function CopyButton({ text, children, of, look, small }: CopyButtonProps) {
  const [said, setSaid] = useState<"" | "Copied" | "Select the text and copy it">("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid("Copied"),
      () => setSaid("Select the text and copy it"),
    );
  return (
    <>
      <Button look={look} small={small} onClick={copy}>
        {children}
        {of ? <span className="vh"> for {of}</span> : null}
      </Button>
      <span role="status" className="small quiet">
        {said}
      </span>
    </>
  );
}

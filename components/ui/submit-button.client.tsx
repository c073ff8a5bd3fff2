"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonLook } from "./button";

interface Submission {
  /** What the button says while the form is on its way, e.g. "Saving". */
  pending?: string;
}

/** Sends its form once: a second press while the first is on its way does nothing, and the button says so. */
export function SubmitButton({
  pending,
  children,
  onClick,
  ...rest
}: Submission & ButtonLook & Omit<ComponentProps<"button">, "type">) {
  const status = useFormStatus();
  return (
    <Button
      look="primary"
      {...rest}
      type="submit"
      aria-disabled={status.pending || rest["aria-disabled"]}
      onClick={(event) => (status.pending ? event.preventDefault() : onClick?.(event))}
    >
      {status.pending && pending ? pending : children}
    </Button>
  );
}

"use client";

import { type RefObject, useEffect, useRef } from "react";

/** After a refusal the field that has to be changed has the focus, and its sentence is read out. */
export function useFocusInvalid(answer: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (answer) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [answer]);
  return form;
}

import { useEffect, useId } from "react";
import type { Desk } from "./use-desk.client";

/**
 * While a field holds what cannot be read, the draft is not published: `problem` says what to write instead. It lasts as
 * long as the field, and goes with the question that the field belongs to.
 */
export function useUnreadable({ unreadable }: Pick<Desk, "unreadable">, field: string, problem: string | null): void {
  const id = useId();
  useEffect(() => {
    if (problem === null) return;
    unreadable(id, { field, problem });
    return () => unreadable(id, null);
  }, [id, field, problem, unreadable]);
}

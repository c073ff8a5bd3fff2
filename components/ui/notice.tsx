import type { ReactNode } from "react";
import { StopIcon, TickIcon } from "./icons";

const signs = { plain: null, good: <TickIcon />, warn: <StopIcon />, error: <StopIcon /> } as const;

/** A sentence that stands apart: what happened, what to know before going on. `error` is read out at once. */
export function Notice({ kind = "plain", children }: { kind?: keyof typeof signs; children: ReactNode }) {
  return (
    <div className={kind === "plain" ? "notice" : `notice notice-${kind}`} role={kind === "error" ? "alert" : "note"}>
      {signs[kind]} {children}
    </div>
  );
}

/** What a form answers as a whole: the problem, or what was done. Draws nothing before the first answer. */
export function FormMessage({ problem, done }: { problem?: string | null; done?: string | null }) {
  if (problem) return <Notice kind="error">{problem}</Notice>;
  return <div role="status">{done ? <Notice kind="good">{done}</Notice> : null}</div>;
}

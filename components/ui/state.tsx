import type { ReactNode } from "react";

/** What a thing is just now, in a word ("Saved 14:02", "missing", "late 1 d"); the colour only repeats it. */
export function State({
  kind = "plain",
  children,
}: {
  kind?: "plain" | "good" | "warn" | "bad" | "off";
  children: ReactNode;
}) {
  return <span className={kind === "plain" ? "state" : `state state-${kind}`}>{children}</span>;
}

import type { ReactNode } from "react";

/** The name over a part of a form. */
export function PartHeading({ level = 3, children }: { level?: 3 | 4; children: ReactNode }) {
  const Heading = level === 3 ? "h3" : "h4";
  return <Heading className="label">{children}</Heading>;
}

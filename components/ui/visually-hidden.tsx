import type { ReactNode } from "react";

/** Words for screen readers that would only repeat what the eye sees. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="vh">{children}</span>;
}

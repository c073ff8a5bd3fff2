import type { ReactNode } from "react";

/** An empty place that teaches one step: what will stand here, how it gets here, and the button that begins it. */
export function Empty({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <section className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {actions ? <div className="row">{actions}</div> : null}
    </section>
  );
}

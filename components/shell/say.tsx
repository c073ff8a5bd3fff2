import type { ReactNode } from "react";

interface SayProps {
  /** A small line above: "404", "Error 500 · reference 7f3a". */
  label?: string;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  after?: ReactNode;
}

/** A page that says one thing and offers the way on. */
export function Say({ label, title, children, actions, after }: SayProps) {
  return (
    <div className="say">
      {label ? <p className="said-label">{label}</p> : null}
      <h1>{title}</h1>
      <p>{children}</p>
      {actions ? <div className="row">{actions}</div> : null}
      {after ? <p className="after">{after}</p> : null}
    </div>
  );
}

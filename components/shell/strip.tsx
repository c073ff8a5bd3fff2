import type { ReactNode } from "react";

interface StripProps {
  /** The page's name, its only h1. */
  title: ReactNode;
  /** One line under it: what there is, in numbers and words. */
  sub?: ReactNode;
  /** At the other end: a state, a due time, the one black button. */
  aside?: ReactNode;
}

/** What the page is called, what it holds, and what can be done with it. */
export function Strip({ title, sub, aside }: StripProps) {
  return (
    <div className="strip between">
      <div>
        <h1>{title}</h1>
        {sub ? <p>{sub}</p> : null}
      </div>
      {aside ? <div className="row">{aside}</div> : null}
    </div>
  );
}

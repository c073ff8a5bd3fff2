import type { KeyboardEvent } from "react";

/** The keys of a form for a note or a reply: Escape leaves it for later, Ctrl or Command with Enter is done. */
export const writingKeys =
  ({ leave, done }: { leave: () => void; done: () => void }) =>
  (event: KeyboardEvent): void => {
    if (event.key === "Escape") leave();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) done();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

/** Whether words of a text are being chosen at this moment. */
export interface Choosing {
  now: () => boolean;
  stop: () => void;
}

/**
 * Follows whether somebody chooses words of a text inside `root`: words are selected there, or the pointer is down. Calls
 * `done` each time it is over.
 */
export function watchChoosing(root: ParentNode, done: () => void): Choosing {
  let pressed = false;
  const now = () => pressed || isSelected(root);
  const look = () => {
    if (!now()) done();
  };
  const press = () => {
    pressed = true;
  };
  const release = () => {
    pressed = false;
    // What the press has selected, or let go, is known after it.
    setTimeout(look);
  };
  document.addEventListener("selectionchange", look);
  document.addEventListener("pointerdown", press);
  document.addEventListener("pointerup", release);
  document.addEventListener("pointercancel", release);
  return {
    now,
    stop: () => {
      document.removeEventListener("selectionchange", look);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", release);
    },
  };
}

function isSelected(root: ParentNode): boolean {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
  const range = selection.getRangeAt(0);
  return [...root.querySelectorAll("[data-revision]")].some((text) => range.intersectsNode(text));
}

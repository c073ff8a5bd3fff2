/** As much of an element as is asked here. */
type Leaving = Pick<Element, "isConnected" | "contains">;

/** Frames that are waited for a part of the page to be gone, after it was told to go. */
const FRAMES = 10;

/**
 * Hands the focus back when a part of the page (a form, a dialog, a list) is closed: to what `to` finds once that part
 * is gone. Closing may wait for an answer of the server, and people go on meanwhile: whoever has put the focus elsewhere
 * keeps it there. `leaving` is the part that is closed; null when it is gone already.
 */
export function handBackFocus(leaving: Leaving | null, to: () => Pick<HTMLElement, "focus"> | null | undefined): void {
  if (!isFocusFree(leaving)) return;
  let frames = FRAMES;
  const give = () => {
    if (leaving?.isConnected && frames-- > 0) requestAnimationFrame(give);
    else if (isFocusFree(leaving)) to()?.focus();
  };
  requestAnimationFrame(give);
}

/** Is the focus nowhere, or still in the part that is closed? Then it may be taken without taking it from anybody. */
export function isFocusFree(leaving: Leaving | null): boolean {
  const { activeElement: active, body } = document;
  return active === null || active === body || leaving?.contains(active) === true;
}

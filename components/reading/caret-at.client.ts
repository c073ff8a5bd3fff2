/** A place between two letters of a text node, in UTF-16 units. */
export interface CaretPlace {
  node: Text;
  offset: number;
}

/** Pixels around a letter that still count as pressing it. */
const NEAR = 3;

/** The letter under a point of the window; null where there is none, as beyond the end of a line. */
export function caretAt(x: number, y: number): CaretPlace | null {
  const found = position(x, y);
  if (!found || !(found.node instanceof Text)) return null;
  const { node } = found;
  // The caret goes to the nearer side of a letter: the letter pressed stands after it or before it.
  for (const offset of [found.offset, found.offset - 1]) {
    if (offset < 0 || offset >= node.data.length) continue;
    const letter = document.createRange();
    letter.setStart(node, offset);
    letter.setEnd(node, offset + 1);
    for (const box of letter.getClientRects()) {
      if (x >= box.left - NEAR && x <= box.right + NEAR && y >= box.top - NEAR && y <= box.bottom + NEAR) {
        return { node, offset };
      }
    }
  }
  return null;
}

function position(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === "function") {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : null;
  }
  // Older browsers know it by another name.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** The ways a passage is lit. `theirs`: another reader's mark; `chosen`: what is being chosen; `hot`: what is looked at. */
export type LightName =
  | `passage-${"s" | "t" | "r" | "l" | "none"}`
  | `passage-theirs-${"s" | "t" | "r" | "l" | "none"}`
  | "passage-hot"
  | "passage-chosen";

/** What lies over what, where passages overlap. */
const priority = (name: LightName): number =>
  name === "passage-chosen" ? 3 : name === "passage-hot" ? 2 : name.startsWith("passage-theirs") ? 0 : 1;

/**
 * Lights ranges of the page without touching its elements (CSS Custom Highlights); the function returned puts them
 * out. Where the browser cannot do it, nothing is lit: every note still has its button and its quotation.
 */
export function light(name: LightName, ranges: readonly Range[]): () => void {
  if (typeof CSS === "undefined" || !("highlights" in CSS) || typeof Highlight === "undefined") return () => {};
  const known = CSS.highlights.get(name);
  const highlight = known ?? new Highlight();
  if (!known) {
    highlight.priority = priority(name);
    CSS.highlights.set(name, highlight);
  }
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}

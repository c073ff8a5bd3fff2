/**
 * The ways a passage is lit. A letter for each skill's line (`x`: every skill a course has added; `none`: no skill);
 * `theirs`: another reader's mark; `many`, `most`: several marks lie there; `hot`: what is looked at; `chosen`: what is
 * being chosen.
 */
export type LightName =
  | `passage-${SkillLine}`
  | `passage-theirs-${SkillLine}`
  | "passage-many"
  | "passage-most"
  | "passage-hot"
  | "passage-chosen";

export type SkillLine = "s" | "t" | "r" | "l" | "x" | "none";

/** Marks lie this deep: the ground is darker from two on, and darker still from five; null: a mark of its own. */
export const depthOf = (depth: number): "many" | "most" | null => (depth >= 5 ? "most" : depth >= 2 ? "many" : null);

/** What lies over what, where passages overlap. */
function priority(name: LightName): number {
  if (name === "passage-chosen") return 4;
  if (name === "passage-hot") return 3;
  if (name === "passage-many" || name === "passage-most") return 2;
  return name.startsWith("passage-theirs") ? 0 : 1;
}

/** Can this browser light ranges without elements of their own? */
export const canLight = (): boolean =>
  typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight !== "undefined";

/**
 * Lights ranges of the page without touching its elements (CSS Custom Highlights); the function returned puts them
 * out. Where the browser cannot do it, nothing is lit here: the words draw their own runs then (`LitWords`).
 */
export function light(name: LightName, ranges: readonly AbstractRange[]): () => void {
  if (!canLight()) return () => {};
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

/**
 * Scrolls the pane round an element so that it is seen: from its top when it was not in sight, or no more than needed. The page itself never
 * moves: what was just pressed must stay under the pointer.
 */
export function showInPane(element: Element | null | undefined, at: "top" | "nearest"): void {
  const pane = element?.closest<HTMLElement>(".pane");
  if (!element || !pane || pane.scrollHeight <= pane.clientHeight) return;
  const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()];
  // Room for the heading of the pane.
  const above = inner.top - outer.top - 56;
  const below = inner.bottom - outer.bottom;
  const begins = inner.top < outer.bottom && inner.top >= outer.top;
  if (at === "top" && begins) return;
  if (at === "top" || above < 0) pane.scrollTop += above;
  else if (below > 0) pane.scrollTop += Math.min(below, above);
}

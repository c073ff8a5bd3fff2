/** A button that leads from a paragraph to its notes. */
export function newButton(blockId: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "pbtn";
  button.dataset.notesOf = blockId;
  return button;
}

/** A copy of the sign of a skill, as the server has drawn it (NoteSigns); of one the course no longer has, the plain one. */
export function signsNamed(name: string): Node[] {
  const find = (each: string) => document.querySelector(`[data-sign="${CSS.escape(each)}"]`)?.firstElementChild;
  const known = find(name) ?? find(name.slice(0, name.indexOf("/") + 1));
  return known ? [known.cloneNode(true)] : [];
}

/** Words for who hears the page. */
export function hidden(words: string): HTMLElement {
  const said = document.createElement("span");
  said.className = "vh";
  said.textContent = words;
  return said;
}

const canIdle = () => typeof requestIdleCallback === "function";
/** Calls when nothing else is to be done, or after a while all the same; what it returns stops that. */
export const whenIdle = (work: () => void): number =>
  canIdle() ? requestIdleCallback(work, { timeout: 1000 }) : window.setTimeout(work, 20);
export const stopIdle = (handle: number) => (canIdle() ? cancelIdleCallback(handle) : clearTimeout(handle));

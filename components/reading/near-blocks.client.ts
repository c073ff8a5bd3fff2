type Listener = () => void;

/** How far beyond the window a block comes near: a screen above and below, so that scrolling finds it drawn. */
const COMES = "100% 0px";
/** How far it must be to go again: so far that what was drawn is not taken away and drawn anew by a little scrolling. */
const GOES = "300% 0px";

/** The name of a block of the page: `revisionId/flow/blockId`. Revision ids and flows hold no slash that matters here. */
export function blockKey(element: Element): string {
  const revision = element.closest("[data-revision]")?.getAttribute("data-revision") ?? "";
  return `${revision}/${element.getAttribute("data-flow")}/${element.getAttribute("data-block")}`;
}

/**
 * Which blocks of the texts are near the window. Until the page has been looked at, none is; for print all are, and
 * where the browser cannot say.
 */
export class NearBlocks {
  private readonly near = new Set<string>();
  private readonly keys = new Map<Element, string>();
  /** Far, but what hangs from them is still wanted. */
  private readonly held = new Set<Element>();
  private readonly listeners = new Set<Listener>();
  private readonly watchers = new Set<(changed: readonly Element[]) => void>();
  private blind = false;
  private printing = false;
  /** Grows whenever blocks come or go, in the texts or near the window. */
  moves = 0;
  private readonly printers = new Set<Listener>();

  has(key: string): boolean {
    return this.blind || this.printing || this.near.has(key);
  }

  /** The blocks that notes hang from, in the order of the page; those of the apparatus are not among them. */
  blocks(): Element[] {
    return [...this.keys.keys()].filter((element) => element.getAttribute("data-flow") === "doc");
  }

  get isPrinting(): boolean {
    return this.printing;
  }

  /** Calls when printing begins or is over. */
  readonly listenPrint = (listener: Listener): (() => void) => {
    this.printers.add(listener);
    return () => this.printers.delete(listener);
  };

  /** Calls when `moves` has grown. */
  readonly listen = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Calls with the blocks that came near or went; at once with those that are near. */
  watch(watcher: (changed: readonly Element[]) => void): () => void {
    this.watchers.add(watcher);
    watcher([...this.keys].flatMap(([element, key]) => (this.near.has(key) ? [element] : [])));
    return () => this.watchers.delete(watcher);
  }

  /** Follows the texts inside `root`, those that come later too. Stops with the function returned. */
  follow(root: Element): () => void {
    this.blind = typeof IntersectionObserver === "undefined";
    const sights = this.blind
      ? []
      : [
          new IntersectionObserver((entries) => this.come(entries), { rootMargin: COMES }),
          new IntersectionObserver((entries) => this.go(entries), { rootMargin: GOES }),
        ];
    const observe = () => {
      for (const element of this.keys.keys()) {
        if (element.isConnected) continue;
        for (const each of sights) each.unobserve(element);
        this.near.delete(this.keys.get(element) ?? "");
        this.held.delete(element);
        this.keys.delete(element);
      }
      for (const element of root.querySelectorAll("[data-revision] [data-block]")) {
        if (this.keys.has(element)) continue;
        this.keys.set(element, blockKey(element));
        for (const each of sights) each.observe(element);
      }
      this.moved();
    };
    const texts = new MutationObserver((changes) => {
      if (changes.some(({ addedNodes, removedNodes }) => [...addedNodes, ...removedNodes].some(holdsText))) observe();
    });
    texts.observe(root, { childList: true, subtree: true });
    observe();
    const print = () => this.print(true);
    const printed = () => this.print(false);
    window.addEventListener("beforeprint", print);
    window.addEventListener("afterprint", printed);
    return () => {
      for (const each of sights) each.disconnect();
      texts.disconnect();
      this.keys.clear();
      this.near.clear();
      this.held.clear();
      window.removeEventListener("beforeprint", print);
      window.removeEventListener("afterprint", printed);
    };
  }

  private come(entries: readonly IntersectionObserverEntry[]) {
    const changed = this.letGo();
    for (const { target, isIntersecting } of entries) {
      const key = this.keys.get(target);
      if (key === undefined || !isIntersecting || this.near.has(key)) continue;
      this.near.add(key);
      changed.push(target);
    }
    this.say(changed);
  }

  private go(entries: readonly IntersectionObserverEntry[]) {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.held.delete(target);
      else if (this.near.has(this.keys.get(target) ?? "")) this.held.add(target);
    }
    this.say(this.letGo());
  }

  /** Lets those go that are far and not wanted; looks again whenever the reader has moved on. */
  private letGo(): Element[] {
    const gone = [...this.held].filter((element) => !isWanted(element));
    for (const element of gone) {
      this.held.delete(element);
      this.near.delete(this.keys.get(element) ?? "");
    }
    return gone;
  }

  private say(changed: readonly Element[]) {
    if (changed.length === 0) return;
    this.moved();
    for (const watcher of this.watchers) watcher(changed);
  }

  private print(on: boolean) {
    this.printing = on;
    for (const listener of this.printers) listener();
    this.moved();
  }

  private moved() {
    this.moves++;
    for (const listener of this.listeners) listener();
  }
}

const holdsText = (node: Node): boolean =>
  node instanceof Element && (node.matches("[data-block]") || node.querySelector("[data-block]") !== null);

/**
 * Must what hangs from a block stay? It must not be taken from under the hands of somebody who reads or writes it, nor
 * from sight: beside a crowd a note stands far below its paragraph.
 */
function isWanted(element: Element): boolean {
  const block = element.closest(".blk");
  if (!block) return false;
  if (block.contains(document.activeElement)) return true;
  return [...block.querySelectorAll(".sem .float")].some((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return bottom > -window.innerHeight && top < 2 * window.innerHeight;
  });
}

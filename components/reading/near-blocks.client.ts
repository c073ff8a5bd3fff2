type Listener = () => void;

/** How far beyond the window a block counts as near: a screen above and below, so that scrolling finds it drawn. */
const MARGIN = "100% 0px";

/** The name of a block of the page: `revisionId/flow/blockId`. Revision ids and flows hold no slash that matters here. */
export function blockKey(element: Element): string {
  const revision = element.closest("[data-revision]")?.getAttribute("data-revision") ?? "";
  return `${revision}/${element.getAttribute("data-flow")}/${element.getAttribute("data-block")}`;
}

/**
 * Which blocks of the texts are near the window. Until the page has been looked at, all are: so the server draws what
 * it has. For print all are again.
 */
export class NearBlocks {
  private readonly near = new Set<string>();
  private readonly keys = new Map<Element, string>();
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly watchers = new Set<(changed: readonly Element[]) => void>();
  private known = false;
  private printing = false;
  private readonly printers = new Set<Listener>();

  has(key: string): boolean {
    return !this.known || this.printing || this.near.has(key);
  }

  get isPrinting(): boolean {
    return this.printing;
  }

  /** Calls when printing begins or is over. */
  readonly listenPrint = (listener: Listener): (() => void) => {
    this.printers.add(listener);
    return () => this.printers.delete(listener);
  };

  /** Calls when one block comes near or goes. */
  listenAt(key: string, listener: Listener): () => void {
    const here = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, here.add(listener));
    return () => {
      here.delete(listener);
      if (here.size === 0) this.listeners.delete(key);
    };
  }

  /** Calls with the blocks that came near or went; at once with those that are near. */
  watch(watcher: (changed: readonly Element[]) => void): () => void {
    this.watchers.add(watcher);
    watcher([...this.keys].flatMap(([element, key]) => (this.near.has(key) ? [element] : [])));
    return () => this.watchers.delete(watcher);
  }

  /** Follows the texts inside `root`, those that come later too. Stops with the function returned. */
  follow(root: Element): () => void {
    if (typeof IntersectionObserver === "undefined") return () => {};
    const sights = new IntersectionObserver((entries) => this.seen(entries), { rootMargin: MARGIN });
    const observe = () => {
      for (const element of this.keys.keys()) {
        if (element.isConnected) continue;
        sights.unobserve(element);
        this.near.delete(this.keys.get(element) ?? "");
        this.keys.delete(element);
      }
      for (const element of root.querySelectorAll("[data-revision] [data-block]")) {
        if (this.keys.has(element)) continue;
        this.keys.set(element, blockKey(element));
        sights.observe(element);
      }
    };
    const texts = new MutationObserver((changes) => {
      if (changes.some(({ addedNodes }) => [...addedNodes].some(holdsText))) observe();
    });
    texts.observe(root, { childList: true, subtree: true });
    observe();
    const print = () => this.print(true);
    const printed = () => this.print(false);
    window.addEventListener("beforeprint", print);
    window.addEventListener("afterprint", printed);
    return () => {
      sights.disconnect();
      texts.disconnect();
      this.keys.clear();
      this.near.clear();
      this.known = false;
      window.removeEventListener("beforeprint", print);
      window.removeEventListener("afterprint", printed);
    };
  }

  private seen(entries: readonly IntersectionObserverEntry[]) {
    const first = !this.known;
    this.known = true;
    for (const { target, isIntersecting } of entries) {
      const key = this.keys.get(target);
      if (key === undefined) continue;
      if (isIntersecting) this.near.add(key);
      // What somebody is reading or writing beside it must not be taken from under their hands.
      else if (!target.closest(".blk")?.contains(document.activeElement)) this.near.delete(key);
    }
    this.tell(first ? null : entries.map(({ target }) => this.keys.get(target) ?? ""));
    for (const watcher of this.watchers) watcher(entries.map(({ target }) => target));
  }

  private print(on: boolean) {
    this.printing = on;
    for (const listener of this.printers) listener();
    this.tell(null);
  }

  /** Null: it may be any of them. */
  private tell(keys: readonly string[] | null) {
    for (const key of keys ?? this.listeners.keys()) {
      for (const listener of this.listeners.get(key) ?? []) listener();
    }
  }
}

const holdsText = (node: Node): boolean =>
  node instanceof Element && (node.matches("[data-block]") || node.querySelector("[data-block]") !== null);

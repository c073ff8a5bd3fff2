/** Tells open pages of this browser apart from those that were closed, so that nobody takes the draft of a living one. */

const name = (page: string) => `headnote-page-${page}`;
let current: string | null = null;

/** The name of this open page, made once and held until it is closed. */
export function thisPage(): string {
  if (current) return current;
  const page = crypto.randomUUID();
  current = page;
  // The lock is never let go: the browser does it when the page goes. Absent on plain http: then every page looks closed.
  navigator.locks?.request(name(page), () => new Promise(() => {})).catch(() => {});
  return page;
}

/** Is that page still open in this browser? False where the browser cannot say. */
export async function isOpen(page: string): Promise<boolean> {
  const held = (await navigator.locks?.query())?.held ?? [];
  return held.some((lock) => lock.name === name(page));
}

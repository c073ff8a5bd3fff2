/** What requests of pages cost, as somebody who is signed in. */
import { median } from "./measure";

/** Of the session, without encryption. */
export const COOKIE = "authjs.session-token";

/** A page, and the secret of the session that asks for it. */
export interface Asked {
  url: string;
  secret: string;
}

/**
 * Milliseconds until a page has come whole, the middle of so many requests; the pages in turn, so that all have the same
 * weather. The first ten of each warm up and do not count.
 */
export async function requestTimes(pages: readonly Asked[], requests: number): Promise<number[]> {
  const times = pages.map((): number[] => []);
  for (let turn = 0; turn < requests; turn++) {
    for (const [index, { url, secret }] of pages.entries()) {
      const began = performance.now();
      const response = await fetch(url, { headers: { cookie: `${COOKIE}=${secret}` }, redirect: "manual" });
      await response.text();
      if (response.status !== 200) throw new Error(`${url} answers ${response.status}`);
      if (turn >= 10) times[index]?.push(performance.now() - began);
    }
  }
  return times.map((all) => median(all));
}

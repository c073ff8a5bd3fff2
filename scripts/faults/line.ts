/** The line between an open page and the server, with everything that happens to lines. */
import { setTimeout as pause } from "node:timers/promises";
import type { Chance } from "../load/chance";
import type { Ledger } from "./ledger";

/** How often each fault befalls a request, in a hundred. */
const FAULTS: readonly [fault: string, inHundred: number][] = [
  ["cut before it arrived", 8],
  ["cut on the way", 10],
  ["delayed", 15],
  ["sent twice at once", 8],
  ["sent again later", 6],
  ["answered, and the answer lost", 12],
];

/** The cookie of a site without https. */
const COOKIE = "authjs.session-token";

export class Line {
  /** Of the session; "" when signed out. */
  secret = "";
  /** No request gets out while this is false. */
  network = true;
  /** Requests go through untouched: at the end everybody has a good line. */
  calm = false;
  /** Copies that are still on their way. */
  readonly late = new Set<Promise<unknown>>();

  #outside = fetch;

  constructor(
    private readonly site: string,
    private readonly chance: Chance,
    private readonly ledger: Ledger,
  ) {}

  /** As `fetch` of a page of the site. */
  readonly fetch = async (address: string, init: RequestInit, outside: typeof fetch): Promise<Response> => {
    this.#outside = outside;
    if (!this.network) throw new TypeError("no network");
    const fault = this.calm ? undefined : this.#drawn();
    if (fault) this.ledger.count(fault);
    switch (fault) {
      case "cut before it arrived":
        throw new TypeError("cut");
      case "cut on the way":
        return this.#ask(address, init, AbortSignal.timeout(1 + this.chance.below(25)));
      case "delayed":
        await pause(20 + this.chance.below(120));
        return this.#ask(address, init);
      case "sent twice at once": {
        const [first] = await Promise.all([this.#ask(address, init), this.#copy(address, init, 0)]);
        return first;
      }
      case "sent again later":
        this.#copy(address, init, 30 + this.chance.below(300));
        return this.#ask(address, init);
      case "answered, and the answer lost":
        await this.#ask(address, init).then((response) => response.text());
        throw new TypeError("the answer was lost");
      default:
        return this.#ask(address, init);
    }
  };

  #drawn(): string | undefined {
    let at = this.chance.below(100);
    for (const [fault, share] of FAULTS) {
      if (at < share) return fault;
      at -= share;
    }
    return undefined;
  }

  /** The same request once more, as lines and browsers do; nobody waits for what comes of it. */
  #copy(address: string, init: RequestInit, after: number): Promise<unknown> {
    const copy = pause(after)
      .then(() => this.#ask(address, init))
      .then((response) => response.text())
      .catch(() => null)
      .finally(() => this.late.delete(copy));
    this.late.add(copy);
    return copy;
  }

  #ask(address: string, { method, body, headers: said }: RequestInit, signal?: AbortSignal): Promise<Response> {
    const own = { origin: this.site, "sec-fetch-site": "same-origin", cookie: `${COOKIE}=${this.secret}` };
    const headers = { ...Object.fromEntries(new Headers(said)), ...own };
    return this.#outside(new URL(address, this.site), {
      method,
      body,
      headers,
      signal: signal ?? AbortSignal.timeout(20_000),
    });
  }
}

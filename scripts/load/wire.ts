/** The line to the server, as a browser's: kept open, packed, with the cookie of who asks. */
import http from "node:http";
import { gunzipSync } from "node:zlib";
import type { Person } from "./class";

export interface Answer {
  status: number;
  text: string;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 400, scheduling: "lifo" });
/** The name of the cookie on a site without https. */
const COOKIE = "authjs.session-token";
const PATIENCE = 60_000;

export class Wire {
  /** Bytes that came, as they were packed. */
  received = 0;

  constructor(private readonly site: URL) {}

  #headers(person: Person): http.OutgoingHttpHeaders {
    return { cookie: `${COOKIE}=${person.secret}`, origin: this.site.origin, "sec-fetch-site": "same-origin" };
  }

  /** Asks; throws when the server does not answer. A kept line that the server has just closed is opened again. */
  async ask(person: Person, method: string, path: string, body?: object): Promise<Answer> {
    const first = await this.#once(person, method, path, body);
    return first === "closed" ? this.ask(person, method, path, body) : first;
  }

  #once(person: Person, method: string, path: string, body?: object): Promise<Answer | "closed"> {
    const sent = body ? JSON.stringify(body) : "";
    const headers = {
      ...{ ...this.#headers(person), "accept-encoding": "gzip", "content-type": "application/json" },
      // Node says no length by itself for DELETE, and what follows would be read as another request.
      "content-length": Buffer.byteLength(sent),
    };
    const { hostname, port } = this.site;
    return new Promise((resolve, reject) => {
      const request = http.request({ hostname, port, path, method, agent, headers, timeout: PATIENCE }, (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => {
          pieces.push(piece);
          this.received += piece.length;
        });
        response.on("error", reject);
        response.on("end", () => {
          const packed = Buffer.concat(pieces);
          const whole = response.headers["content-encoding"] === "gzip" ? gunzipSync(packed) : packed;
          resolve({ status: response.statusCode ?? 0, text: whole.toString("utf8") });
        });
      });
      request.on("timeout", () => request.destroy(new Error("no answer within a minute")));
      request.on("error", (error: NodeJS.ErrnoException) => {
        if (request.reusedSocket && error.code === "ECONNRESET") resolve("closed");
        else reject(error);
      });
      request.end(sent);
    });
  }

  /** Holds the live stream of a person open; `heard` gets each event, `ended` why it was over. */
  listen(
    person: Person,
    heard: (event: string, data: string) => void,
    ended: (why: string) => void,
  ): { leave: () => void } {
    const { hostname, port } = this.site;
    const headers = { ...this.#headers(person), accept: "text/event-stream" };
    const request = http.request({ hostname, port, path: "/api/events", agent: false, headers }, (response) => {
      if (response.statusCode !== 200) ended(`the stream was answered with ${response.statusCode}`);
      let rest = "";
      response.setEncoding("utf8");
      response.on("data", (piece: string) => {
        const events = (rest + piece).split("\n\n");
        rest = events.pop() ?? "";
        for (const each of events) {
          const [, event, data] = /^event: (\S+)\ndata: (.*)$/m.exec(each) ?? [];
          if (event) heard(event, data ?? "");
        }
      });
      response.on("end", () => ended("the stream ended"));
      response.on("error", () => ended("the stream broke"));
    });
    request.on("error", (error) => ended(error.message));
    request.end();
    return { leave: () => request.destroy() };
  }
}

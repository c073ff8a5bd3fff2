/** Requests as a browser's page sends them, without a browser: to try every address, route and action as anybody. */
import { BASE_URL } from "./sessions";

export interface Answer {
  status: number;
  /** Where it leads: the Location of a redirect, or what an action says instead. */
  location: string;
  text: string;
}

export interface Sent {
  method?: string;
  cookie?: string | undefined;
  headers?: Record<string, string>;
  body?: string | FormData;
}

/** Sends a request from a page of the site; redirects are not followed. */
export async function send(path: string, { method = "GET", cookie, headers = {}, body }: Sent): Promise<Answer> {
  const own = { origin: new URL(BASE_URL).origin, "sec-fetch-site": "same-origin", ...(cookie ? { cookie } : {}) };
  const init: RequestInit = { method, redirect: "manual", headers: { ...own, ...headers } };
  const response = await fetch(new URL(path, BASE_URL), body === undefined ? init : { ...init, body });
  const location = response.headers.get("location") ?? response.headers.get("x-action-redirect") ?? "";
  return { status: response.status, location, text: await response.text() };
}

/** What is handed to a Server Action: plain values, and at most one form, which comes last. */
export type ActionArguments = readonly (string | number | boolean | null | object | FormData)[];

/** Calls a Server Action as React does. Text that begins with a dollar would have to be escaped: there is none. */
export function callAction(path: string, id: string, given: ActionArguments, cookie?: string): Promise<Answer> {
  const parts = new FormData();
  const written = given.map((argument, index) => {
    if (!(argument instanceof FormData)) return argument;
    for (const [name, value] of argument) parts.append(`_${(index + 1).toString(16)}_${name}`, value);
    return `$K${(index + 1).toString(16)}`;
  });
  const json = JSON.stringify(written);
  const headers = { accept: "text/x-component", "next-action": id };
  if (!given.some((argument) => argument instanceof FormData)) {
    return send(path, { method: "POST", cookie, body: json, headers: { ...headers, "content-type": "text/plain" } });
  }
  parts.append("0", json);
  return send(path, { method: "POST", cookie, headers, body: parts });
}

/** From a request to the person who makes it. Every page, action and route begins here. */
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findViewer } from "../data/public/sessions";
import { longId } from "../domain/id/short-id";
import { signInPath } from "../domain/person/return-path";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { sessionSecret } from "./session";

/** Who is signed in, looked up once per request; null when nobody is. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const secret = await sessionSecret();
  return secret ? findViewer(secret, new Date()) : null;
});

/** Who is signed in; else leads to the sign-in page and from there back. For pages and actions. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  // Set by proxy.ts: a server page does not know its own address. Of an action it is the page it was called from.
  redirect(signInPath((await headers()).get("x-headnote-path") ?? "/"));
}

/** What the data layer answers; where it says NotFound, the page is a 404. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NotFound) notFound();
    throw error;
  }
}

/** The id behind a piece of the address; a 404 when it is none. */
export function idFrom(param: string): string {
  return longId(param) ?? notFound();
}

/**
 * A piece of an address that is no id (a join code, the secret of a link) as a Server Action gets it: unchecked. A 404
 * when it is no text, or longer than any we give out.
 */
export function wordFrom(param: unknown): string {
  return typeof param === "string" && param.length <= 200 ? param : notFound();
}

/** The fields in which people name themselves, with the sentence for each thing that can be wrong. */
import { z } from "zod";
import { storable } from "../text/storable";

/** Control and formatting characters that would break or reverse a line of names; letters of all scripts stay. */
const UNSEEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One line of words as it is kept: composed, without unseen signs, inner spaces single. */
export const cleanLine = (text: string): string => storable(text).replace(UNSEEN, "").replace(/\s+/gu, " ").trim();

/** A line that must say something; `what` names it in the sentences: "a name". Lengths in UTF-16 units. */
export const lineField = (what: string, longest: number) =>
  z
    .string(`Write ${what}.`)
    .max(longest * 4, `Write at most ${longest} characters.`)
    .transform(cleanLine)
    .pipe(z.string().min(1, `Write ${what}.`).max(longest, `Write at most ${longest} characters.`));

/** The same where nothing may be said; empty becomes null. */
export const optionalLine = (longest: number) =>
  z
    .string()
    .max(longest * 4, `Write at most ${longest} characters.`)
    .transform(cleanLine)
    .pipe(z.string().max(longest, `Write at most ${longest} characters.`))
    .transform((text) => text || null);

export const nameField = lineField("your name", 120);
export const emailField = z
  .string("Write your email address.")
  .trim()
  .min(1, "Write your email address.")
  .max(300, "This is too long for an address.");
/** Whether it is good enough is decided in `new-password.ts`. */
export const passwordField = z
  .string("Write a password.")
  .min(1, "Write a password.")
  .max(1000, "Choose at most 200 characters.");

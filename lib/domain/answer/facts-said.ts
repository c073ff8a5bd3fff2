/** Facts of writing in words: what was counted and nothing that follows from it. */
import type { WritingFacts } from "./facts";

const number = (count: number) => count.toLocaleString("en-GB");
const characters = (count: number) => `${number(count)} ${count === 1 ? "character" : "characters"}`;

/** Time in words, rounded to minutes. @param ms milliseconds */
function time(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return "Less than a minute";
  const hours = Math.floor(minutes / 60);
  const rest = `${minutes % 60} ${minutes % 60 === 1 ? "minute" : "minutes"}`;
  if (hours === 0) return rest;
  return `${hours} ${hours === 1 ? "hour" : "hours"}${minutes % 60 === 0 ? "" : ` ${rest}`}`;
}

/** Sentences for the student (`own`) or for those who teach; none when nothing was counted. */
export function sayFacts({ typed, pasted, pastedKnown, activeMs, sittings }: WritingFacts, own: boolean): string[] {
  if (typed + pasted + sittings === 0) return [];
  const whose = own ? "your" : "the student’s";
  return [
    `${characters(typed)} typed.`,
    pasted === 0
      ? "Nothing pasted."
      : `${characters(pasted)} pasted; ${number(pastedKnown)} of them stand in the assigned texts or ${whose} notes, or were moved within the page.`,
    `${time(activeMs)} of writing in ${number(sittings)} ${sittings === 1 ? "sitting" : "sittings"}; pauses of more than two minutes are left out.`,
  ];
}

/** Who sees the facts, told to the student before anything is submitted. */
export const whoSeesFacts = (toInstructors: boolean): string =>
  toInstructors
    ? "You see this now. Those who teach this course see it with your answer when you have submitted."
    : "Only you see this. It is not submitted.";

/** What the facts are worth, told to everybody who reads them. */
export const factsAreNoProof =
  "The browser counts while an answer is written. It does not count everything, and what it counts proves nothing about who wrote the words.";

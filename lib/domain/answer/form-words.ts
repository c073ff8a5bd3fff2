/** The words of the forms themselves: what each row is called and asks, and what marked words do. */
import type { SourcingField } from "../assignment/prompt-settings";
import type { Carried } from "./model";

/** What each row of a sourcing sheet asks, in the words of a teacher. */
export const sourcingAsks: Record<SourcingField, string> = {
  author: "Who wrote it, alone or with whom?",
  position: "Who was that: what office, what side?",
  date: "When, and by which calendar?",
  audience: "For whom was it written?",
  purpose: "What was it meant to bring about?",
  genre: "What kind of source is it?",
  reliability: "How far do you trust it, and for what?",
};

/** The last row of a sheet that stands behind a gate. */
export const afterReading = {
  name: "After reading",
  asks: "What did you keep, what did you change, and what in the text made you change it?",
} as const;

/** The three fields of context, in their order. */
export const contextFields = [
  { part: "happening", name: "What was happening", asks: "What was going on where and when this was written?" },
  { part: "shaped", name: "How it shaped the document", asks: "Where in its words does that show? Cite your notes." },
  { part: "beyond", name: "Evidence from beyond it", asks: "What do other sources say? Cite notes or name them." },
] as const;

/** What marked words carry, as a reader says it. */
export const carriedNames: Record<Carried, string> = {
  Claim: "carry the claim",
  Tone: "carry the tone",
  Persuasion: "persuade",
};

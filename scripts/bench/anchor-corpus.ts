/** Texts under correction for measuring, with what became of every character. The same numbers give the same texts. */
import { composedParagraphs } from "../../lib/domain/anchor/testing/corpus";
import { Corrected, type Weight } from "../../lib/domain/anchor/testing/edits";
import { Truth } from "../../lib/domain/anchor/testing/truth";

export { chosenPassages } from "../../lib/domain/anchor/testing/truth";

/** One correction: the text before it, the text after it, and the truth. */
export interface Step {
  oldText: string;
  newText: string;
  truth: Truth;
}

export interface Edits {
  name: string;
  weight: Weight;
  /** Edits for each word in each pass, and passes. */
  share: number;
  passes: number;
}

export const light: Edits = { name: "light (1 % of words)", weight: "light", share: 0.01, passes: 1 };
export const heavy: Edits = { name: "heavy (five passes)", weight: "heavy", share: 0.01, passes: 5 };

/** A text of so many words: paragraphs joined by one newline. */
export const composedText = (words: number, seed: number): string => composedParagraphs(words, seed).join("\n");

/** A text of so many words and its corrections, one after the other. */
export function corrections(words: number, { weight, share, passes }: Edits, seed: number): Step[] {
  const steps: Step[] = [];
  let oldText = composedText(words, seed);
  for (let pass = 0; pass < passes; pass++) {
    const corrected = new Corrected(oldText.split("\n"));
    corrected.pass(share, weight, seed * 1000 + pass);
    const newText = corrected.text;
    steps.push({ oldText, newText, truth: new Truth(oldText, newText, corrected.origin) });
    oldText = newText;
  }
  return steps;
}

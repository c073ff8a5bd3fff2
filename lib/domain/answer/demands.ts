/**
 * What the form of a question asks for beyond words and evidence: rows of a sheet, whole pairs, marked words, a choice
 * and its reason. Counted here, one sentence for each that is missing; whether what is there answers anything is for
 * people to say.
 */
import { gateOf, sourcingFieldNames } from "../assignment/prompt-settings";
import type { PublishedPrompt } from "../assignment/published";
import { plainText, type RichText } from "../richtext/model";
import type { Answer, CloseMark, EvidencePair } from "./model";

/** A cited note, as far as a demand has to know it: which documents it stands in. */
export interface KnownNote {
  id: string;
  documentIds: readonly string[];
}

type Known = ReadonlyMap<string, KnownNote>;

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const isBlank = (text: RichText | undefined): boolean =>
  !text || (plainText(text).trim() === "" && text.blocks.every((block) => block.atoms.length === 0));

/**
 * A pair counts when both passages are there, in two documents, with a relation and a reason. A silence has no passage
 * in the document that is silent, so one passage is enough for it.
 */
export function isWholePair({ left, right, relation, reason }: EvidencePair, notes: Known): boolean {
  const [one, other] = [notes.get(left ?? ""), notes.get(right ?? "")];
  if (!one || relation === null || reason.trim() === "") return false;
  if (relation === "Silent" && right === null) return true;
  if (!other) return false;
  return !one.documentIds.some((id) => other.documentIds.includes(id));
}

/** A mark counts when its note is there, with what the words carry and how. */
export const isWholeMark = ({ annotationId, carries, how }: CloseMark, notes: Known): boolean =>
  notes.has(annotationId ?? "") && carries !== null && how.trim() !== "";

const notAnswered = (names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`Not filled in yet: ${names.join(", ")}.`];

function unfinished(whole: number, all: number, least: number, one: string): string[] {
  const says: string[] = [];
  if (whole < least) says.push(`It has ${counted(whole, `whole ${one}`)}; the question asks for ${least}.`);
  if (whole < all) says.push(`${counted(all - whole, one)} ${all - whole === 1 ? "is" : "are"} not finished.`);
  return says;
}

/**
 * What is missing in an answer to this question, one sentence each. Running text has no demands of its form. `shut`: its
 * text is not open yet, so nothing can be said after reading.
 */
export function missingInForm(
  prompt: Pick<PublishedPrompt, "kind" | "settings">,
  answer: Answer,
  notes: Known,
  shut = false,
): string[] {
  const { settings } = prompt;
  switch (answer.form) {
    case "Text":
      return [];
    case "Sourcing": {
      const rows = settings.fields.filter((field) => isBlank(answer.rows[field])).map((f) => sourcingFieldNames[f]);
      const silent = gateOf(prompt) !== null && !shut && isBlank(answer.reflection);
      return [...notAnswered(rows), ...(silent ? ["What you keep or change after reading is not written yet."] : [])];
    }
    case "Contextualization":
      return notAnswered([
        ...(isBlank(answer.happening) ? ["What was happening"] : []),
        ...(isBlank(answer.shaped) ? ["How it shaped the document"] : []),
        ...(isBlank(answer.beyond) ? ["Evidence from beyond it"] : []),
      ]);
    case "Corroboration": {
      const whole = answer.pairs.filter((pair) => isWholePair(pair, notes)).length;
      return unfinished(whole, answer.pairs.length, settings.minPairs, "pair");
    }
    case "CloseReading": {
      const whole = answer.marks.filter((mark) => isWholeMark(mark, notes)).length;
      return unfinished(whole, answer.marks.length, settings.minMarks, "mark");
    }
    case "Choice": {
      const chosen = settings.options.filter(({ id }) => answer.chosen.includes(id)).length;
      const says = chosen === 0 ? ["Nothing is chosen."] : [];
      if (chosen > 1 && !settings.several) says.push("More than one is chosen; the question asks for one.");
      if (settings.reason && isBlank(answer.reason)) says.push("The reason is missing.");
      return says;
    }
  }
}

/**
 * A question may change its form after somebody has begun: an instructor turns a sourcing sheet on, or off again. What
 * was written stays in the form it was written in until its writer carries it over; nothing of it is left behind.
 */
import type { AnswerForm, ChoiceOption } from "../assignment/prompt-settings";
import { citedAnnotations, plainText } from "../richtext/model";
import { type Answer, emptyAnswer, isEmptyAnswer } from "./model";
import { runningText } from "./running-text";

/** Code units that one reason holds at most, with room to spare. */
const PORTION = 9000;

/** Long words cut at spaces into what one reason can hold. */
function portions(words: string): string[] {
  if (words.length <= PORTION) return words === "" ? [] : [words];
  const space = words.lastIndexOf(" ", PORTION);
  const cut = space > 0 ? space : PORTION;
  return [words.slice(0, cut), ...portions(words.slice(cut).trim())];
}

/** Is this answer written in the form in which the question is asked now? Nothing written fits every form. */
export const fitsForm = (answer: Answer, form: AnswerForm): boolean => answer.form === form || isEmptyAnswer(answer);

/** The answer as its form has it: as it is, or an empty one of the form when nothing was written. */
export const inForm = (answer: Answer, form: AnswerForm): Answer =>
  answer.form !== form && isEmptyAnswer(answer) ? emptyAnswer(form) : answer;

/**
 * All words of an answer in another form, in its first place: the first row of a sheet, the reason of a choice, the
 * reason of a first pair. Evidence that has no place there becomes pairs or marks of its own. `newId` names them.
 */
export function carriedOver(
  answer: Answer,
  form: AnswerForm,
  options: readonly ChoiceOption[],
  newId: () => string,
): Answer {
  const text = runningText(answer, options);
  const [words, cited] = [portions(plainText(text).trim()), citedAnnotations(text)];
  switch (form) {
    case "Text":
      return { form, text };
    case "Sourcing":
      return { ...emptyAnswer(form), form, rows: { author: text }, reflection: { blocks: [] } };
    case "Contextualization":
      return { form, happening: text, shaped: { blocks: [] }, beyond: { blocks: [] } };
    case "Choice":
      return { form, chosen: [], reason: text };
    case "Corroboration": {
      const pairs = Array.from({ length: Math.max(1, words.length, Math.ceil(cited.length / 2)) }, (_, index) => ({
        id: newId(),
        left: cited[2 * index] ?? null,
        right: cited[2 * index + 1] ?? null,
        relation: null,
        reason: words[index] ?? "",
      }));
      return { form, pairs };
    }
    case "CloseReading": {
      const marks = Array.from({ length: Math.max(1, words.length, cited.length) }, (_, index) => ({
        id: newId(),
        annotationId: cited[index] ?? null,
        carries: null,
        how: words[index] ?? "",
      }));
      return { form, marks };
    }
  }
}

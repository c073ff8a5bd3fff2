import type { Answer } from "@/lib/domain/answer/model";
import type { PublishedPrompt } from "@/lib/domain/assignment/published";
import type { DeskNote } from "./desk-props";

/** What each form of an answer is given; `Form` is the answer as that form has it. */
export interface AnswerFormProps<Form extends Answer> {
  question: Pick<PublishedPrompt, "id" | "number" | "kind" | "settings">;
  /** Ids of what describes the answer: the question and what it asks for. */
  describedBy: string;
  /** The text it is about is not open yet: nothing is asked that can be said only after reading. */
  shut: boolean;
  answer: Form;
  /** Counts how often the answer came from elsewhere than the person's hands here. */
  given: number;
  notes: readonly DeskNote[];
  /** The note whose passage is looked at. */
  open: string | null;
  onOpen: (annotationId: string) => void;
  onChange: (answer: Form) => void;
  /** Told where a note that is cited from outside goes: into the place that was written in last. */
  onReady: (cite: (annotationId: string) => void) => void;
}

/** The answer in one of its forms. */
export type InForm<Name extends Answer["form"]> = Extract<Answer, { form: Name }>;

import type { ReactNode } from "react";
import type { RichTextProps } from "@/components/richtext/rich-text";
import type { Answer } from "@/lib/domain/answer/model";
import type { PromptSettings } from "@/lib/domain/assignment/prompt-settings";
import type { RichText } from "@/lib/domain/richtext/model";

/** A cited passage as a form shows it: its words, a little of what stands around them, and what was noted there. */
interface CitedPassage {
  skill: string | null;
  label: string;
  documentTitle: string;
  citation: string;
  /** The writer’s note on it; null when it was erased. */
  body: string | null;
  passage: { exact: string; prefix: string; suffix: string };
}

/** How the words of an answer are drawn wherever they stand: chips, comments, the way to choose words. */
type AroundWords = Omit<RichTextProps, "text" | "only">;

/** An answer in its form and as running text, with what is needed to draw either. */
export interface AnswerDrawing extends AroundWords {
  form: Answer | null;
  content: RichText;
  settings: PromptSettings;
  cited: (annotationId: string) => CitedPassage | undefined;
  /** Draws the name of a cited passage's place as the way to it. */
  lead: (annotationId: string, place: ReactNode) => ReactNode;
  /** In print its chips are numbers, and what they cite stands under it. The element around has `with-footnotes`. */
  footnotes?: boolean;
  /** The level of the headings of its parts. */
  level?: 3 | 4;
}

/** Making questions: the buttons that return in many of them, and ids that are the same whenever the text is. */
import type { Meta } from "../document/model";
import type { Answer, Choice, ImportQuestion } from "./model";

/** A question before it has its id. */
export type Asked = Omit<ImportQuestion, "id">;

export const choice = (label: string, value: Answer): Choice => ({ label, value });
export const keep = (label: string): Choice => choice(label, { do: "keep" });
export const setting = (label: string, set: Partial<Meta>): Choice => choice(label, { do: "meta", set });

/** The first words of a text, at most `length` characters, with a sign where it goes on. */
export function quoteOf(text: string, length = 140): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s\S*$/u, "")} …`;
}

/** Gives each question the id `rule:document:block`, with a number where that would return. */
export function withIds(asked: readonly Asked[]): ImportQuestion[] {
  const seen = new Map<string, number>();
  return asked.map((question) => {
    const base = [question.rule, question.field, question.documentId ?? "import", question.blockId ?? ""]
      .join(":")
      .replace(/:$/u, "");
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return { id: count === 1 ? base : `${base}:${count}`, ...question };
  });
}

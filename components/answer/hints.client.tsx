"use client";

import { useDeferredValue, useMemo } from "react";
import { countingHints } from "@/lib/domain/answer/hints";
import { type Answer, textsOf } from "@/lib/domain/answer/model";
import { quotationChecker } from "@/lib/domain/answer/quotations";
import { sayQuotations } from "@/lib/domain/answer/quotations-said";
import { authorHint, dateHint, type NamePair } from "@/lib/domain/answer/sourcing-hints";
import { gateOf } from "@/lib/domain/assignment/prompt-settings";
import type { PublishedPrompt } from "@/lib/domain/assignment/published";
import { plainText } from "@/lib/domain/richtext/model";
import type { DeskNote, DeskText } from "./desk-props";

interface HintsProps {
  question: PublishedPrompt;
  answer: Answer;
  notes: readonly DeskNote[];
  texts: readonly DeskText[];
  aliases: readonly NamePair[];
}

/** What the machine can count and compare in an answer, always marked as hints. Draws nothing when there is nothing. */
export function Hints({ question, answer, notes, texts, aliases }: HintsProps) {
  const written = useDeferredValue(answer);
  const check = useMemo(() => quotationChecker(texts), [texts]);
  const known = useMemo(
    () =>
      new Map(
        notes.filter((note) => !note.deleted).map(({ id, documentId }) => [id, { id, documentIds: [documentId] }]),
      ),
    [notes],
  );
  const hints = useMemo(
    () => [
      ...sourcingHints(question, written, texts, aliases),
      ...countingHints(written, known, texts),
      ...sayQuotations(textsOf(written).flatMap(check)),
    ],
    [question, written, texts, aliases, known, check],
  );
  if (hints.length === 0) return null;
  return (
    <section className="answer-hints small" aria-label="Hints">
      <p className="quiet">Counted and compared by the machine, which can be wrong. You decide.</p>
      <ul className="list">
        {hints.map((hint) => (
          <li key={hint}>
            <span className="state">Hint</span> {hint}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A sheet beside the record of the document it is about: the question's, or the only one. */
function sourcingHints(
  question: PublishedPrompt,
  answer: Answer,
  texts: readonly DeskText[],
  aliases: readonly NamePair[],
): string[] {
  if (answer.form !== "Sourcing") return [];
  const about = gateOf(question) ?? question.passage?.documentId ?? (texts.length === 1 ? texts[0]?.documentId : null);
  const record = texts.find((text) => text.documentId === about)?.record;
  if (!record) return [];
  const { author, date } = answer.rows;
  const says = [
    author ? ["Author", authorHint(plainText(author), record, aliases)] : null,
    date ? ["Date", dateHint(plainText(date), record)] : null,
  ];
  return says.flatMap((each) => (each?.[1] ? [`${each[0]}: ${each[1]}`] : []));
}

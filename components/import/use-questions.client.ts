"use client";

import { useMemo, useState } from "react";
import { type Answer, type ImportQuestion, severity } from "@/lib/domain/import/model";
import { carriedOver } from "@/lib/domain/review/alike";
import type { DocumentStanding } from "@/lib/domain/review/publication";
import { questionQueue } from "@/lib/domain/review/queue";
import { fieldNames } from "@/lib/domain/review/words";
import { useDesk } from "./desk.client";
import { useQuestionKeys } from "./use-question-keys.client";

const counted = (count: number) => `${count} ${count === 1 ? "reading" : "readings"} confirmed`;

/**
 * Going through the questions: which is asked just now, what is put off, and how one is answered. `entered` is told of
 * the question one comes to, so that the other panes show its place.
 */
export function useQuestions(
  all: readonly DocumentStanding[],
  entered: (question: ImportQuestion) => void,
  undo: () => void,
) {
  const { review, change, mayEdit } = useDesk();
  const [chosen, choose] = useState<string | null>(null);
  const [postponed, setPostponed] = useState<readonly string[]>([]);
  const [alone, setAlone] = useState<readonly string[]>([]);
  const [focus, setFocus] = useState(0);
  const resting = useMemo(
    () => all.filter(({ state }) => state === "published" || state === "aside").map(({ id }) => id),
    [all],
  );
  const { draft } = review;
  const queue = useMemo(() => questionQueue(draft, resting, postponed, alone), [draft, resting, postponed, alone]);
  const current = queue.cards.find(({ id }) => id === chosen) ?? queue.cards[0] ?? null;

  const enter = (question: ImportQuestion) => {
    choose(question.id);
    entered(question);
  };
  const come = (question: ImportQuestion | undefined) => {
    if (question) enter(question);
    setFocus((count) => count + 1);
  };
  const beside = (question: ImportQuestion | null, by: 1 | -1) =>
    queue.cards[queue.cards.findIndex(({ id }) => id === question?.id) + by];
  const step = (by: 1 | -1) => {
    const next = beside(current, by);
    if (next) come(next);
  };
  const answer = async (question: ImportQuestion, given: Answer, label: string, alike = false) => {
    const like = new Set(alike ? carriedOver(review.draft, question, given).map(({ id }) => id) : []);
    const rest = queue.cards.filter(({ id }) => id !== question.id && !like.has(id));
    const after = queue.cards.findIndex(({ id }) => id === question.id);
    const next = queue.cards.slice(after + 1).find((each) => rest.includes(each)) ?? rest.at(-1);
    const words = like.size > 0 ? `${label}, and for ${like.size} more` : label;
    const said = `${fieldNames[question.field]}: ${words}`.slice(0, 200);
    if (await change({ do: alike ? "alike" : "decide", questionId: question.id, answer: given }, said)) come(next);
  };
  const keys = useQuestionKeys({
    undo,
    next: () => step(1),
    previous: () => step(-1),
    accept: () => {
      const decided = current !== null && severity(current.score) !== "choose";
      if (mayEdit && decided) void answer(current, current.proposal.value, current.proposal.label);
    },
  });
  return {
    queue,
    current,
    /** Counts what asks for the focus to go to the current card. */
    focus,
    enter,
    answer,
    keys,
    /** Accepts the proposals of these questions together. */
    confirm: (questions: readonly ImportQuestion[]) =>
      change({ do: "accept", questionIds: questions.map(({ id }) => id) }, counted(questions.length)),
    /** Asks an answered question again, as a card. */
    again: async (question: ImportQuestion) => {
      const said = `${fieldNames[question.field]} asked again`;
      if (!(await change({ do: "reopen", questionId: question.id }, said))) return;
      setAlone([...alone, question.id]);
      come(question);
    },
    /** Puts a question off: it comes last. */
    later: (question: ImportQuestion) => {
      const next = beside(question, 1);
      setPostponed([...postponed.filter((id) => id !== question.id), question.id]);
      come(next);
    },
    /** Takes a question out of the table, to be answered by itself. */
    askAlone: (question: ImportQuestion) => {
      setAlone([...alone, question.id]);
      come(question);
    },
  };
}

export type Questions = ReturnType<typeof useQuestions>;

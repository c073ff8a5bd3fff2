"use client";

import { type MouseEvent, useMemo, useState } from "react";
import { answersAddress } from "@/components/assignment/student-tabs";
import { sendDraft } from "@/components/saving/send.client";
import { type InitialDraft, type LivingDrafts, useDrafts } from "@/components/saving/use-drafts.client";
import { useTellCount } from "@/components/shell/live-counts.client";
import { type Answer, emptyAnswer, storedAnswer } from "@/lib/domain/answer/model";
import { answerFormOf } from "@/lib/domain/assignment/prompt-settings";
import { shortId } from "@/lib/domain/id/short-id";
import { checklist } from "@/lib/domain/submission/checklist";
import { savedSchema } from "@/lib/domain/submission/saving";
import { BeforeSubmitting } from "./before-submitting.client";
import { countedHere } from "./count-writing.client";
import type { AnswerDeskProps, DeskNote } from "./desk-props";
import { QuestionAnswer } from "./question-answer.client";
import { QuestionSteps } from "./question-steps";
import { TextsBeside } from "./texts-beside.client";

const answerSchema = savedSchema(storedAnswer);
const living: LivingDrafts<Answer> = new Map();

/** What the device kept of an answer, running text from before there were forms too; null when it is of another shape. */
function parseKept(kept: unknown): Answer | null {
  const parsed = storedAnswer.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

/** A student at their answers: one question after another, the texts and their own notes beside. */
export function AnswerDesk(props: AnswerDeskProps) {
  const { account, course, assignment, questions, answers, texts, aliases, open, zone, until } = props;
  const [made, setMade] = useState<readonly DeskNote[]>([]);
  const notes = useMemo(
    () => [...props.notes, ...made.filter(({ id }) => !props.notes.some((each) => each.id === id))],
    [props.notes, made],
  );
  const [number, setNumber] = useState(props.first);
  const [note, setNote] = useState<string | null>(null);
  const [citing, setCiting] = useState<{ promptId: string; cite: (annotationId: string) => void } | null>(null);
  const room = `/courses/${course}/assignments/${assignment}`;
  const nameOf = (id: string) => `${account}/${assignment}/${id}`;
  const drafts = useDrafts<Answer>({
    living,
    account,
    drafts: questions.map((asked): InitialDraft<Answer> => {
      const { id } = asked;
      const saved = answers.find((answer) => answer.promptId === id);
      return saved ? { ...saved, id } : { id, content: emptyAnswer(answerFormOf(asked)), version: 0, savedAt: null };
    }),
    about: (id) => `answer/${assignment}/${id}`,
    send: (id, save) =>
      sendDraft(
        account,
        `/api${room}/answers/${shortId(id)}`,
        { ...save, facts: countedHere(nameOf(id)) },
        answerSchema,
      ),
    parse: parseKept,
  });
  const question = questions.find((each) => each.number === number) ?? questions[0];
  const gate = props.gates.find((each) => each.promptId === question?.id) ?? null;
  const citable = useMemo(
    () => notes.filter((each) => !each.deleted).map((each) => ({ id: each.id, documentIds: [each.documentId] })),
    [notes],
  );
  const written = new Map(questions.map(({ id }) => [id, drafts.of(id).content]));
  const list = checklist(questions, written, citable, new Map(Object.entries(props.posted)), props.gates);
  const answered = list.filter(({ state }) => state !== "empty").length;
  useTellCount(answersAddress(room), `${answered} of ${questions.length}`);
  if (!question) return null;
  // That of the question before is not asked any more: its form is gone, and this one may have no place for a note.
  const cite = citing?.promptId === question.id ? citing.cite : null;

  function go(to: number, event?: MouseEvent) {
    event?.preventDefault();
    setNumber(to);
    setNote(null);
    window.history.replaceState(null, "", `?question=${to}`);
  }

  return (
    <>
      <QuestionSteps list={list} current={question.number} onGo={go} />
      <div className="panes desk:grid-cols-[minmax(0,1fr)_minmax(0,1.12fr)]">
        <TextsBeside
          account={account}
          room={room}
          texts={texts}
          notes={notes}
          answer={drafts.of(question.id).content}
          question={question}
          first={texts.find((text) => text.documentId === gate?.documentId)?.revisionId ?? null}
          note={note}
          onNote={setNote}
          onCite={open ? cite : null}
          onMade={(fresh) => {
            setMade((all) => [...all, fresh]);
            cite?.(fresh.id);
          }}
        />
        <section className="pane pane-first desk:pe-0" aria-labelledby="question" id="answer">
          <QuestionAnswer
            key={question.id}
            account={account}
            question={question}
            item={list.find((each) => each.promptId === question.id)}
            drafts={drafts}
            notes={notes}
            texts={texts}
            aliases={aliases}
            zone={zone}
            open={open}
            draft={nameOf(question.id)}
            facts={answers.find((each) => each.promptId === question.id)?.facts ?? {}}
            factsToInstructors={props.factsToInstructors}
            gate={gate}
            gateApi={`/api${room}/gate/${shortId(question.id)}`}
            api={`/api${room}/answers/${shortId(question.id)}`}
            here={`${room}/submission?question=${question.number}`}
            note={note}
            onNote={setNote}
            onReady={(cite) => setCiting({ promptId: question.id, cite })}
          />
          {open ? (
            <BeforeSubmitting
              account={account}
              list={list}
              drafts={drafts}
              room={room}
              until={until}
              late={props.late}
              help={props.allowedHelp}
              onGo={(to, event) => {
                go(to, event);
                // The question stands far above: whoever follows the link goes there.
                requestAnimationFrame(() => document.getElementById("question")?.focus());
              }}
            />
          ) : null}
        </section>
      </div>
    </>
  );
}

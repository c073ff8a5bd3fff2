import Link from "next/link";
import { writeSpan } from "@/lib/domain/anchor/span-text";
import type { RoomPrompt } from "@/lib/domain/annotation/room";
import { promptKindNames } from "@/lib/domain/assignment/draft";
import { plainText } from "@/lib/domain/richtext/model";

interface PromptCardProps {
  prompt: RoomPrompt;
  /** Where it is answered; null for those who do not answer. */
  answer: string | null;
  /** Answers are still accepted. */
  open: boolean;
}

/** A question in the seminar's margin, at its passage, in the teacher's ink. */
export function PromptCard({ prompt, answer, open }: PromptCardProps) {
  const { number, kind, text, points, place, begun } = prompt;
  const way = open ? (begun ? "Go on answering" : "Answer with evidence") : begun ? "See your answer" : null;
  return (
    <section
      className="float prompt"
      aria-label={`Question ${number}${place ? `, on ${place.label}` : ""}`}
      data-span={place ? writeSpan(place.span) : undefined}
    >
      <p className="k">
        Question {number} · {promptKindNames[kind]}{" "}
        <span>{begun && open ? "begun" : points ? `${points} ${points === "1" ? "point" : "points"}` : null}</span>
      </p>
      <p className="q">{plainText(text)}</p>
      {answer && way ? (
        <Link className="linkish" href={`${answer}#prompt-${prompt.id}`}>
          {way}
          <span className="vh"> question {number}</span>
        </Link>
      ) : null}
    </section>
  );
}

/** The brace that shows how far a question's passage reaches, drawn block by block. */
export function Brace({ first, last }: { first: boolean; last: boolean }) {
  return <span className={`brace${last ? "" : " brace-first"}${first ? "" : " brace-on"}`} aria-hidden="true" />;
}

/** All questions, for print: in the margin they would be lost. */
export function PrintedPrompts({ prompts }: { prompts: readonly RoomPrompt[] }) {
  if (prompts.length === 0) return null;
  return (
    <section className="print-only" aria-label="Questions, for print">
      <h2>Questions</h2>
      {prompts.map((prompt) => (
        <p key={prompt.id} className="pq">
          {prompt.number}. {prompt.place ? `(${prompt.place.label}) ` : null}
          {plainText(prompt.text)}
        </p>
      ))}
    </section>
  );
}

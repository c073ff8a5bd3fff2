import { RichText } from "@/components/richtext/rich-text";
import { plainText } from "@/lib/domain/richtext/model";
import type { AnswerDesk, CitableNote } from "@/lib/domain/submission/desk";
import { NoteChip } from "./note-chip";

interface NoLongerAskedProps {
  answers: AnswerDesk["noLongerAsked"];
  notes: readonly CitableNote[];
}

/** Answers to questions that the instructor has taken out since: to be read and copied, not submitted. */
export function NoLongerAsked({ answers, notes }: NoLongerAskedProps) {
  return answers.map(({ promptId, asked, content }) => (
    <section key={promptId} className="pane" aria-labelledby={`dropped-${promptId}`}>
      <h2 className="h h3" id={`dropped-${promptId}`}>
        Your answer to a question that is no longer asked
      </h2>
      <p className="quiet">{plainText(asked)}</p>
      <div className="answer">
        <RichText text={content} chip={(id) => <NoteChip note={notes.find((each) => each.id === id)} />} />
      </div>
      <p className="small quiet">It is kept here and is not submitted.</p>
    </section>
  ));
}

import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { State } from "@/components/ui/state";
import type { CorrectionEffect, ReadersPage, ReadingAssignment, TouchedNote } from "@/lib/domain/annotation/correction";
import type { MovedPart } from "@/lib/domain/assignment/moved";
import { shortId } from "@/lib/domain/id/short-id";
import { plainText } from "@/lib/domain/richtext/model";
import { type GiveAction, GiveForm } from "./give-form.client";

interface ReadersProps {
  page: ReadersPage;
  /** Address of the course. */
  course: string;
  give: GiveAction;
}

/** The assignments that read a document: who has the current text, and what the correction does to the others. */
export function Readers({ page, course, give }: ReadersProps) {
  const { current, readers } = page;
  return (
    <div className="stack measure-wide">
      <div className="strip">
        <h1>Assignments that read “{page.title}”</h1>
      </div>
      <p>
        The current text is revision {current}. An assignment goes on reading its own revision until you give it the
        corrected one. Notes, questions and excerpts then move with their words; what was submitted stays on the text it
        was written about.
      </p>
      {readers.length === 0 ? <p className="quiet">No assignment reads this document.</p> : null}
      {readers.map((reader) => (
        <section key={reader.assignmentId} className="section" aria-labelledby={`a-${reader.assignmentId}`}>
          <h2 className="h" id={`a-${reader.assignmentId}`}>
            <Link href={`${course}/assignments/${shortId(reader.assignmentId)}`}>{reader.title}</Link>
          </h2>
          <p className="row mt-2">
            {reader.effect ? (
              <State kind="warn">reads revision {reader.number}</State>
            ) : (
              <State kind="good">reads the current text</State>
            )}
            {reader.published ? null : <State>not published</State>}
          </p>
          {reader.effect ? <Effect reader={reader} effect={reader.effect} current={current} give={give} /> : null}
        </section>
      ))}
    </div>
  );
}

function Effect({
  reader,
  effect,
  current,
  give,
}: {
  reader: ReadingAssignment;
  effect: CorrectionEffect;
  current: number;
  give: GiveAction;
}) {
  return (
    <div className="stack mt-3">
      <p>{inWords(effect)}</p>
      {effect.parts.length > 0 ? (
        <ul className="list">
          {effect.parts.map((part) => (
            <li key={`${part.what}${part.number}${part.status}`}>{partInWords(part)}</li>
          ))}
        </ul>
      ) : null}
      {effect.touched.length > 0 ? <Touched notes={effect.touched} title={reader.title} /> : null}
      {effect.problem ? (
        <Notice kind="warn">{effect.problem}</Notice>
      ) : (
        <GiveForm assignment={shortId(reader.assignmentId)} title={reader.title} seen={current} give={give} />
      )}
    </div>
  );
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** What the correction does to the notes, in a sentence. */
function inWords({ counts }: CorrectionEffect): string {
  const { Exact, Moved, Changed, Orphaned, NeedsReview } = counts;
  const said: [number, one: string, many: string][] = [
    [Exact, "stays where it is", "stay where they are"],
    [Moved, "moves with its words", "move with their words"],
    [Changed, "stands on words that were corrected", "stand on words that were corrected"],
    [Orphaned, "loses its words", "lose their words"],
    [NeedsReview, "still has no place", "still have no place"],
  ];
  // The first says what is counted.
  const parts = said
    .filter(([number]) => number > 0)
    .map(([number, one, many], at) =>
      at === 0 ? count(number, `note ${one}`, `notes ${many}`) : count(number, one, many),
    );
  if (parts.length === 0) return "Nobody has written a note in this text yet.";
  return `${parts.join("; ")}.`;
}

function partInWords({ what, number, status }: MovedPart): string {
  const name = {
    question: `Question ${number}`,
    excerpt: `The excerpt of text ${number}`,
    expected: `A passage that question ${number} expects`,
  }[what];
  switch (status) {
    case "moved":
      return `${name} moves with its words.`;
    case "changed":
      return `${name} stands on words that were corrected. Look at it in the builder afterwards.`;
    case "orphaned":
      return what === "question"
        ? `${name} loses its passage and then stands on the whole assignment.`
        : `${name} loses its words.`;
    case "exact":
      return `${name} stays where it is.`;
  }
}

function Touched({ notes, title }: { notes: readonly TouchedNote[]; title: string }) {
  return (
    <table className="tbl stackable flowing">
      <caption className="vh">Notes of {title} whose words were corrected or taken out</caption>
      <thead>
        <tr>
          <th scope="col">The words before</th>
          <th scope="col">The words now</th>
          <th scope="col">The note</th>
        </tr>
      </thead>
      <tbody>
        {notes.map((note) => (
          <tr key={note.id}>
            <td data-l="before" className="serif">
              {note.before}
            </td>
            <td data-l="now" className="serif">
              {note.after ?? <State kind="warn">taken out</State>}
            </td>
            <td data-l="note">{plainText(note.body) || <span className="quiet">Marked, without words.</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

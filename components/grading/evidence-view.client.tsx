"use client";

import type { ReactNode } from "react";
import { sayEvidence } from "@/lib/domain/answer/evidence-said";
import { beginning, type EvidenceView as View } from "@/lib/domain/answer/evidence-view";
import { sayQuotation } from "@/lib/domain/answer/quotations-said";
import type { SubmittedAnswer } from "@/lib/domain/submission/submitted";
import { expectedId } from "./lit-places";
import { PlaceInText } from "./place-in-text";

interface EvidenceViewProps {
  answer: Pick<SubmittedAnswer, "id" | "evidence"> & { prompt: Pick<SubmittedAnswer["prompt"], "id" | "number"> };
  view: View;
  /** The place that is looked at. */
  open: string | null;
  onEvidence: (id: string) => void;
}

/** Questions whose evidence this grader has unfolded: it stays so from one student to the next. */
const unfolded = new Set<string>();

/** What an answer cites and quotes and what it leaves out: one line, and everything by name when it is unfolded. */
export function EvidenceView({ answer, view, open, onEvidence }: EvidenceViewProps) {
  const { documents, gone, quotations, bare, expected, key } = view;
  const { prompt, evidence } = answer;
  const place = (id: string, label: string, words: string) => (
    <PlaceInText label={label} words={words} current={open === id} onShow={() => onEvidence(id)} />
  );
  const line = (
    <>
      <span className="state">Hint</span> Evidence<span className="vh"> of question {prompt.number}</span>:{" "}
      {sayEvidence(view)}
    </>
  );
  const facts = [documents, quotations, bare, expected].some((each) => each.length > 0) || gone > 0 || key !== null;
  if (!facts) return <p className="evidence-view noprint small">{line}</p>;
  return (
    <details
      className="evidence-view noprint small"
      open={unfolded.has(prompt.id)}
      onToggle={(event) => {
        if (event.currentTarget.open) unfolded.add(prompt.id);
        else unfolded.delete(prompt.id);
      }}
    >
      <summary>{line}</summary>
      <p className="quiet">
        Counted by Headnote, which can be wrong; you decide.
        {expected.length > 0 ? " Students are not shown which passages you expect." : ""}
      </p>
      <dl>
        {documents.map(({ documentId, title, notes }) => (
          <Fact key={documentId} name={`Cited from ${title}`}>
            {notes.map((annotationId) => {
              const cited = evidence.find((each) => each.annotationId === annotationId);
              if (!cited) return null;
              return (
                <li key={annotationId}>
                  {place(`${answer.id}/${annotationId}`, cited.label, beginning(cited.passage.exact, 90))}
                </li>
              );
            })}
          </Fact>
        ))}
        {gone > 0 ? (
          <Fact name="Deleted before submitting">
            <li>{gone === 1 ? "One cited note" : `${gone} cited notes`}, of which nothing was submitted.</li>
          </Fact>
        ) : null}
        {quotations.length > 0 ? (
          <Fact name="Quotations">
            {quotations.map((quotation, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a quotation is its place in the answer
              <li key={index} data-verdict={quotation.verdict}>
                {sayQuotation(quotation)}
              </li>
            ))}
          </Fact>
        ) : null}
        {bare.length > 0 ? (
          <Fact name="Without a note">
            {bare.map(({ number, words }) => (
              <li key={number}>
                Paragraph {number}: “{words}”
              </li>
            ))}
          </Fact>
        ) : null}
        {expected.length > 0 ? (
          <Fact name="Expected passages">
            {expected.map(({ documentTitle, label, words, drawnOn }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the passages do not change while they are shown
              <li key={index}>
                {place(expectedId(answer.id, index), `${documentTitle}, ${label}`, words)}
                {drawnOn ? " is drawn on." : " is not drawn on."}
              </li>
            ))}
          </Fact>
        ) : null}
        {key ? (
          <Fact name="The key">
            <li>
              {key.right.map((text) => `“${text}”`).join(", ")};{" "}
              {key.chosen ? "this is what was chosen." : "something else was chosen."}
            </li>
          </Fact>
        ) : null}
      </dl>
    </details>
  );
}

/** One kind of fact, with each of them in a line. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ul>{children}</ul>
      </dd>
    </div>
  );
}

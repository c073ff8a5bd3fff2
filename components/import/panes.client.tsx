"use client";

import { useEffect, useRef, useState } from "react";
import type { ImportQuestion } from "@/lib/domain/import/model";
import type { DocumentStanding } from "@/lib/domain/review/publication";
import { around, rawPage } from "@/lib/domain/review/raw-page";
import { useDesk } from "./desk.client";
import type { PaneName } from "./pane-switch";
import { PreviewPane } from "./preview-pane.client";
import { QuestionPane } from "./question-pane.client";
import { RawPane } from "./raw-pane";
import { useQuestions } from "./use-questions.client";

interface PanesProps {
  text: string;
  all: readonly DocumentStanding[];
  pane: PaneName;
  setPane: (pane: PaneName) => void;
  library: string;
  publish: (documentId: string) => void;
}

/** The block or debris region a question is about. */
const placeOf = (question: ImportQuestion | null): string | null => {
  if (!question) return null;
  const restore = question.alternatives.map(({ value }) => value).find((value) => value.do === "restore");
  return restore?.do === "restore" ? restore.debrisId : question.blockId;
};

const scrolls = "desk:sticky desk:top-0 desk:max-h-dvh desk:overflow-y-auto";
const columns =
  "desk:grid-cols-[minmax(0,15rem)_minmax(0,1fr)_minmax(0,20rem)] wide:grid-cols-[minmax(0,20rem)_minmax(0,1fr)_minmax(0,24.5rem)]";

/** The three panes: the page as it came, one of its documents, the questions. What is asked is lit in the others. */
export function Panes({ text, all, pane, setPane, library, publish }: PanesProps) {
  const { review, change, mayEdit, setOpen } = useDesk();
  const { draft } = review;
  const [documentId, select] = useState(draft.documents[0]?.id ?? "");
  const root = useRef<HTMLDivElement>(null);
  const questions = useQuestions(all, (question) => {
    const about = question.documentId;
    if (about !== null && draft.documents.some(({ id }) => id === about)) select(about);
  });
  const place = placeOf(questions.current);
  const document = draft.documents.find(({ id }) => id === documentId) ?? draft.documents[0];
  const standing = all.find(({ id }) => id === document?.id);
  const stretches = rawPage(text, draft);
  const shown = around(stretches, document?.id ?? "");

  useEffect(() => {
    if (place !== null) root.current?.querySelector("[data-current]")?.scrollIntoView({ block: "nearest" });
  }, [place]);

  const show = (id: string, blockId: string) => {
    select(id);
    setOpen(blockId);
    setPane("documents");
  };
  const join = (id: string, number: number) =>
    void change({ do: "join", documentId: id }, `document ${number} joined to document ${number - 1}`);
  const hidden = (name: PaneName) => (pane === name ? "" : " hide-s");
  return (
    <div ref={root} className={`panes items-start ${columns}`}>
      <section className={`pane pane-desk ${scrolls}${hidden("text")}`} aria-labelledby="pane-text">
        <div className="pane-h">
          <h2 id="pane-text">Imported text</h2>
          <span className="small">as it came{shown.length < stretches.length ? ", around this document" : null}</span>
        </div>
        <RawPane
          stretches={shown}
          current={place}
          show={mayEdit ? show : undefined}
          join={mayEdit ? join : undefined}
        />
      </section>
      <section
        className={`pane desk:border-e desk:border-e-rule ${scrolls}${hidden("documents")}`}
        aria-labelledby="pane-documents"
      >
        <div className="pane-h">
          <h2 id="pane-documents">As students will see it</h2>
        </div>
        {document && standing ? (
          <PreviewPane {...{ all, document, standing, select, library, publish }} />
        ) : (
          <p className="quiet">No document was found in this text. Put a stretch of it back, or import another text.</p>
        )}
      </section>
      <section className={`pane desk:-ms-px ${scrolls}${hidden("questions")}`} aria-labelledby="pane-questions">
        <div className="pane-h">
          <h2 id="pane-questions">Questions</h2>
          <span className="small">
            {questions.queue.cards.length + questions.queue.table.length} open · {questions.queue.answered.length}{" "}
            answered
          </span>
        </div>
        <QuestionPane questions={questions} />
      </section>
    </div>
  );
}

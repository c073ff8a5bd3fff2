"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { ImportQuestion } from "@/lib/domain/import/model";
import type { DocumentStanding } from "@/lib/domain/review/publication";
import { around, rawPage } from "@/lib/domain/review/raw-page";
import { scanOf } from "@/lib/domain/review/scan-of";
import type { PageScan } from "@/lib/domain/review/state";
import { useDesk } from "./desk.client";
import type { PaneName } from "./pane-switch";
import { PreviewPane } from "./preview-pane.client";
import { QuestionPane } from "./question-pane.client";
import { RawSide } from "./raw-side.client";
import { showInPane } from "./show-in-pane.client";
import { useQuestions } from "./use-questions.client";

interface PanesProps {
  text: string;
  scans: readonly PageScan[];
  /** Where the scans are. */
  images: string;
  undo: () => void;
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

/** A scan wants half of the width; where that leaves too little for two panes, the questions stand under the text. */
const beside =
  "desk:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] wide:grid-cols-[minmax(0,1.9fr)_minmax(0,1.1fr)_minmax(0,1fr)]";

/** The three panes: the page as it came, one of its documents, the questions. What is asked is lit in the others. */
export function Panes({ text, scans, images, undo, all, pane, setPane, library, publish }: PanesProps) {
  const { review, change, mayEdit, setOpen } = useDesk();
  const { draft } = review;
  const [documentId, select] = useState(draft.documents[0]?.id ?? "");
  const [scanned, see] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const entered = (question: ImportQuestion) => {
    const about = question.documentId;
    if (about !== null && draft.documents.some(({ id }) => id === about)) select(about);
  };
  const questions = useQuestions(all, entered, undo);
  const place = placeOf(questions.current);
  const document = draft.documents.find(({ id }) => id === documentId) ?? draft.documents[0];
  const standing = all.find(({ id }) => id === document?.id);
  const stretches = useMemo(() => rawPage(text, draft), [text, draft]);
  const shown = around(stretches, document?.id ?? "");

  useEffect(() => {
    if (place !== null) showInPane(root.current?.querySelector("[data-current]"), "nearest");
  }, [place]);

  // The imported text goes to the document that is read; the page itself stays where it is.
  const opened = document?.id;
  useEffect(() => {
    showInPane(root.current?.querySelector(`[data-begins="${opened}"]`), "top");
  }, [opened]);

  const show = (id: string, blockId: string) => {
    select(id);
    setOpen(blockId);
    setPane("documents");
  };
  const join = (id: string, number: number) =>
    void change({ do: "join", documentId: id }, `document ${number} joined to document ${number - 1}`);
  const hidden = (name: PaneName) => (pane === name ? "" : " hide-s");
  return (
    <div ref={root} className={`panes items-start ${scanned ? beside : columns}`}>
      <section
        className={`pane pane-desk ${scanned ? "desk:max-wide:row-span-2 " : ""}${scrolls}${hidden("text")}`}
        aria-labelledby="pane-text"
      >
        <RawSide
          stretches={shown}
          cut={shown.length < stretches.length}
          current={place}
          {...{ scans, images, scanned, see }}
          scan={scanOf(text, draft, document?.id ?? "", scans.length)}
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
          <PreviewPane key={document.id} {...{ all, document, standing, text, select, library, publish }} />
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

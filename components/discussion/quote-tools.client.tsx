"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { MOST_QUOTES } from "@/lib/domain/discussion/model";
import type { QuoteInWriting } from "@/lib/domain/discussion/writing";
import { useDesk } from "./desk-context.client";
import { QuoteNoteDialog } from "./quote-note.client";

interface QuoteToolsProps {
  quotes: readonly QuoteInWriting[];
  add: (quote: QuoteInWriting) => void;
  remove: (index: number) => void;
}

/** The passages a post brings, and the two ways to bring one: marked in the text, or taken from a note. */
export function QuoteTools({ quotes, add, remove }: QuoteToolsProps) {
  const { place, chosen, choose } = useDesk();
  const [asking, setAsking] = useState(false);
  const [hint, setHint] = useState<string | null>(null);
  const full = quotes.length >= MOST_QUOTES;
  const quoteText = () => {
    const documentId = chosen ? place.documents[chosen.revisionId] : undefined;
    if (!chosen || !documentId) return setHint("Mark a passage in the text first, then press this again.");
    const { revisionId, span, quote } = chosen;
    add({ documentId, revisionId, span, annotationId: null, words: quote, label: "" });
    setHint("The passage is quoted.");
    choose(null);
  };
  return (
    <div className="quotetools" data-picker>
      {quotes.map((quote, index) => (
        <blockquote key={JSON.stringify([quote.revisionId, quote.span])} className="tq">
          <p dir="auto">{quote.words}</p>
          <Button small look="quiet" onClick={() => remove(index)}>
            Take out<span className="vh"> the quotation “{quote.words.slice(0, 40)}”</span>
          </Button>
        </blockquote>
      ))}
      <div className="row">
        <Button small onClick={quoteText} disabled={full}>
          Quote the text
        </Button>
        <Button small onClick={() => setAsking(true)} disabled={full}>
          Quote a note
        </Button>
        <span role="status" className="small quiet">
          {full ? `A post may quote ${MOST_QUOTES} passages.` : hint}
        </span>
      </div>
      {asking ? (
        <QuoteNoteDialog
          onClose={() => setAsking(false)}
          choose={(quote) => {
            add(quote);
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
}

"use client";

import { useEffect, useRef, useState } from "react";
import type { Chosen } from "@/components/reading/chosen";
import { sendDraft } from "@/components/saving/send.client";
import { Button } from "@/components/ui/button";
import { annotationWords } from "@/lib/domain/annotation/save";
import { shortId } from "@/lib/domain/id/short-id";
import { savedSchema } from "@/lib/domain/submission/saving";
import type { DeskNote, DeskText } from "./desk-props";

const answer = savedSchema(annotationWords);

interface CitePassageProps {
  account: string;
  /** The route of the notes of this assignment. */
  api: string;
  chosen: Chosen;
  texts: readonly DeskText[];
  onMade: (note: DeskNote) => void;
}

/** Makes a private note of a passage and cites it, in one go: for those who find their evidence while writing. */
export function CitePassage({ account, api, chosen, texts, onMade }: CitePassageProps) {
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const tools = useRef<HTMLDivElement>(null);
  // Who has chosen by keys goes on by keys.
  const byKeys = chosen.ready && (chosen.by === "keys" || chosen.by === "list");
  useEffect(() => {
    if (byKeys) tools.current?.querySelector("button")?.focus();
  }, [byKeys]);
  const text = texts.find(({ revisionId }) => revisionId === chosen.revisionId);

  async function cite() {
    if (making || !text) return;
    setMaking(true);
    setProblem(null);
    const id = crypto.randomUUID();
    const { revisionId, span, quote, blockId } = chosen;
    const body = {
      ...{ id, baseVersion: 0, clientId: crypto.randomUUID(), places: [{ revisionId, span }] },
      ...{ kind: "Highlight", relation: null, skill: null, tags: [], body: { blocks: [] } },
      ...{ audience: "Private", groupId: null, sectionId: null, anonymous: false, mentions: [], post: true },
    };
    const sent = await sendDraft(account, `${api}/${shortId(id)}`, body, answer);
    setMaking(false);
    if (sent.state !== "saved") {
      setProblem(sent.state === "refused" ? sent.problem : "The note could not be saved now. Try again in a moment.");
      return;
    }
    const number = text.numbers[blockId];
    onMade({
      ...{ id, revisionId, skill: null, body: "", private: true, deleted: false },
      label: number === undefined ? "text" : `¶${number}`,
      documentTitle: text.title,
      citation: text.citation,
      documentId: text.documentId,
      passage: { ...span, startAt: 0, endAt: 0, exact: quote, prefix: "", suffix: "" },
    });
  }

  return (
    <div className="cite-passage" data-picker ref={tools}>
      <Button
        look="primary"
        small
        aria-disabled={making}
        onMouseDown={(event) => event.preventDefault()}
        onClick={cite}
      >
        {making ? "Citing" : "Cite this passage"}
      </Button>
      <span className="small quiet">
        {chosen.cut ? `${chosen.cut} ` : ""}It becomes a private note of yours; graders will see a copy.
      </span>
      {problem ? (
        <span role="alert" className="small text-error">
          {problem}
        </span>
      ) : null}
    </div>
  );
}

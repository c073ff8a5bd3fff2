"use client";

import { useMemo, useState } from "react";
import type { Chosen } from "@/components/reading/chosen";
import { DocumentText } from "@/components/reading/document-text";
import { LitSpans } from "@/components/reading/lit-spans.client";
import { PassagePicker } from "@/components/reading/passage-picker.client";
import type { Span } from "@/lib/domain/anchor/passage";
import { writeSpan } from "@/lib/domain/anchor/span-text";
import type { AssignmentDesk } from "@/lib/domain/assignment/desk";
import type { DraftExcerpt } from "@/lib/domain/assignment/draft";
import { newPrompt, withExcerpt, withPrompt } from "@/lib/domain/assignment/editing";
import { putBack } from "@/lib/domain/assignment/excerpt";
import type { DocumentContent } from "@/lib/domain/document/model";
import { type ReadableBlock, readableContent } from "@/lib/domain/document/readable-content";
import { AskedHere } from "./asked-here";
import { Brace } from "./brace";
import { CutLine } from "./cut-line";
import { ExcerptEdge } from "./excerpt-edge";
import { cutsOf, homeOf, isCut } from "./excerpt-places";
import { PassageTools } from "./passage-tools.client";
import { PromptForm } from "./prompt-form.client";
import type { Desk } from "./use-desk.client";
import { titleOf } from "./words";

interface ExcerptTextProps {
  desk: Desk;
  about: AssignmentDesk;
  excerpt: DraftExcerpt;
  content: DocumentContent;
  /** Number of the revision; unknown when the library has a newer one. */
  revision: number | undefined;
  open: string | null;
  edit: (id: string | null) => void;
}

/** One text as its readers will get it, with the cuts at its left and the questions at its right. */
export function ExcerptText({ desk, about, excerpt, content, revision, open, edit }: ExcerptTextProps) {
  const { draft, change } = desk;
  const { documentId, revisionId, ranges } = excerpt;
  const [chosen, choose] = useState<Chosen | null>(null);
  const [moving, move] = useState<string | null>(null);
  const text = useMemo(
    () => readableContent(content, { text: ranges.length > 0 ? ranges : "whole", headnote: true, notes: true }),
    [content, ranges],
  );
  const cuts = useMemo(() => cutsOf(content, text), [content, text]);
  const asked = draft.prompts.flatMap((prompt, index) => {
    const { passage } = prompt;
    return passage?.revisionId === revisionId
      ? [{ prompt, number: index + 1, span: passage.span, home: homeOf(content, text, passage.span) }]
      : [];
  });
  const current = asked.find((each) => each.prompt.id === open);
  const lit = useMemo(
    () => (current ? [{ revisionId, span: current.span, name: "passage-hot" as const }] : []),
    [current, revisionId],
  );

  const setRanges = (next: Span[]) => {
    change(withExcerpt(draft, revisionId, { ranges: next }), "What is read has changed.");
    choose(null);
  };
  const ask = (span: Span) => {
    const passage = { documentId, revisionId, span };
    const known = draft.prompts.find((prompt) => prompt.id === moving);
    const prompt = known ? { ...known, passage } : newPrompt(crypto.randomUUID(), passage);
    change(withPrompt(draft, prompt));
    choose(null);
    move(null);
    edit(prompt.id);
  };

  const movingNumber = draft.prompts.findIndex((prompt) => prompt.id === moving) + 1;
  const tools = chosen ? (
    <PassageTools
      {...{ chosen, content, ranges, setRanges, ask }}
      moving={movingNumber || null}
      leave={() => choose(null)}
    />
  ) : null;
  const aside = (block: ReadableBlock) => {
    const here = asked.filter((each) => each.home === block.id);
    const toolsHere = chosen && homeOf(content, text, chosen.span) === block.id;
    if (here.length === 0 && !toolsHere) return null;
    return (
      <>
        {here.map(({ prompt, number, span }) => (
          <div key={prompt.id} className={prompt.id === open ? "float lifted" : "float"} data-span={writeSpan(span)}>
            {prompt.id === open ? (
              <PromptForm {...{ desk, about, prompt }} close={() => edit(null)} changePassage={() => move(prompt.id)} />
            ) : (
              <AskedHere prompt={prompt} number={number} edit={() => edit(prompt.id)} />
            )}
          </div>
        ))}
        {toolsHere ? (
          <div className="float lifted" data-span={writeSpan(chosen.span)}>
            {tools}
          </div>
        ) : null}
      </>
    );
  };

  return (
    <PassagePicker chosen={chosen} onChoose={choose} does="shows what can be done with it">
      {moving ? (
        <p className="notice mt-4" role="status">
          Choose the passage for question {movingNumber} in the text.{" "}
          <button type="button" className="linkish" onClick={() => move(null)}>
            Leave it where it is
          </button>
        </p>
      ) : null}
      <DocumentText
        {...{ text, revisionId, aside }}
        label={titleOf(content)}
        heading={2}
        choosable="choose"
        edge={(block) => <ExcerptEdge {...{ desk, excerpt, content, text, revision, block }} />}
        gap={(nth) =>
          cuts[nth] ? <CutLine key={nth} content={content} cut={cuts[nth]} {...{ ranges, setRanges }} /> : null
        }
        gutter={(block) => (current ? <Brace content={content} span={current.span} block={block} /> : null)}
        under={(block) => {
          const back = isCut(block) ? putBack(content.blocks, ranges, wholeBlock(content, block.id)) : null;
          return back ? (
            <button type="button" className="linkish" onClick={() => setRanges(back)}>
              Put back the rest of ¶{block.number}
            </button>
          ) : null;
        }}
      />
      {tools ? (
        <div className="bsheet" data-open>
          {tools}
        </div>
      ) : null}
      <LitSpans spans={lit} />
    </PassagePicker>
  );
}

function wholeBlock(content: DocumentContent, id: string): Span {
  const text = content.blocks.find((block) => block.id === id)?.text ?? "";
  return { flow: "doc", start: { blockId: id, offset: 0 }, end: { blockId: id, offset: [...text].length } };
}

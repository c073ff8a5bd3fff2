"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { useFolded } from "@/components/annotation/use-folded.client";
import type { Chosen } from "@/components/reading/chosen";
import { DocumentText } from "@/components/reading/document-text";
import { LitSpans } from "@/components/reading/lit-spans.client";
import { PassagePicker } from "@/components/reading/passage-picker.client";
import type { Span } from "@/lib/domain/anchor/passage";
import { writeSpan } from "@/lib/domain/anchor/span-text";
import type { AssignmentDesk } from "@/lib/domain/assignment/desk";
import type { DraftExcerpt } from "@/lib/domain/assignment/draft";
import { newPrompt, withExcerpt, withPrompt, withZone } from "@/lib/domain/assignment/editing";
import { putBack } from "@/lib/domain/assignment/excerpt";
import type { DocumentContent } from "@/lib/domain/document/model";
import { type ReadableBlock, readableContent } from "@/lib/domain/document/readable-content";
import { AskedHere } from "./asked-here";
import { Brace } from "./brace";
import { CutLine } from "./cut-line";
import { ExcerptEdge } from "./excerpt-edge";
import { cutsOf, homeOf, isCut } from "./excerpt-places";
import { PassageTools } from "./passage-tools.client";
import type { Picking, PickPassage } from "./picking";
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
  /** For which question a passage is being chosen, and for what. */
  picking: Picking | null;
  pick: PickPassage;
}

/** One text as its readers will get it, with the cuts at its left and the questions at its right. */
export function ExcerptText({ desk, about, excerpt, content, revision, open, edit, picking, pick }: ExcerptTextProps) {
  const { draft, change } = desk;
  const { documentId, revisionId, ranges } = excerpt;
  const [chosen, choose] = useState<Chosen | null>(null);
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
  const expected = draft.prompts.find((prompt) => prompt.id === open)?.hidden.zones;
  const lit = useMemo(() => {
    const zones = expected?.filter((zone) => zone.revisionId === revisionId) ?? [];
    const spans = [...(current ? [current.span] : []), ...zones.map((zone) => zone.span)];
    return spans.map((span) => ({ revisionId, span, name: "passage-hot" as const }));
  }, [current, expected, revisionId]);

  const setRanges = (next: Span[]) => {
    change(withExcerpt(draft, revisionId, { ranges: next }), "What is read has changed.");
    choose(null);
  };
  const known = draft.prompts.find((prompt) => prompt.id === picking?.promptId);
  const ask = (span: Span) => {
    const passage = { documentId, revisionId, span };
    const prompt = !known
      ? newPrompt(crypto.randomUUID(), passage)
      : picking?.what === "zone"
        ? withZone(known, passage)
        : { ...known, passage };
    change(withPrompt(draft, prompt));
    choose(null);
    pick(null);
    edit(prompt.id);
  };

  // Beside the text the tools stand at the passage; without a margin, in a sheet below.
  const folded = useFolded();
  const number = known ? draft.prompts.indexOf(known) + 1 : null;
  const zone = picking?.what === "zone";
  const toChoose = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (picking) toChoose.current?.scrollIntoView({ block: "nearest" });
  }, [picking]);
  const tools = chosen ? (
    <PassageTools
      {...{ chosen, content, ranges, setRanges, ask }}
      wanted={number === null ? null : zone ? `Expect it in question ${number}` : `Use it for question ${number}`}
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
              <PromptForm {...{ desk, about, prompt, pick }} close={() => edit(null)} />
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
      {number === null ? null : (
        <p className="notice mt-4" role="status" ref={toChoose}>
          {zone
            ? `Choose in the text what question ${number} expects to be noticed. Students do not see it.`
            : `Choose the passage for question ${number} in the text.`}{" "}
          <button type="button" className="linkish" onClick={() => pick(null)}>
            {zone ? "Choose none" : "Leave it where it is"}
          </button>
        </p>
      )}
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
      {folded && tools ? (
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

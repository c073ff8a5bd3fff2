"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { type LitSpan, LitSpans } from "@/components/reading/lit-spans.client";
import { blockElement } from "@/components/reading/ranges.client";
import { knownSkill } from "@/components/richtext/cited";
import { Select } from "@/components/ui/select";
import { skillLetter } from "@/components/ui/skill";
import type { Span } from "@/lib/domain/anchor/passage";

/** A text beside what is written about it, drawn by the server. */
export interface ShownText {
  revisionId: string;
  title: string;
  drawn: ReactNode;
}

/** A passage to be lit in its skill's way. */
export interface SkilledPassage {
  revisionId: string;
  passage: Span;
  skill: string | null;
}

const letters = ["s", "t", "r", "l", "none"] as const;

/** How a passage of this skill is lit. */
export function litPassage({ revisionId, passage, skill }: SkilledPassage): LitSpan {
  const letter = letters.find((each) => each === skillLetter(knownSkill(skill))) ?? "none";
  return { revisionId, span: passage, name: `passage-${letter}` };
}

/** The paragraph a passage begins in. */
function blockOf(pane: HTMLElement, { revisionId, passage }: SkilledPassage): Element | null {
  const article = pane.querySelector(`[data-revision="${CSS.escape(revisionId)}"]`);
  return article ? blockElement(article, passage.flow, passage.start.blockId) : null;
}

interface TextPaneProps {
  texts: readonly ShownText[];
  shown: string | null;
  onShow: (revisionId: string) => void;
  /** The same array as long as nothing changes: it is lit anew for each. */
  lit: readonly LitSpan[];
  /** The passage that is looked at: brought into view when it changes. */
  focus: SkilledPassage | null;
  /** The passage the pane begins at; the page around it does not move. */
  begin?: SkilledPassage | null;
  /** Where to go back to on a phone, and what else stands beside the title. */
  links: ReactNode;
  children?: ReactNode;
}

/** The texts of an assignment in a pane, one at a time, with passages lit. */
export function TextPane({ texts, shown, onShow, lit, focus, begin, links, children }: TextPaneProps) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const block = begin && pane.current ? blockOf(pane.current, begin) : null;
    if (!block || !pane.current) return;
    const { top } = pane.current.getBoundingClientRect();
    pane.current.scrollTop += block.getBoundingClientRect().top - top - pane.current.clientHeight / 4;
  }, [begin]);
  useEffect(() => {
    if (focus && pane.current) blockOf(pane.current, focus)?.scrollIntoView({ block: "center" });
  }, [focus]);
  const title = texts.find((text) => text.revisionId === shown)?.title ?? "No text";
  return (
    <section className="pane texts-beside desk:ps-0" aria-labelledby="beside" ref={pane}>
      <div className="pane-h">
        <h2 id="beside">{title}</h2>
        <span className="row small">{links}</span>
      </div>
      {texts.length > 1 ? (
        <Select
          label="Text shown here"
          labelHidden
          value={shown ?? undefined}
          options={texts.map((text) => ({ value: text.revisionId, label: text.title }))}
          onChange={(event) => onShow(event.target.value)}
        />
      ) : null}
      <LitSpans spans={lit} />
      {texts.map((text) => (
        <div key={text.revisionId} hidden={text.revisionId !== shown}>
          {text.drawn}
        </div>
      ))}
      {children}
    </section>
  );
}

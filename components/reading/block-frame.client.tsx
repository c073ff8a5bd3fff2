"use client";

import type { ReactNode } from "react";
import { blockName, type Choosable, ChooseButton } from "./choose-button";
import { Voice, type VoiceProps } from "./voice";

interface BlockFrameProps extends Omit<VoiceProps, "flow"> {
  /** Its id on the page, which its number links to. */
  name: string;
  number: number | null;
  /** The block before is of the same kind. */
  follows?: boolean;
  choosable?: Choosable;
  /** What is between is in its voice already. */
  voiced?: boolean;
  over?: ReactNode;
  /** Under its words. */
  under?: ReactNode;
  /** In the margins. */
  beside?: ReactNode;
}

/**
 * A block of the text itself across the whole width of an edition: its number, its words, its button, its margins. It
 * listens to nothing and does nothing. It stands here and not with the server's parts because a long text is sent twice,
 * as a page and for the browser's own drawing: this way the second has the words of a paragraph and not its six elements.
 */
export function BlockFrame(props: BlockFrameProps) {
  const { name, number, follows, choosable, voiced, over, under, beside, ...voice } = props;
  const { id, type, children } = voice;
  return (
    <div className={`blk${number === null ? " full" : ""} blk-${type}${follows ? " blk-on" : ""}`} id={name}>
      {number === null ? null : (
        <div className="num">
          <a href={`#${name}`} aria-label={`Paragraph ${number}, link`}>
            {number}
          </a>
        </div>
      )}
      <div className="txt">
        {over}
        {voiced ? children : <Voice flow="doc" {...voice} />}
        {choosable ? <ChooseButton blockId={id} name={blockName({ number, type })} choosable={choosable} /> : null}
        {under}
      </div>
      {beside}
    </div>
  );
}

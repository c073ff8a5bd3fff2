import { insteadOfText } from "@/components/gate/instead-of-text";
import { blockName } from "@/components/reading/choose-button";
import { DocumentText } from "@/components/reading/document-text";
import type { RoomPrompt, RoomText } from "@/lib/domain/annotation/room";
import type { ReadableBlock } from "@/lib/domain/document/readable-content";
import type { GateQuestion } from "@/lib/domain/submission/gate";
import { BlockMargin } from "./block-margin.client";
import { ParagraphButton } from "./paragraph-button.client";
import { Brace, PromptCard } from "./prompt-card";
import { blocksOf, homeIn, reachOf } from "./room-places";

interface RoomTextProps {
  text: RoomText;
  /** Begins its ids when several texts stand in the room. */
  prefix: string;
  /** Questions that stand in this text; those without a passage come with the first text and stand at its head. */
  prompts: readonly RoomPrompt[];
  answer: string | null;
  /** Questions that keep the text shut to this reader. */
  shutBy: readonly GateQuestion[];
  /** Address of the course. */
  course: string;
  choosable: boolean;
  /** The text's title is the page's own (1), or one of several under the assignment's (2). */
  heading: 1 | 2;
}

/** One text of the room, with what the seminar has beside it. */
export function RoomDocument({ text, prefix, prompts, answer, shutBy, course, choosable, heading }: RoomTextProps) {
  const { revisionId } = text;
  const blocks = blocksOf(text);
  const at = (block: ReadableBlock) => prompts.filter((prompt) => homeIn(blocks, prompt) === block.id);
  const reaches = prompts.map((prompt) => reachOf(blocks, prompt));
  return (
    <DocumentText
      text={text.text}
      revisionId={revisionId}
      label={text.title}
      prefix={prefix}
      heading={heading}
      choosable={choosable ? "annotate" : undefined}
      noted
      {...(shutBy.length > 0 ? { gap: insteadOfText({ course, questions: shutBy }) } : {})}
      aside={(block) => {
        const margin = <BlockMargin key="notes" revisionId={revisionId} blockId={block.id} name={blockName(block)} />;
        const cards = at(block).map((prompt) => (
          <PromptCard key={prompt.id} prompt={prompt} answer={answer} open={choosable} />
        ));
        return cards.length > 0 ? [...cards, margin] : margin;
      }}
      gutter={(block) => {
        const braces = reaches
          .filter((reach) => reach.includes(block.id))
          .map((reach) => <Brace key={reach[0]} first={reach[0] === block.id} last={reach.at(-1) === block.id} />);
        return braces.length > 0 ? braces : null;
      }}
      under={(block) => (
        <ParagraphButton
          revisionId={revisionId}
          blockId={block.id}
          name={blockName(block)}
          questions={at(block).map((prompt) => `Question ${prompt.number}`)}
        />
      )}
    />
  );
}

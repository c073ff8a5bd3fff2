import { Checkbox } from "@/components/ui/choices";
import { linearSpan, passageLabel } from "@/lib/domain/anchor/passage";
import type { DraftExcerpt } from "@/lib/domain/assignment/draft";
import { withExcerpt } from "@/lib/domain/assignment/editing";
import { codePointSlice } from "@/lib/domain/document/codepoints";
import type { DocumentContent } from "@/lib/domain/document/model";
import type { ReadableBlock, ReadableDocument } from "@/lib/domain/document/readable-content";
import { linearText } from "@/lib/domain/document/text";
import type { Desk } from "./use-desk.client";
import { countWords, many } from "./words";

interface ExcerptEdgeProps {
  desk: Desk;
  excerpt: DraftExcerpt;
  content: DocumentContent;
  text: ReadableDocument;
  revision: number | undefined;
  block: ReadableBlock;
}

/** The left margin of the desk: what is chosen of the text, and whether headnote and notes are shown. */
export function ExcerptEdge({ desk, excerpt, content, text, revision, block }: ExcerptEdgeProps) {
  const { ranges } = excerpt;
  const first = text.items.find((item) => item.kind === "block");
  const range = ranges.find((each) => each.start.blockId === block.id);
  return (
    <>
      {first?.kind === "block" && first.block.id === block.id ? (
        <div className="float cutside">
          <b>Chosen</b>
          <br />
          {ranges.length === 0 ? "the whole" : many(ranges.length, "range")}
          {revision ? ` of revision ${revision}` : ", an earlier revision"}
        </div>
      ) : null}
      {block.type === "headnote" ||
      (first?.kind === "block" && first.block.id === block.id && !hasHeadnote(content)) ? (
        <Shown desk={desk} excerpt={excerpt} content={content} />
      ) : null}
      {range ? (
        <div className="float cutside">
          <b>{passageLabel(content, range)}</b>
          <br />
          {many(wordsIn(content, range), "word")}
        </div>
      ) : null}
    </>
  );
}

const hasHeadnote = (content: DocumentContent) => content.blocks.some((block) => block.type === "headnote");

function wordsIn(content: DocumentContent, range: DraftExcerpt["ranges"][number]): number {
  const place = linearSpan(content.blocks, range);
  return place ? countWords(codePointSlice(linearText(content.blocks), place.startAt, place.endAt)) : 0;
}

/** Whether students see headnote and notes; only what the document has is asked. */
function Shown({ desk, excerpt, content }: Pick<ExcerptEdgeProps, "desk" | "excerpt" | "content">) {
  const { showHeadnote, showNotes, revisionId } = excerpt;
  const set = (change: { showHeadnote?: boolean; showNotes?: boolean }) =>
    desk.change(withExcerpt(desk.draft, revisionId, change));
  if (!hasHeadnote(content) && content.notes.length === 0) return null;
  return (
    <div className="float cutside">
      {hasHeadnote(content) ? (
        <Checkbox
          label={showHeadnote ? "Headnote shown" : "Headnote withheld"}
          checked={showHeadnote}
          onChange={(event) => set({ showHeadnote: event.target.checked })}
        />
      ) : null}
      {content.notes.length > 0 ? (
        <Checkbox
          label={showNotes ? "Notes shown" : "Notes withheld"}
          checked={showNotes}
          onChange={(event) => set({ showNotes: event.target.checked })}
        />
      ) : null}
    </div>
  );
}

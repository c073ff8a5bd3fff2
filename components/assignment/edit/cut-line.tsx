import { useState } from "react";
import type { Span } from "@/lib/domain/anchor/passage";
import { putBack } from "@/lib/domain/assignment/excerpt";
import type { Block, DocumentContent } from "@/lib/domain/document/model";
import { paragraphNumbers } from "@/lib/domain/document/text";
import { blocksSpan, countWords, many } from "./words";

interface CutLineProps {
  content: DocumentContent;
  cut: readonly Block[];
  ranges: readonly Span[];
  setRanges: (ranges: Span[]) => void;
}

/** Where paragraphs are left out: how many, to be read here by the instructor, to be put back. */
export function CutLine({ content, cut, ranges, setRanges }: CutLineProps) {
  const [reading, read] = useState(false);
  const numbers = paragraphNumbers(content.blocks);
  const own = cut.flatMap((block) => numbers.get(block.id) ?? []);
  const range = own.length === 0 ? "" : own.length === 1 ? `${own[0]}` : `${own[0]}–${own.at(-1)}`;
  const words = cut.reduce((sum, block) => sum + countWords(block.text), 0);
  const span = blocksSpan(content, cut);
  const back = span ? putBack(content.blocks, ranges, span) : null;
  return (
    <section className="blk cut" data-cut aria-label={range ? `Left out: paragraphs ${range}` : "Left out"}>
      <div className="num">{range}</div>
      <div className="txt">
        <p className="cutline">
          <span>
            <span className="gap-in" aria-hidden="true" />{" "}
            <b>{own.length > 0 ? many(own.length, "paragraph") : many(cut.length, "part")} left out</b>,{" "}
            {many(words, "word")}
          </span>
          <span className="row">
            <button type="button" className="linkish" aria-expanded={reading} onClick={() => read(!reading)}>
              {reading ? "Fold" : "Read"}
            </button>
            {back ? (
              <button type="button" className="linkish" onClick={() => setRanges(back)}>
                Put back<span className="vh"> {range ? `paragraphs ${range}` : ""}</span>
              </button>
            ) : null}
          </span>
        </p>
        {reading ? (
          <div className="cut-words">
            {cut.map((block) => (
              <p key={block.id} className="t-p">
                {block.text}
              </p>
            ))}
          </div>
        ) : null}
      </div>
    </section>
  );
}

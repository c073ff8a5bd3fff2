import { Footnotes } from "@/components/richtext/footnotes";
import { RichText } from "@/components/richtext/rich-text";
import { type PlacedPart, placedParts } from "@/lib/domain/answer/form-parts";
import type { AnswerDrawing } from "./drawing";
import { DrawnChoice } from "./drawn-choice";
import { DrawnMark } from "./drawn-mark";
import { DrawnPair } from "./drawn-pair";
import { DrawnRow } from "./drawn-row";

/** An answer to be read: in the form of its question, or as running text; in print its chips are footnotes. */
export function DrawnAnswer(drawing: AnswerDrawing) {
  const { form, content, settings, cited, lead: _lead, level: _level, footnotes = false, ...around } = drawing;
  const placed = placedParts(form, content, settings);
  if (!placed) {
    return (
      <>
        <RichText text={content} {...around} />
        {footnotes ? <Footnotes texts={[content]} note={cited} /> : null}
      </>
    );
  }
  const { parts, rest } = placed;
  // Pairs and marks show their passages themselves; everything else has chips, which print as footnotes.
  const chipped = content.blocks.filter((_, index) => !parts.some((part) => isShown(part) && holds(part, index)));
  return (
    <>
      <div className="drawn-form" data-form={form?.form}>
        {parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the form
          <DrawnPart key={index} number={parts.slice(0, index + 1).filter(isShown).length} part={part} {...drawing} />
        ))}
        {parts.length === 0 ? <p className="quiet">Nothing stands in it.</p> : null}
      </div>
      <RichText text={content} only={[rest, content.blocks.length]} {...around} />
      {footnotes ? <Footnotes texts={[{ blocks: chipped }]} note={cited} /> : null}
    </>
  );
}

const isShown = ({ kind }: PlacedPart): boolean => kind === "pair" || kind === "mark";
const holds = ({ from, to }: PlacedPart, index: number): boolean => from <= index && index < to;

function DrawnPart({ part, number, ...drawing }: AnswerDrawing & { part: PlacedPart; number: number }) {
  switch (part.kind) {
    case "row":
      return part.optional && part.blocks.length === 0 ? null : <DrawnRow part={part} {...drawing} />;
    case "pair":
      return <DrawnPair part={part} number={number} {...drawing} />;
    case "mark":
      return <DrawnMark part={part} number={number} {...drawing} />;
    case "chosen":
    case "reason":
      return <DrawnChoice part={part} {...drawing} />;
    case "text":
      return null;
  }
}

import { BlockWords, RichText } from "@/components/richtext/rich-text";
import type { PlacedPart } from "@/lib/domain/answer/form-parts";
import type { AnswerDrawing } from "./drawing";
import { PartHeading } from "./part-heading";
import { ShownPassage } from "./shown-passage";

type MarkPart = Extract<PlacedPart, { kind: "mark" }>;

/** Marked words in their quotation, what they carry, and how they do it. */
export function DrawnMark(props: AnswerDrawing & { part: MarkPart; number: number }) {
  const { part, number, content, level, cited, lead, form: _form, settings: _settings, ...around } = props;
  const { mark, from, to } = part;
  const { chip: _chip, under: _under, ...inLine } = around;
  return (
    <section className="drawn-part">
      <PartHeading level={level}>Mark {number}</PartHeading>
      <ShownPassage
        name="Marked words"
        annotationId={mark.annotationId}
        none="No words were marked."
        {...{ cited, lead }}
      />
      <div className="drawn-line">
        {mark.carries ? (
          <p>
            These words <BlockWords text={content} index={from} {...inLine} />.
          </p>
        ) : (
          <p className="quiet">What they carry was not said.</p>
        )}
        {around.under?.(from)}
      </div>
      <div className="drawn-reason">
        {to === from + 1 ? (
          <p className="quiet">How was not said.</p>
        ) : (
          <RichText text={content} only={[from + 1, to]} {...around} />
        )}
      </div>
    </section>
  );
}

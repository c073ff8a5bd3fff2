import { RelationSign } from "@/components/annotation/relation-sign";
import { BlockWords, RichText } from "@/components/richtext/rich-text";
import type { PlacedPart } from "@/lib/domain/answer/form-parts";
import type { AnswerDrawing } from "./drawing";
import { PartHeading } from "./part-heading";
import { ShownPassage } from "./shown-passage";

type PairPart = Extract<PlacedPart, { kind: "pair" }>;

/** Two passages beside one another, how the second bears on the first, and why. */
export function DrawnPair(props: AnswerDrawing & { part: PairPart; number: number }) {
  const { part, number, content, level, cited, lead, form: _form, settings: _settings, ...around } = props;
  const { pair, from, to } = part;
  const { chip: _chip, under: _under, ...inLine } = around;
  const silent = pair.relation === "Silent";
  return (
    <section className="drawn-part">
      <PartHeading level={level}>Pair {number}</PartHeading>
      <div className="drawn-pair">
        <ShownPassage
          name="First passage"
          annotationId={pair.left}
          none="No passage was chosen."
          {...{ cited, lead }}
        />
        <ShownPassage
          name="Second passage"
          annotationId={pair.right}
          none={silent ? "The other document says nothing of it." : "No passage was chosen."}
          {...{ cited, lead }}
        />
      </div>
      <div className="drawn-line">
        {pair.relation ? (
          <p>
            <RelationSign relation={pair.relation} /> The second <BlockWords text={content} index={from} {...inLine} />{" "}
            the first.
          </p>
        ) : (
          <p className="quiet">How they stand to each other was not said.</p>
        )}
        {around.under?.(from)}
      </div>
      <div className="drawn-reason">
        {to === from + 1 ? (
          <p className="quiet">No reason was given.</p>
        ) : (
          <RichText text={content} only={[from + 1, to]} {...around} />
        )}
      </div>
    </section>
  );
}

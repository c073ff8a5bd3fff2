import { BlockWords, RichText } from "@/components/richtext/rich-text";
import type { PlacedPart } from "@/lib/domain/answer/form-parts";
import type { AnswerDrawing } from "./drawing";
import { PartHeading } from "./part-heading";

type RowPart = Extract<PlacedPart, { kind: "row" }>;

/** A field of a sheet: what it asks, and what was written there. */
export function DrawnRow(props: AnswerDrawing & { part: RowPart }) {
  const { part, content, level, form: _form, settings: _settings, cited: _cited, lead: _lead, ...around } = props;
  const { under: _under, ...inHeading } = around;
  const { name, asks, from, to } = part;
  const empty = from === to;
  return (
    <section className="drawn-part drawn-row">
      <div>
        <PartHeading level={level}>
          {empty ? name : <BlockWords text={content} index={from} {...inHeading} />}
        </PartHeading>
        <p className="hint">{asks}</p>
      </div>
      <div>
        {empty ? (
          <p className="quiet">Not filled in.</p>
        ) : (
          <RichText text={content} only={[from + 1, to]} {...around} />
        )}
      </div>
    </section>
  );
}

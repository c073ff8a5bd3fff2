import { BlockWords, RichText } from "@/components/richtext/rich-text";
import { TickIcon } from "@/components/ui/icons";
import type { PlacedPart } from "@/lib/domain/answer/form-parts";
import type { AnswerDrawing } from "./drawing";
import { PartHeading } from "./part-heading";

type ChoicePart = Extract<PlacedPart, { kind: "chosen" | "reason" }>;

/** What could be chosen, with what was; then the reason. */
export function DrawnChoice(props: AnswerDrawing & { part: ChoicePart }) {
  const { part, content, settings, level, form: _form, cited: _cited, lead: _lead, ...around } = props;
  const { under, ...inItem } = around;
  const { from, to } = part;
  if (part.kind === "chosen") {
    return (
      <section className="drawn-part">
        <PartHeading level={level}>{part.ids.length === 0 ? "Nothing was chosen" : "Chosen"}</PartHeading>
        <ul className="drawn-options">
          {settings.options.map((option) => {
            const at = part.ids.indexOf(option.id);
            return (
              <li key={option.id} data-chosen={at >= 0 ? "" : undefined}>
                <span className="box" aria-hidden="true">
                  {at >= 0 ? <TickIcon size={16} /> : null}
                </span>
                <span>
                  <span className="vh">{at >= 0 ? "Chosen: " : "Not chosen: "}</span>
                  {at >= 0 ? <BlockWords text={content} index={from + at} {...inItem} /> : option.text}
                </span>
                {at >= 0 ? under?.(from + at) : null}
              </li>
            );
          })}
        </ul>
      </section>
    );
  }
  if (from === to && !settings.reason) return null;
  return (
    <section className="drawn-part">
      <PartHeading level={level}>Because</PartHeading>
      {from === to ? (
        <p className="quiet">No reason was given.</p>
      ) : (
        <RichText text={content} only={[from, to]} {...around} />
      )}
    </section>
  );
}

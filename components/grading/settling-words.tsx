import type { BlindMarking } from "@/lib/domain/submission/settling";
import type { QuotedPassage } from "./desk-props";

interface SettlingWordsProps {
  side: BlindMarking;
  /** Passages of comments by their ids. */
  passages: Record<string, QuotedPassage>;
}

/** What one of the two wrote beside the rows: on the whole, and the comments. */
export function SettlingWords({ side: { grader, marking }, passages }: SettlingWordsProps) {
  const { overall, comments } = marking;
  return (
    <>
      <h3 className="label">{grader}</h3>
      {overall === "" ? null : <p className="answer">{overall}</p>}
      {comments.map(({ id, body, passage }) => {
        const quoted = passages[id];
        return (
          <div key={id} className="marg mt-2">
            <p className="small quiet">
              {quoted
                ? `${quoted.documentTitle}, ${quoted.label}: “${quoted.exact}”`
                : passage
                  ? "On a passage of the text"
                  : "On words of the answer"}
            </p>
            <p>{body}</p>
          </div>
        );
      })}
      {overall === "" && comments.length === 0 ? <p className="quiet small">No comments.</p> : null}
    </>
  );
}

import type { DraftPrompt } from "@/lib/domain/assignment/draft";
import { kindName, many } from "./words";

/** A question in the margin, where its students will find it. */
export function AskedHere({ prompt, number, edit }: { prompt: DraftPrompt; number: number; edit: () => void }) {
  return (
    <div className="prompt">
      <p className="k">
        Question {number} · {kindName(prompt.kind).toLowerCase()}
        {prompt.points === null ? null : <span>{many(Number(prompt.points), "point")}</span>}
      </p>
      <p className="q">{prompt.text || <span className="quiet">Nothing is asked yet.</span>}</p>
      <button type="button" className="linkish" data-edit={prompt.id} onClick={edit}>
        Edit<span className="vh"> question {number} here</span>
      </button>
    </div>
  );
}

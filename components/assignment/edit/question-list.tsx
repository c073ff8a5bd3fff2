import { Button } from "@/components/ui/button";
import { State } from "@/components/ui/state";
import type { AssignmentDesk } from "@/lib/domain/assignment/desk";
import { moved, newPrompt, withPrompt } from "@/lib/domain/assignment/editing";
import { gateOf } from "@/lib/domain/assignment/prompt-settings";
import { sumPoints } from "@/lib/domain/rubric/decimal";
import type { PickPassage } from "./picking";
import { PromptForm } from "./prompt-form.client";
import type { Desk } from "./use-desk.client";
import { kindName, many, placeLabel } from "./words";

interface QuestionListProps {
  desk: Desk;
  about: AssignmentDesk;
  /** The question whose form is open. */
  open: string | null;
  edit: (id: string | null) => void;
  /** Begins choosing a passage for a question. Absent while no text is shown. */
  pick: PickPassage | undefined;
}

/** The questions in the order in which students meet them; the form of one on the whole assignment opens here. */
export function QuestionList({ desk, about, open, edit, pick }: QuestionListProps) {
  const { draft, change } = desk;
  const { prompts } = draft;
  const points = prompts.flatMap((prompt) => prompt.points ?? []);
  return (
    <>
      <div className="pane-h">
        <h2 className="h h-pane" id="questions" tabIndex={-1}>
          Questions, in order
        </h2>
        <span className="small">
          {many(prompts.length, "question")}
          {points.length > 0 ? ` · ${sumPoints(points)} points` : ""}
        </span>
      </div>
      {prompts.length === 0 ? (
        <p className="quiet">None yet. Choose a passage in the text to ask about it, or ask about the whole.</p>
      ) : null}
      <ol className="list">
        {prompts.map((prompt, index) => (
          <li key={prompt.id} className={prompt.id === open ? "qitem cur" : "qitem"}>
            <b className="serif onum n">{index + 1}</b>
            <div>
              <p>
                <span className="k3">{kindName(prompt.kind)}</span>{" "}
                <span className="quiet">{details(prompt, placeLabel(prompt, draft, about))}</span>{" "}
                {desk.problems.some((each) => each.field.startsWith(`prompts.${index}`)) ? (
                  <State kind="warn">not finished</State>
                ) : null}
              </p>
              <p className="serif q">{prompt.text || <span className="quiet">Nothing is asked yet.</span>}</p>
            </div>
            <div className="row mv">
              <Button
                small
                disabled={index === 0}
                aria-label={`Move question ${index + 1} up`}
                onClick={() => change({ ...draft, prompts: moved(prompts, index, -1) })}
              >
                Up
              </Button>
              <Button
                small
                disabled={index === prompts.length - 1}
                aria-label={`Move question ${index + 1} down`}
                onClick={() => change({ ...draft, prompts: moved(prompts, index, 1) })}
              >
                Down
              </Button>
              <button type="button" className="linkish" data-edit={prompt.id} onClick={() => edit(prompt.id)}>
                Edit<span className="vh"> question {index + 1}</span>
              </button>
            </div>
            {prompt.id === open && standsNowhere(prompt, about, draft.excerpts) ? (
              <div className="qform">
                <PromptForm {...{ desk, about, prompt, pick }} close={() => edit(null)} />
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {prompts.length < 50 ? (
        <div className="row mt-4">
          <Button
            onClick={() => {
              const prompt = newPrompt(crypto.randomUUID(), null);
              change(withPrompt(draft, { ...prompt, kind: "Discussion", skill: null, minAnnotations: 0 }));
              edit(prompt.id);
            }}
          >
            Question on the whole assignment
          </Button>
        </div>
      ) : null}
    </>
  );
}

type Prompt = Desk["draft"]["prompts"][number];

/** A question whose form cannot stand beside its passage: it has none, or its text is not read. */
const standsNowhere = ({ passage }: Prompt, about: AssignmentDesk, excerpts: Desk["draft"]["excerpts"]): boolean =>
  !passage || !about.texts[passage.revisionId] || !excerpts.some((each) => each.revisionId === passage.revisionId);

function details(prompt: Prompt, place: string): string {
  const { points, minAnnotations: notes, minDocuments: documents } = prompt;
  return [
    place,
    points === null ? "no points" : many(Number(points), "point"),
    ...(gateOf(prompt) === null ? [] : ["answered before the text opens"]),
    ...(notes > 0 ? [many(notes, "note")] : []),
    ...(documents > 0 ? [many(documents, "document")] : []),
  ].join(" · ");
}

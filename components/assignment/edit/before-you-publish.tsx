import type { ReactNode } from "react";
import { OpenIcon, StopIcon, TickIcon } from "@/components/ui/icons";
import type { AssignmentDesk } from "@/lib/domain/assignment/desk";
import { markingRemarks } from "@/lib/domain/assignment/marking-remarks";
import type { Desk } from "./use-desk.client";
import { many, wordsRead } from "./words";

interface BeforeYouPublishProps {
  desk: Desk;
  about: AssignmentDesk;
  edit: (id: string) => void;
}

/** What is still open, one line each with the way to it, and what is in order. */
export function BeforeYouPublish({ desk, about, edit }: BeforeYouPublishProps) {
  const { draft, problems } = desk;
  const about_ = (start: string) =>
    problems.filter((each) => each.field === start || each.field.startsWith(`${start}.`));
  const dates = ["opens", "due", "closes"].flatMap(about_);
  const words = draft.excerpts.map((excerpt) => {
    const content = about.texts[excerpt.revisionId];
    return content ? wordsRead(content, excerpt) : 0;
  });
  return (
    <div id="before">
      <h2 className="h h-before">Before you publish</h2>
      <ul className="todo list">
        {about_("title").map((each) => (
          <Line key={each.problem} sign="open" words={each.problem} />
        ))}
        {about_("excerpts").map((each) => (
          <Line key={each.problem} sign="open" words={each.problem} />
        ))}
        {about_("excerpts").length === 0 && draft.excerpts.length > 0 ? (
          <Line
            sign="done"
            words={`${many(draft.excerpts.length, "document")}, ${shown(draft.excerpts)}`}
            more={<span className="quiet">{words.join(" + ")} words</span>}
          />
        ) : null}
        {about_("prompts").map((each) => {
          const id = draft.prompts[Number(each.field.split(".")[1])]?.id;
          const finish = id ? (
            <button type="button" className="linkish" onClick={() => edit(id)}>
              Finish
            </button>
          ) : null;
          return <Line key={`${each.field} ${each.problem}`} sign="open" words={each.problem} more={finish} />;
        })}
        {about_("prompts").length === 0 && draft.prompts.length > 0 ? (
          <Line sign="done" words={`${many(draft.prompts.length, "question")}, each on words that are read`} />
        ) : null}
        {desk.remarks.map(({ promptId, remark }) => (
          <Line
            key={`${promptId} ${remark}`}
            sign="look"
            words={`Question ${draft.prompts.findIndex(({ id }) => id === promptId) + 1}: ${remark}`}
          />
        ))}
        {about_("rubric").map((each) => (
          <Line key={each.problem} sign="open" words={each.problem} />
        ))}
        {markingRemarks(draft, about.rubrics).map(({ sign, words: said, more }) => (
          <Line key={said} sign={sign} words={said} more={more ? <span className="quiet">{more}</span> : null} />
        ))}
        {["visibility", "groupSetId", "rules"].flatMap(about_).map((each) => (
          <Line key={each.field} sign="open" words={each.problem} />
        ))}
        {dates.map((each) => (
          <Line key={each.problem} sign="open" words={each.problem} />
        ))}
        {dates.length === 0 ? <Line sign="done" words="Every date exists, and they are in order" /> : null}
      </ul>
    </div>
  );
}

const signs = {
  done: <TickIcon size={18} />,
  open: <OpenIcon size={18} />,
  look: <StopIcon size={18} />,
};
const said = { done: "In order: ", open: "Still open: ", look: "Look again: " };

function Line({ sign, words, more }: { sign: keyof typeof signs; words: string; more?: ReactNode }) {
  return (
    <li>
      <span className={`sign-${sign}`}>{signs[sign]}</span>
      <span>
        <span className="vh">{said[sign]}</span>
        {words}
      </span>
      {more ?? null}
    </li>
  );
}

function shown(excerpts: Desk["draft"]["excerpts"]): string {
  const say = (what: string, count: number) =>
    count === excerpts.length ? `${what} shown` : count === 0 ? `${what} withheld` : `${what} shown in some`;
  const headnotes = excerpts.filter((each) => each.showHeadnote).length;
  const notes = excerpts.filter((each) => each.showNotes).length;
  return `${say("headnotes", headnotes)}, ${say("notes", notes)}`;
}

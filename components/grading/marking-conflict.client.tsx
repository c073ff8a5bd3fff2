"use client";

import { TwoVersions } from "@/components/saving/two-versions.client";
import { scoreOf } from "@/lib/domain/rubric/edit-marking";
import type { Marking } from "@/lib/domain/rubric/marking";
import type { RubricVersion } from "@/lib/domain/rubric/model";

interface MarkingConflictProps {
  mine: Marking;
  theirs: Marking;
  rubric: RubricVersion | null;
  onChoose: (choice: "mine" | "theirs") => void;
}

/** A marking in lines of words, to be compared or copied. */
function linesOf(marking: Marking, rubric: RubricVersion | null): string[] {
  const rows = (rubric?.criteria ?? []).map((criterion) => {
    const { levelId, met, note } = scoreOf(marking, criterion.id);
    const level = criterion.levels.find((each) => each.id === levelId)?.name;
    const said = level ?? (met === null ? "not decided" : met ? "yes" : "no");
    return `${criterion.title}: ${said}${note ? ` (${note})` : ""}`;
  });
  const comments = marking.comments.map((comment) => `Comment: ${comment.body}`);
  return [...rows, ...comments, ...(marking.overall ? [`On the whole: ${marking.overall}`] : [])];
}

/** Another grader was faster: both markings side by side. */
export function MarkingConflict({ mine, theirs, rubric, onChoose }: MarkingConflictProps) {
  const list = (marking: Marking) => (
    <ul>
      {linesOf(marking, rubric).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed list
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
  return (
    <TwoVersions
      what="This marking"
      mine={list(mine)}
      theirs={list(theirs)}
      mineText={linesOf(mine, rubric).join("\n")}
      onChoose={onChoose}
    />
  );
}

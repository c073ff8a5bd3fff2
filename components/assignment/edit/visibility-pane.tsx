import { Checkbox } from "@/components/ui/choices";
import { FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { unlockRuleNames, unlockRules } from "@/lib/domain/annotation/unlock";
import { studentWords, unlockRuleWords } from "@/lib/domain/annotation/unlock-words";
import type { AssignmentDesk } from "@/lib/domain/assignment/desk";
import type { DraftVisibility } from "@/lib/domain/assignment/draft";
import { schedule } from "@/lib/domain/assignment/schedule";
import { NumberField } from "./number-field.client";
import type { Desk } from "./use-desk.client";

interface VisibilityPaneProps {
  desk: Desk;
  about: AssignmentDesk;
  /** Address of the course. */
  course: string;
  now: Date;
}

/** Who sees the class's notes when, who works together, and what a student reads of it. */
export function VisibilityPane({ desk, about, course, now }: VisibilityPaneProps) {
  const { draft, change, problems } = desk;
  const { visibility, groupSetId } = draft;
  const set = (changes: Partial<DraftVisibility>) => change({ ...draft, visibility: { ...visibility, ...changes } });
  const problem = (field: string) => problems.find((each) => each.field === field)?.problem;
  const { unlockRule, unlockAfter } = visibility;
  const dueAt = schedule(draft, about.timeZone).due?.instant ?? null;
  const { timeZone, revealedAt } = about;
  const words = studentWords({ rule: unlockRule, after: unlockAfter, dueAt, timeZone, revealedAt }, now);
  return (
    <div className="vis">
      <h2 className="h h-pane" id="notes-settings">
        Notes
      </h2>
      <fieldset>
        <legend className="lab">When students see each other’s notes</legend>
        {unlockRules.map((rule) => (
          <label key={rule} className="check">
            <input
              type="radio"
              name="unlock-rule"
              checked={rule === unlockRule}
              onChange={() =>
                set({ unlockRule: rule, unlockAfter: rule === "AfterPosting" ? (unlockAfter ?? 3) : unlockAfter })
              }
            />
            <span>
              {unlockRuleNames[rule]} <span className="quiet small">{unlockRuleWords[rule]}</span>
            </span>
          </label>
        ))}
        <FieldError error={problem("visibility.unlockRule")} />
      </fieldset>
      {unlockRule === "AfterPosting" ? (
        <NumberField
          key={desk.given}
          {...{ desk, path: "visibility.unlockAfter", label: "Notes to post first" }}
          value={unlockAfter === null ? "" : `${unlockAfter}`}
          accepts={(text) => /^([1-9]|[1-4]\d|50)$/.test(text)}
          otherwise="Write a whole number from 1 to 50."
          error={problem("visibility.unlockAfter")}
          read={(value) => set({ unlockAfter: value === "" ? null : Number(value) })}
        />
      ) : null}
      <Checkbox
        label="Students may hide their names from classmates"
        hint="They get a name of this assignment. You and the assistants see who it is."
        checked={visibility.peersAnonymous}
        onChange={(event) => set({ peersAnonymous: event.target.checked })}
      />
      <Select
        label="Groups"
        hint={
          about.groupSets.length > 0 ? (
            "Who is in one group can write notes for it."
          ) : (
            <>
              There are none yet. <a href={`${course}/groups`}>Make groups</a>
            </>
          )
        }
        value={groupSetId ?? ""}
        error={problem("groupSetId")}
        options={[
          { value: "", label: "No groups" },
          ...about.groupSets.map(({ id, name, groups, people }) => ({
            value: id,
            label: `${name} (${groups === 1 ? "1 group" : `${groups} groups`}, ${people} students)`,
          })),
        ]}
        onChange={(event) => change({ ...draft, groupSetId: event.target.value || null })}
      />
      <div className="worked" role="status">
        <h3 className="lab">What a student reads</h3>
        <p className="say1">{words.reading}</p>
        <p className="quiet">
          While writing: {words.writing}
          {visibility.peersAnonymous ? " They may hide their name from classmates." : ""}
        </p>
      </div>
    </div>
  );
}

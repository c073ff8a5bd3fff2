import { Checkbox } from "@/components/ui/choices";
import { FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-input";
import {
  type DiscussionScope,
  discussionScopes,
  type LatePolicy,
  latePolicies,
  type WorkRules,
} from "@/lib/domain/assignment/work-rules";
import { CountField } from "./count-field.client";
import { NumberField } from "./number-field.client";
import type { Desk } from "./use-desk.client";

/** What help is allowed, what lateness costs, how work is submitted, and who talks with whom. */
export function RulesPane({ desk }: { desk: Desk }) {
  const { draft, change, problems } = desk;
  const { rules } = draft;
  const set = (changes: Partial<WorkRules>) => change({ ...draft, rules: { ...rules, ...changes } });
  const problem = (field: string) => problems.find((each) => each.field === `rules.${field}`)?.problem;
  return (
    <div className="vis">
      <h2 className="h h-pane" id="work-rules">
        Rules of work
      </h2>
      <TextArea
        label="What help is allowed"
        hint="Students read it where they answer: other people, translations, machines. Empty says nothing."
        rows={3}
        maxLength={4000}
        value={draft.allowedHelp}
        onChange={(event) => change({ ...draft, allowedHelp: event.target.value })}
      />
      <Select
        label="Late work"
        value={rules.latePolicy}
        error={problem("latePolicy")}
        options={latePolicies.map((value) => ({ value, label: latePolicyNames[value] }))}
        onChange={(event) =>
          set({ latePolicy: latePolicies.find((each) => each === event.target.value) ?? rules.latePolicy })
        }
      />
      {rules.latePolicy === "PercentPerDay" ? (
        <NumberField
          key={`percent-${desk.given}`}
          {...{ desk, path: "rules.latePercent", label: "Percent of the points for each day begun" }}
          value={rules.latePercent ?? ""}
          accepts={(text) => /^\d{1,3}(\.\d{1,2})?$/.test(text)}
          otherwise="Write a percentage, such as 10 or 2.5."
          error={problem("latePercent")}
          read={(text) => set({ latePercent: text || null })}
        />
      ) : null}
      <CountField
        key={`grace-${desk.given}`}
        {...{ desk, label: "Grace after the due time, in minutes", most: 10_080, path: "rules.graceMinutes" }}
        value={rules.graceMinutes}
        read={(graceMinutes) => set({ graceMinutes })}
      />
      <Checkbox
        label="Submit drafts at the due time as they are"
        hint="Marked as submitted by the rule."
        checked={rules.submitsAtDue}
        aria-describedby="submits-at-due"
        onChange={(event) => set({ submitsAtDue: event.target.checked })}
      />
      <FieldError id="submits-at-due" error={problem("submitsAtDue")} />
      <Checkbox
        label="Students may submit again"
        hint="As a new version, while the assignment is open."
        checked={rules.mayResubmit}
        onChange={(event) => set({ mayResubmit: event.target.checked })}
      />
      <Checkbox
        label="Show me what students see about pasting and time"
        hint="Facts, no verdict. Students are told that you see them."
        checked={rules.factsToInstructors}
        onChange={(event) => set({ factsToInstructors: event.target.checked })}
      />
      <Select
        label="Discussion"
        value={rules.discussionScope}
        error={problem("discussionScope")}
        options={discussionScopes.map((value) => ({ value, label: discussionScopeNames[value] }))}
        onChange={(event) =>
          set({
            discussionScope: discussionScopes.find((each) => each === event.target.value) ?? rules.discussionScope,
          })
        }
      />
    </div>
  );
}

const latePolicyNames: Record<LatePolicy, string> = {
  None: "costs nothing",
  PercentPerDay: "costs a part of the points each day",
  CutOff: "is not taken",
};

const discussionScopeNames: Record<DiscussionScope, string> = {
  Course: "The course talks together",
  Section: "Each section talks apart",
  Group: "Each group talks apart",
};

"use client";

import { type FormEvent, type ReactNode, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { RadioSet } from "@/components/ui/choices";
import { FormMessage } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { sayShift } from "@/lib/domain/assignment/dates-forms";
import type { DatesPlan } from "@/lib/domain/assignment/extension";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { zoneCity } from "@/lib/domain/time/say";
import type { AddressedChoice } from "./dates-address";
import { countStudents, GivingList } from "./giving-list";
import { PlanTable } from "./plan-table";
import { WallField } from "./wall-field.client";

type Answer = { plan: DatesPlan } | { students: number };

interface ExtensionFormProps {
  give: (form: FormData) => Promise<Outcome<Answer>>;
  zone: string;
  now: Date;
  sections: readonly { value: string; label: string }[];
  /** The choice that is shown, and how many it finds. */
  choice: AddressedChoice;
  found: number;
  /** Somebody is listed. */
  anyone: boolean;
  /** The students with their boxes. */
  children: ReactNode;
}

/** Choose whose dates, choose which, look who gets what, give them. */
export function ExtensionForm({ give, zone, now, sections, choice, found, anyone, children }: ExtensionFormProps) {
  const [answer, setAnswer] = useState<Outcome<Answer> | null>(null);
  const [how, setHow] = useState("days");
  const [days, setDays] = useState("");
  const [ticked, setTicked] = useState(0);
  const [pending, start] = useTransition();
  // The same while an answer is lost and the button is pressed again; another as soon as something else is asked.
  const key = useRef<string | null>(null);
  const renew = () => {
    key.current = null;
  };

  function send(event: FormEvent<HTMLFormElement>) {
    // Sent by hand, so that what was written stays in the fields while it is looked at.
    event.preventDefault();
    const { nativeEvent, currentTarget } = event;
    const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const form = new FormData(currentTarget, button);
    key.current ??= crypto.randomUUID();
    form.set("key", key.current);
    if (pending) return;
    start(async () => {
      setAnswer(await give(form));
      renew();
    });
  }

  const problem = answer && !answer.ok ? answer : null;
  const problemOf = (field: string) => (problem?.field === field ? problem.problem : null);
  const beside = ["opens", "due", "closes", "days", "whom"].some((field) => problem?.field === field);
  const value = answer?.ok ? answer.value : null;
  return (
    <form
      onSubmit={send}
      onChange={({ currentTarget }) => {
        renew();
        setTicked(new FormData(currentTarget).getAll("student").length);
      }}
    >
      <GivingList ticked={ticked}>{children}</GivingList>
      <div className="extending">
        <h3 className="h" id="giving" tabIndex={-1}>
          Give other dates
        </h3>
        <RadioSet
          label="To whom"
          name="whom"
          required
          error={problemOf("whom")}
          defaultValue="students"
          choices={[
            { value: "students", label: "The students ticked above", disabled: !anyone },
            { value: "found", label: `All ${countStudents(found)} that are found`, disabled: !anyone },
            { value: "section", label: "A whole section", hint: "also for those who join it later" },
          ]}
        />
        <Select label="Section" name="section" options={[{ value: "", label: "None" }, ...sections]} />
        <fieldset onChange={(event) => setHow(howOf(event.target) ?? how)}>
          <RadioSet
            label="How"
            name="how"
            defaultValue="days"
            choices={[
              { value: "days", label: "More days", hint: "the due and closing times move, the hour stays" },
              { value: "times", label: `New times in ${zoneCity(zone)}`, hint: "or none" },
            ]}
          />
        </fieldset>
        {how === "days" ? (
          <TextInput
            label="Days"
            name="days"
            maxLength={4}
            value={days}
            onChange={(event) => setDays(event.target.value)}
            hint={sayShift(days) ?? "A number with a minus, such as -2, moves them earlier."}
            error={problemOf("days")}
          />
        ) : (
          <div className="dts">
            <WallField field="opens" name="Opens" none="Open at once" zone={zone} problem={problemOf("opens")} />
            <WallField field="due" name="Due" none="No due time" zone={zone} problem={problemOf("due")} />
            <WallField field="closes" name="Closes" none="Never closes" zone={zone} problem={problemOf("closes")} />
          </div>
        )}
        <TextInput
          label="Reason"
          hint="For those who teach; students do not see it."
          name="reason"
          maxLength={500}
          autoComplete="off"
        />
        <input type="hidden" name="of" value={choice.section} />
        <input type="hidden" name="missing" value={choice.missing ? "1" : ""} />
        <input type="hidden" name="search" value={choice.search} />
        <div className="row">
          <Button type="submit" name="intent" value="preview" aria-disabled={pending}>
            Show who gets what
          </Button>
          <Button type="submit" name="intent" value="give" look="primary" aria-disabled={pending}>
            Give these dates
          </Button>
        </div>
        <FormMessage
          problem={problem && !beside ? problem.problem : null}
          done={
            value && "students" in value
              ? `${countStudents(value.students)} ${value.students === 1 ? "has" : "have"} the new dates.`
              : null
          }
        />
        {value && "plan" in value ? <PlanTable plan={value.plan} zone={zone} now={now} /> : null}
      </div>
    </form>
  );
}

const howOf = (target: EventTarget) =>
  target instanceof HTMLInputElement && target.name === "how" ? target.value : null;

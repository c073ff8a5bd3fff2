"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/notice";
import { Toast } from "@/components/ui/toast.client";
import type { PersonEntry } from "@/lib/domain/course/people";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { type Change, ChangeForm } from "./change-form.client";
import { ExtraTimeForm } from "./extra-time-form.client";
import { LinkShown } from "./link-shown.client";
import { RosterTable } from "./roster-table";

export interface RosterActions {
  change: (change: Change & { people: string[] }) => Promise<Outcome<{ changed: number }>>;
  extraTime: (people: string[], hours: string) => Promise<Outcome<{ changed: number }>>;
  remove: (people: string[]) => Promise<Outcome<{ removed: number }>>;
  restore: (people: string[]) => Promise<Outcome<{ restored: number }>>;
  makeLink: (person: string) => Promise<Outcome<{ email: string; link: string; kind: "Invite" | "Reset" }>>;
}

interface RosterProps {
  people: readonly PersonEntry[];
  /** What is shown, for the caption: "People of Section B". */
  caption: string;
  /** Null for who may only look. */
  actions: RosterActions | null;
  sections: readonly { id: string; name: string }[];
  /** The removed are shown: they can be let in again and nothing else. */
  removed: boolean;
}

type Told =
  | { kind: "problem"; text: string }
  | { kind: "done"; text: string }
  | { kind: "removed"; text: string; people: string[] }
  | { kind: "link"; email: string; link: string; what: "Invite" | "Reset" };

const counted = (count: number) => (count === 1 ? "1 person" : `${count} people`);

/** The roster: choose people, then say what shall become of them. */
export function Roster({ people, caption, actions, sections, removed }: RosterProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<Told | null>(null);
  const [changing, setChanging] = useState<"role" | "time" | null>(null);
  const [pending, start] = useTransition();
  const here = people.filter((person) => chosen.has(person.enrollmentId));
  const ids = here.map((person) => shortId(person.enrollmentId));
  const none = here.length === 0 || pending;

  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };

  function run<T>(act: () => Promise<Outcome<T>>, say: (value: T) => Told) {
    start(async () => {
      const outcome = await act();
      setTold(outcome.ok ? say(outcome.value) : { kind: "problem", text: outcome.problem });
      if (!outcome.ok) return;
      setChosen(new Set());
      setChanging(null);
    });
  }

  if (!actions) return <RosterTable people={people} caption={caption} chosen={null} choose={choose} />;

  const restore = (who: string[]) =>
    run(
      () => actions.restore(who),
      ({ restored }) => ({ kind: "done", text: `${counted(restored)} let in again.` }),
    );
  const remove = () =>
    run(
      () => actions.remove(ids),
      (value) => ({ kind: "removed", text: `${counted(value.removed)} removed.`, people: ids }),
    );
  const makeLink = () =>
    run(
      () => actions.makeLink(ids[0] ?? ""),
      ({ email, link, kind }) => ({ kind: "link", email, link, what: kind }),
    );
  return (
    <>
      <div className="row small bulk">
        <label className="row">
          <input
            type="checkbox"
            checked={people.length > 0 && here.length === people.length}
            onChange={(event) =>
              setChosen(new Set(event.currentTarget.checked ? people.map((each) => each.enrollmentId) : []))
            }
          />{" "}
          All {people.length}
        </label>
        {removed ? (
          <Button small disabled={none} onClick={() => restore(ids)}>
            Let in again
          </Button>
        ) : (
          <>
            <Button
              small
              disabled={none}
              aria-expanded={changing === "role"}
              onClick={() => setChanging(changing === "role" ? null : "role")}
            >
              Change role or section
            </Button>
            <Button
              small
              disabled={none || here.some(({ role }) => role !== "Student")}
              aria-expanded={changing === "time"}
              onClick={() => setChanging(changing === "time" ? null : "time")}
            >
              Extra time
            </Button>
            <Button small disabled={none || here.length > 1} onClick={makeLink}>
              Make a link
            </Button>
            <Button small look="danger" disabled={none} onClick={remove}>
              Remove
            </Button>
          </>
        )}
        <span className="quiet">{here.length ? `${counted(here.length)} chosen` : "Choose someone first."}</span>
      </div>
      {changing === "time" && here.length > 0 ? (
        <ExtraTimeForm
          save={(hours) =>
            run(
              () => actions.extraTime(ids, hours),
              ({ changed }) => ({ kind: "done", text: `Extra time of ${counted(changed)} changed.` }),
            )
          }
        />
      ) : null}
      {changing === "role" && here.length > 0 ? (
        <ChangeForm
          sections={sections}
          save={(change) =>
            run(
              () => actions.change({ ...change, people: ids }),
              ({ changed }) => ({ kind: "done", text: `${counted(changed)} changed.` }),
            )
          }
        />
      ) : null}
      <TellOutcome told={told} undo={restore} />
      <RosterTable people={people} caption={caption} chosen={chosen} choose={choose} />
    </>
  );
}

function TellOutcome({ told, undo }: { told: Told | null; undo: (people: string[]) => void }) {
  if (told?.kind === "link") {
    const what = told.what === "Invite" ? "Invitation" : "Link to a new password";
    return (
      <LinkShown
        label={`${what} for ${told.email}`}
        link={told.link}
        hint={`Give it to this person only. It is shown only now and works once, for ${told.what === "Invite" ? 14 : 2} days.`}
      />
    );
  }
  if (told?.kind === "removed") {
    return (
      <Toast key={told.people.join()} undo={() => undo(told.people)}>
        {told.text} What they wrote is kept.
      </Toast>
    );
  }
  return (
    <FormMessage
      problem={told?.kind === "problem" ? told.text : null}
      done={told?.kind === "done" ? told.text : null}
    />
  );
}

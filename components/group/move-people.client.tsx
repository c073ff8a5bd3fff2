"use client";

import { type ReactNode, useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage, Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { GroupEntry, GroupPerson } from "@/lib/domain/group/model";
import { shortId } from "@/lib/domain/id/short-id";
import type { Moved } from "./group-actions";

interface MovePeopleProps {
  groups: readonly GroupEntry[];
  /** Who is in none of them. */
  without: readonly GroupPerson[];
  /** Null for those who may only look. */
  move: ((previous: Moved | null, form: FormData) => Promise<Moved>) | null;
  /** What stands under a group, by its id. */
  children: Record<string, ReactNode>;
}

const FORM = "move-people";

/** Somebody and where the page shows them, as the form sends it. */
const placeOf = ({ enrollmentId }: GroupPerson, group: GroupEntry | null): string =>
  `${shortId(enrollmentId)}.${group ? shortId(group.id) : ""}`;

/** The groups with their people: whoever is ticked goes to the group that is chosen below. Nothing is dragged. */
export function MovePeople({ groups, without, move, children }: MovePeopleProps) {
  const [outcome, send] = useActionState<Moved | null, FormData>(move ?? (async () => null), null);
  const [ticked, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shown = new Set([
    ...without.map((person) => placeOf(person, null)),
    ...groups.flatMap((group) => group.people.map((person) => placeOf(person, group))),
  ]);
  // Who was ticked and stands elsewhere since the page was drawn anew has to be ticked again.
  const chosen = new Set([...ticked].filter((place) => shown.has(place)));
  const pick = (person: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, person] : [...before].filter((each) => each !== person)));
  const card = (people: readonly GroupPerson[], group: GroupEntry | null) => (
    <section key={group?.id ?? "none"} className="gcard" aria-label={group?.name ?? "In no group"}>
      <h3 className="h">
        {group?.name ?? "In no group"} <span className="quiet tnum">{people.length + (group?.others ?? 0)}</span>
      </h3>
      {people.length > 0 ? (
        <ul className="list">
          {people.map((person) => {
            const { enrollmentId, name, sections } = person;
            const value = placeOf(person, group);
            const words = (
              <>
                {name} {sections.length > 0 ? <span className="quiet small">{sections.join(", ")}</span> : null}
              </>
            );
            return (
              <li key={enrollmentId}>
                {move ? (
                  <label className="check">
                    <input
                      type="checkbox"
                      name="person"
                      form={FORM}
                      value={value}
                      checked={chosen.has(value)}
                      onChange={(event) => pick(value, event.target.checked)}
                    />
                    <span>{words}</span>
                  </label>
                ) : (
                  words
                )}
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="quiet small">Nobody{group?.others ? " of your sections" : " yet"}.</p>
      )}
      {group?.others ? <p className="quiet small">And {group.others} whom you do not teach.</p> : null}
      {group ? children[group.id] : null}
    </section>
  );
  return (
    <>
      <div className="gcards">
        {without.length > 0 ? card(without, null) : null}
        {groups.map((group) => card(group.people, group))}
      </div>
      {move && shown.size > 0 ? (
        <form
          id={FORM}
          className="pick-two"
          aria-label="Move the chosen"
          action={(form) => {
            send(form);
            setChosen(new Set());
          }}
        >
          <Said outcome={outcome} />
          <div className="row">
            <Select
              label="Move the chosen to"
              name="to"
              options={[
                ...groups.map(({ id, name }) => ({ value: shortId(id), label: name })),
                { value: "none", label: "No group" },
              ]}
            />
            <SubmitButton small className="self-end" look={chosen.size > 0 ? "primary" : "plain"}>
              {chosen.size === 0 ? "Move" : `Move ${chosen.size === 1 ? "1 student" : `${chosen.size} students`}`}
            </SubmitButton>
            {chosen.size > 0 ? (
              <Button small look="quiet" className="self-end" onClick={() => setChosen(new Set())}>
                Choose nobody
              </Button>
            ) : null}
          </div>
        </form>
      ) : null}
    </>
  );
}

/** What came of moving: how many, and whom somebody else had moved meanwhile. */
function Said({ outcome }: { outcome: Moved | null }) {
  if (!outcome) return null;
  if (!outcome.ok) return <FormMessage problem={outcome.problem} />;
  const { moved, elsewhere } = outcome.value;
  return (
    <>
      <FormMessage done={moved === 0 ? null : moved === 1 ? "1 student is moved." : `${moved} students are moved.`} />
      {elsewhere.map(({ name, group }) => (
        <Notice key={name} kind="warn">
          {name} was moved {group ? `to ${group}` : "out of the groups"} by somebody else meanwhile, and stays there.
        </Notice>
      ))}
    </>
  );
}

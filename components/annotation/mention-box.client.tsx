"use client";

import { type RefObject, useEffect, useImperativeHandle, useState } from "react";
import { z } from "zod";
import { announce } from "@/components/reading/announce.client";
import type { Named } from "@/lib/domain/annotation/mention";
import { shortId } from "@/lib/domain/id/short-id";
import { useRoom } from "./room-context.client";

/** What the field in which one writes asks of the list. */
export interface MentionKeys {
  /** Answers a key; false when it is not for the list. */
  press: (key: string) => boolean;
  /** Are there people to choose from? */
  shown: () => boolean;
}

interface MentionBoxProps {
  id: string;
  /** What is typed of the name so far. */
  typed: string;
  choose: (person: Named) => void;
  /** The id of the person the arrow keys stand at. */
  onActive: (id: string | null) => void;
  keys: RefObject<MentionKeys | null>;
}

const answer = z.object({ people: z.array(z.object({ id: z.string(), name: z.string(), role: z.string() })) });
type Person = z.infer<typeof answer>["people"][number];

/** Milliseconds after the last letter before the server is asked. */
const PAUSE = 150;

/** The people of the course whose name begins like this; the field keeps the focus and hands its keys on. */
export default function MentionBox({ id, typed, choose, onActive, keys }: MentionBoxProps) {
  const { place } = useRoom();
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [at, setAt] = useState(0);
  const current = people[Math.min(at, people.length - 1)];
  const url = `${place.courseApi}/people?q=${encodeURIComponent(typed)}&assignment=${shortId(place.assignmentId)}`;

  useEffect(() => {
    let here = true;
    const timer = setTimeout(() => {
      fetch(url)
        .then((response) => (response.ok ? response.json() : { people: [] }))
        .then((json: unknown) => {
          const found = answer.safeParse(json);
          if (!here || !found.success) return;
          setPeople(found.data.people);
          setAt(0);
          const { length } = found.data.people;
          if (length > 0) announce(`${length === 1 ? "One person" : `${length} people`}; arrow keys choose.`);
        })
        .catch(() => {
          // Without a connection nobody is offered; the name can be written out all the same.
        });
    }, PAUSE);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [url]);
  const active = current ? `${id}-${current.id}` : null;
  useEffect(() => {
    onActive(active);
    return () => onActive(null);
  }, [active, onActive]);
  useImperativeHandle(keys, () => ({
    shown: () => people.length > 0,
    press: (key) => {
      if (!current) return false;
      const last = people.length - 1;
      if (key === "ArrowDown") setAt(at >= last ? 0 : at + 1);
      else if (key === "ArrowUp") setAt(at <= 0 ? last : at - 1);
      else if (key === "Enter" || key === "Tab") choose(current);
      else return false;
      return true;
    },
  }));
  if (people.length === 0) return null;
  return (
    <div role="listbox" id={id} aria-label="People of the course" className="people-box">
      {people.map((person) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are answered by the field, which keeps the focus
        // biome-ignore lint/a11y/useFocusableInteractive: an option of such a list never has the focus itself
        <div
          key={person.id}
          id={`${id}-${person.id}`}
          role="option"
          aria-selected={person === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(person)}
        >
          {person.name}{" "}
          <span className="quiet small">{person.role === "Student" ? "" : person.role.toLowerCase()}</span>
        </div>
      ))}
    </div>
  );
}

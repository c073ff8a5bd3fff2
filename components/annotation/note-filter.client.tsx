"use client";

import { readingSkills } from "@/lib/domain/course/skill";
import { sayInstant } from "@/lib/domain/time/say";
import { useRoom } from "./room-context.client";
import type { NoteFilter } from "./room-state";

const whose = [
  ["everyone", "All notes"],
  ["mine", "Mine"],
  ["others", "Others’"],
] as const;

/** Which notes stand in the margin: whose, and of which skill. */
export function NoteFilterBar() {
  const { state, tell } = useRoom();
  const { filter } = state;
  const set = (more: Partial<NoteFilter>) => tell({ type: "filtered", filter: { ...filter, ...more } });
  return (
    <fieldset className="row notefilter noprint">
      <legend className="vh">Notes shown in the margin</legend>
      <span className="seg">
        {whose.map(([value, word]) => (
          <label key={value}>
            <input type="radio" name="whose" checked={filter.whose === value} onChange={() => set({ whose: value })} />
            {word}
          </label>
        ))}
      </span>
      <label>
        <span className="vh">Skill of the notes</span>
        <select
          className="input"
          value={filter.skill ?? ""}
          onChange={(event) => set({ skill: event.currentTarget.value || null })}
        >
          <option value="">Every skill</option>
          {readingSkills.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

/** How many notes are mine, and when the last one was saved. */
export function NoteCount() {
  const { place, state } = useRoom();
  const mine = state.annotations.filter((note) => note.mine && note.postedAt !== null).length;
  return (
    <>
      <span>{mine === 1 ? "1 note" : `${mine} notes`}</span>
      {state.savedAt ? (
        <>
          <span className="quiet dot" aria-hidden="true">
            ·
          </span>
          <span className="state state-good">Saved {sayInstant(new Date(state.savedAt), place.timeZone, "time")}</span>
        </>
      ) : null}
    </>
  );
}

"use client";

import { useId } from "react";
import { NoteSkill } from "./note-skill";
import { useRoom } from "./room-context.client";

/**
 * Which skill a note shows, or none: the course's skills with sign and name. One that is not offered any more stays
 * with a note that has it. Choosing the chosen one again takes it back.
 */
export function SkillChoice({ chosen, choose }: { chosen: string | null; choose: (skill: string | null) => void }) {
  const { place } = useRoom();
  const name = useId();
  const offered = place.skills.filter((skill) => !skill.retired || skill.key === chosen);
  return (
    <fieldset>
      <legend className="lab">What are you reading for?</legend>
      <div className="skills4">
        {offered.map((skill) => (
          <label key={skill.key} title={skill.about}>
            <input
              type="radio"
              name={name}
              checked={chosen === skill.key}
              onChange={() => choose(skill.key)}
              onClick={() => chosen === skill.key && choose(null)}
            />
            <NoteSkill skill={skill.key} skills={place.skills} />
            {skill.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

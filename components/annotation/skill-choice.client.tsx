"use client";

import { useId } from "react";
import { SkillMark } from "@/components/ui/skill";
import { readingSkills } from "@/lib/domain/course/skill";

/** Which skill a note shows, or none: four boxes with sign and name. Choosing the chosen one again takes it back. */
export function SkillChoice({ chosen, choose }: { chosen: string | null; choose: (skill: string | null) => void }) {
  const name = useId();
  return (
    <fieldset>
      <legend className="lab">What are you doing here?</legend>
      <div className="skills4">
        {readingSkills.map((skill) => (
          <label key={skill.key}>
            <input
              type="radio"
              name={name}
              checked={chosen === skill.key}
              onChange={() => choose(skill.key)}
              onClick={() => chosen === skill.key && choose(null)}
            />
            <SkillMark skill={skill.key} />
            {skill.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

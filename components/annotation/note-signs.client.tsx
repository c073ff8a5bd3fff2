"use client";

import type { RoomSkill } from "@/lib/domain/annotation/room";
import { readingSkills } from "@/lib/domain/course/skill";
import { NoteSkill } from "./note-skill";

/**
 * Every sign a note of this room may have, drawn once and not seen: NoteButtons has its own drawn after them. The notes
 * draw the same signs in the browser, so that these need not be sent for its own drawing.
 */
export function NoteSigns({ skills }: { skills: readonly RoomSkill[] }) {
  const keys = new Set([null, ...readingSkills.map(({ key }) => key), ...skills.map(({ key }) => key)]);
  return (
    <div hidden>
      {[...keys].flatMap((skill) =>
        (["mine", "theirs"] as const).map((whose) => (
          <span key={signName(skill, whose)} data-sign={signName(skill, whose)}>
            <NoteSkill skill={skill} skills={skills} whose={whose} />
          </span>
        )),
      )}
    </div>
  );
}

/** The name under which a sign is found on the page. */
export const signName = (skill: string | null, whose: "mine" | "theirs"): string => `${whose}/${skill ?? ""}`;

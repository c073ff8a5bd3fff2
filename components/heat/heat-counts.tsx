import Link from "next/link";
import { NoteSkill } from "@/components/annotation/note-skill";
import type { RoomSkill } from "@/lib/domain/annotation/room";
import type { HeatBlock } from "@/lib/domain/heat/view";
import { skillLine, toldSkills } from "./heat-skills";
import { many } from "./many";

interface HeatCountsProps {
  block: HeatBlock;
  skills: readonly RoomSkill[];
  /** The most readers of one skill in one paragraph: the longest bar. */
  most: number;
  /** The notes on this paragraph, for those who teach; null for students. */
  notes: string | null;
}

/** How many readers marked a paragraph, skill by skill: a number and a bar for each. */
export function HeatCounts({ block, skills, most, notes }: HeatCountsProps) {
  const { label, count, skills: told } = block;
  return (
    <div className="oh">
      {toldSkills(skills, told).some(({ readers }) => readers > 0) ? (
        <div className="heat" role="img" aria-label={`${label}: ${skillLine(skills, told)}`}>
          {toldSkills(skills, told).map(({ skill, readers }) => (
            <span key={skill.key} className={skill.tint}>
              <NoteSkill skill={skill.key} skills={skills} />
              <b className={readers > 0 ? undefined : "none"}>{readers > 0 ? readers : "–"}</b>
              <meter min={0} max={Math.max(1, most)} value={readers} aria-hidden="true" />
            </span>
          ))}
        </div>
      ) : null}
      {notes && count ? (
        <p className="small">
          <Link href={notes}>
            {many(count.notes, "note")}
            <span className="vh"> on {label}</span>
          </Link>
        </p>
      ) : null}
    </div>
  );
}

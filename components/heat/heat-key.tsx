import Link from "next/link";
import { NoteSkill } from "@/components/annotation/note-skill";
import { heatAddress } from "@/lib/domain/heat/address";
import type { ShadeBounds } from "@/lib/domain/heat/shades";
import type { HeatView } from "@/lib/domain/heat/view";

interface HeatKeyProps {
  heat: HeatView;
  skill: string | null;
  /** Address of the assignment. */
  base: string;
}

/** Which text and which skill are shown, and what the shades stand for. */
export function HeatKey({ heat, skill, base }: HeatKeyProps) {
  const { titles, number, skills, bounds, totals } = heat;
  const without = totals.some((each) => each.skill === null);
  const choices = [
    { key: null, name: "All skills" },
    ...skills.map(({ key, name }) => ({ key, name })),
    ...(without ? [{ key: "none", name: "No skill" }] : []),
  ];
  return (
    <>
      {titles.length > 1 ? (
        <nav className="seg heat-texts" aria-label="Which text">
          {titles.map((title, index) => (
            <Link
              // biome-ignore lint/suspicious/noArrayIndexKey: a text is its place in the room
              key={index}
              href={heatAddress(base, { text: index + 1, skill })}
              aria-current={index + 1 === number ? "page" : undefined}
            >
              {title}
            </Link>
          ))}
        </nav>
      ) : null}
      <div className="row heat-key">
        <nav className="seg" aria-label="Which notes">
          {choices.map(({ key, name }) => (
            <Link
              key={key ?? "all"}
              href={heatAddress(base, { text: number, skill: key })}
              aria-current={key === skill ? "page" : undefined}
            >
              {key === null || key === "none" ? null : <NoteSkill skill={key} skills={skills} />} {name}
            </Link>
          ))}
        </nav>
        <p className="small quiet">
          Shade: readers who marked it{" "}
          {shadeWords(bounds).map((words, index) => (
            <span key={words} className="nowrap">
              <span className={`dk d${index + 1}`} aria-hidden="true" /> {words}{" "}
            </span>
          ))}
        </p>
      </div>
    </>
  );
}

/** The bounds as people say them: "1", "2–4", "12 or more". */
function shadeWords(bounds: ShadeBounds): string[] {
  return bounds.map((from, index) => {
    const next = bounds[index + 1];
    if (next === undefined) return `${from} or more`;
    return next - 1 === from ? `${from}` : `${from}–${next - 1}`;
  });
}

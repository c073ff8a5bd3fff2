import { kindWords } from "@/lib/domain/rubric/kind-words";
import { mostOf, type RubricRows } from "@/lib/domain/rubric/rubric-pages";
import { maxPoints } from "@/lib/domain/rubric/total";

type Row = RubricRows[number];

interface RubricShownProps {
  rows: RubricRows;
  skills: readonly { key: string; name: string }[];
}

/** A rubric as those read it who mark with it and those who are marked; its rows and the sum they give at most. */
export function RubricShown({ rows, skills }: RubricShownProps) {
  const most = mostOf(rows);
  return (
    <>
      <p>
        {most === null
          ? "No points: levels and remarks only."
          : `${most} ${most === "1" ? "point" : "points"} at most.`}
      </p>
      {rows.map((row) => (
        <section className="crit" key={row.key} aria-label={row.title || "A row without a title"}>
          <h3 className="h">{row.title || "A row without a title"}</h3>
          <p className="small quiet">{factsOf(row, skills).join(" · ")}</p>
          {row.description ? <p className="whitespace-pre-wrap">{row.description}</p> : null}
          {row.kind === "Cap" ? (
            <p>
              When it applies, {namesOf(row, rows)} give at most {row.capPoints ?? "…"} together.
            </p>
          ) : null}
          {row.levels.length > 0 ? (
            <ul className="ladder">
              {row.levels.map((level, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two levels may have the same name while they are typed
                <li key={index}>
                  <b>{level.name || "…"}</b>
                  <span className="tnum">
                    {row.kind === "Band" ? `${level.minPoints ?? "…"} to ${level.maxPoints ?? "…"}` : level.points}
                  </span>
                  {level.description ? <small>{level.description}</small> : null}
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      ))}
    </>
  );
}

function factsOf(row: Row, skills: RubricShownProps["skills"]): string[] {
  const skill = row.skill === null ? null : (skills.find(({ key }) => key === row.skill)?.name ?? row.skill);
  const most = maxPoints(row);
  const counted = row.threshold === null ? null : `${row.threshold} or more ${(row.counts ?? "of them").toLowerCase()}`;
  return [
    kindWords[row.kind],
    counted,
    most === null ? null : `${most} ${most === "1" ? "point" : "points"} at most`,
    skill,
  ].filter((each) => each !== null);
}

const namesOf = (cap: Row, rows: RubricRows): string =>
  cap.capsKeys.map((key) => `“${rows.find((row) => row.key === key)?.title ?? "…"}”`).join(", ") || "the rows";

import type { RoomSkill } from "@/lib/domain/annotation/room";
import type { HeatBlock } from "@/lib/domain/heat/view";
import { toldSkills } from "./heat-skills";

/** The same numbers as a table: for screen readers, and for who wants them in a row. */
export function HeatTable({
  blocks,
  skills,
  fewest,
}: {
  blocks: readonly HeatBlock[];
  skills: readonly RoomSkill[];
  fewest: number;
}) {
  const marked = blocks.filter(({ count }) => count !== null && count.readers > 0);
  return (
    <details className="behind">
      <summary>The numbers in a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className="scroll" tabIndex={0} aria-label="Readers by paragraph and skill">
        <table className="tbl small">
          <caption className="vh">Readers who marked each paragraph, by skill</caption>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">Readers</th>
              <th scope="col">Notes</th>
              {skills.map((skill) => (
                <th scope="col" key={skill.key}>
                  {skill.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {marked.map(({ blockId, flow, label, count, skills: told }) => (
              <tr key={`${flow} ${blockId}`}>
                <th scope="row">{label}</th>
                <td>{count?.readers}</td>
                <td>{count?.notes}</td>
                {toldSkills(skills, told).map(({ skill, readers }) => (
                  <td key={skill.key}>{readers > 0 ? readers : <span className="quiet">–</span>}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="small quiet">
        {marked.length < blocks.length
          ? fewest > 1
            ? `Left out: what fewer than ${fewest} readers marked.`
            : "Left out: what nobody marked."
          : null}
      </p>
    </details>
  );
}

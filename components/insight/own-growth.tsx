import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { type OwnGrowth, ownLine } from "@/lib/domain/grading/insight-page";
import { shortId } from "@/lib/domain/id/short-id";
import { Numbers } from "./numbers";
import { SkillLines } from "./skill-lines";

/** A student's own levels by skill, over what came back to them. */
export function OwnGrowthPage({ page, base }: { page: OwnGrowth; base: string }) {
  const { term } = page;
  const skills = page.skills.filter(({ key }) => term.some(({ levels }) => levels[key]));
  return (
    <>
      {skills.length === 0 ? (
        <Empty title="Nothing has come back yet">
          When work with levels for a skill is returned to you, you can follow the skill from one assignment to the next
          here.
        </Empty>
      ) : (
        <section className="section" aria-labelledby="growth">
          <h2 className="h" id="growth">
            My levels, by skill
          </h2>
          <SkillLines
            id="own"
            title={`My levels by skill, over ${term.length} ${term.length === 1 ? "assignment" : "assignments"}`}
            description="From the lowest level of a row to the highest. The table below has every level."
            scale={["lowest", "middle", "highest"]}
            entries={term.map(({ title }) => title)}
            lines={skills.map((skill) => ({
              ...{ skill, values: ownLine(term, skill.key) },
              end: term.findLast(({ levels }) => levels[skill.key])?.levels[skill.key]?.join(", ") ?? "",
            }))}
          />
          <Numbers
            caption="My levels by skill"
            head={["Assignment", ...skills.map(({ name }) => name)]}
            rows={term.map(({ id, title, levels }, index) => ({
              key: id,
              name: (
                <Link href={`${base}/assignments/${shortId(id)}/submission`}>
                  {index + 1} · {title}
                </Link>
              ),
              cells: skills.map(({ key }) => levels[key]?.join(", ") ?? "–"),
            }))}
          />
          <p className="small quiet">
            Each assignment asks something else of a skill. A line shows what was marked, not all that you learnt.
          </p>
        </section>
      )}
    </>
  );
}

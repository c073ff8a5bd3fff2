import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { type ClassInsight, movedMost, type NamedSkill, skillLine, thinSkill } from "@/lib/domain/grading/insight-page";
import { shortId } from "@/lib/domain/id/short-id";
import { Graders } from "./graders";
import { LevelBars } from "./level-bars";
import { Numbers } from "./numbers";
import { Mark, SkillLines } from "./skill-lines";

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** What the class shows by skill and by criterion, and who marked it. */
export function ClassInsightPage({ page, base }: { page: ClassInsight; base: string }) {
  const { sections, section, term, chosen, graders, ownOnly } = page;
  const address = (sectionId: string | null, assignmentId: string | null) => {
    const query = [
      sectionId ? `section=${shortId(sectionId)}` : "",
      assignmentId ? `assignment=${shortId(assignmentId)}` : "",
    ].filter((part) => part !== "");
    return `${base}/insight${query.length > 0 ? `?${query.join("&")}` : ""}`;
  };
  return (
    <>
      {sections.length > 1 ? (
        <nav className="seg mt-3" aria-label="Which section">
          {[{ id: null, name: "All" }, ...sections].map(({ id, name }) => (
            <Link key={name} href={address(id, chosen?.id ?? null)} aria-current={id === section ? "page" : undefined}>
              {name}
            </Link>
          ))}
        </nav>
      ) : null}
      {chosen ? null : (
        <Empty title="Nothing is marked yet">
          When markings are finished, levels by skill and by criterion stand here, and how those who mark differ.
        </Empty>
      )}
      {chosen ? (
        <div className="ins">
          <Term page={page} />
          <Beside page={page} />
          <section className="ins-full" aria-labelledby="criteria">
            <h2 className="h" id="criteria">
              Levels by criterion: {chosen.title}
            </h2>
            {term.length > 1 ? (
              <nav aria-label="Which assignment">
                <ol className="ins-which">
                  {term.map(({ id, title }) => (
                    <li key={id}>
                      <Link href={address(section, id)} aria-current={id === chosen.id ? "page" : undefined}>
                        {title}
                      </Link>
                    </li>
                  ))}
                </ol>
              </nav>
            ) : null}
            {chosen.withheld ? <Withheld /> : null}
            {!chosen.withheld && chosen.rows.length === 0 ? (
              <p className="quiet">Its rubric has no rows with levels.</p>
            ) : null}
            {chosen.rows.length > 0 ? (
              <>
                <p className="small quiet">
                  {chosen.students === 1 ? "1 student" : `${chosen.students} students`}, lowest level at the left. The
                  number in a bar counts how often the level was given.
                </p>
                <LevelBars rows={chosen.rows} skills={page.skills} caption={`Levels by criterion, ${chosen.title}`} />
              </>
            ) : null}
          </section>
        </div>
      ) : null}
      {graders.length > 0 ? <Graders graders={graders} ownOnly={ownOnly} /> : null}
    </>
  );
}

const Withheld = () => (
  <p className="hint">
    Marking is anonymous and not all of it has come back. Until then levels are shown for all students together, and
    from five students on.
  </p>
);

const shownIn = (skills: readonly NamedSkill[], page: ClassInsight) =>
  skills.filter(({ key }) => page.term.some(({ skills: found }) => found.some(({ skill }) => skill === key)));

function Term({ page }: { page: ClassInsight }) {
  const { term } = page;
  const skills = shownIn(page.skills, page);
  const lines = skills.map((skill) => {
    const values = skillLine(term, skill.key);
    const last = values.findLast((each) => each !== null);
    return { skill, values, end: last == null ? "" : percent(last) };
  });
  const title = "How often the middle of the levels or more was reached, by skill";
  const low = lines.toSorted((a, b) => Number.parseInt(a.end, 10) - Number.parseInt(b.end, 10));
  const [first, last] = [low[0], low.at(-1)];
  const about =
    first && last && first !== last
      ? `At the end ${first.skill.name} is lowest with ${first.end}, ${last.skill.name} highest with ${last.end}. `
      : "";
  return (
    <section aria-labelledby="skills">
      <h2 className="h" id="skills">
        {title}
      </h2>
      {skills.length === 0 ? (
        <p className="quiet">
          No row that was marked names a skill. Name skills in the rows of a rubric to see them here.
        </p>
      ) : (
        <>
          <SkillLines
            id="by-skill"
            title={`${title}, over ${term.length} ${term.length === 1 ? "assignment" : "assignments"}`}
            description={`${about}The table below has every number.`}
            scale={["none", "half", "all"]}
            entries={term.map((each) => each.title)}
            lines={lines}
          />
          <Numbers
            caption="How many rows reached the middle of their levels or more, of those marked"
            head={["Assignment", "Students", ...skills.map(({ name }) => name)]}
            rows={term.map(({ id, title: name, students, withheld, skills: found }, index) => ({
              ...{ key: id, name: `${index + 1} · ${name}` },
              cells: [
                students,
                ...skills.map(({ key }) => {
                  const one = found.find(({ skill }) => skill === key);
                  return one ? `${one.rows - one.low} of ${one.rows}` : withheld ? "withheld" : "–";
                }),
              ],
            }))}
          />
        </>
      )}
    </section>
  );
}

function Beside({ page }: { page: ClassInsight }) {
  const named = (key: string) => page.skills.find((each) => each.key === key);
  const [thin, moved] = [thinSkill(page.term), movedMost(page.term)];
  const [thinNamed, movedNamed] = [thin && named(thin.skill), moved && named(moved.skill)];
  return (
    <aside className="ins-beside">
      {thin && thinNamed ? (
        <section aria-labelledby="thin">
          <h2 className="h" id="thin">
            Thin
          </h2>
          <p>
            <Mark skill={thinNamed} /> <b>{thinNamed.name}</b>: {thin.shown} of {thin.rows} rows reached the middle or
            more over the term.
          </p>
        </section>
      ) : null}
      {moved && movedNamed ? (
        <section aria-labelledby="moved">
          <h2 className="h" id="moved">
            Moved most
          </h2>
          <p>
            <Mark skill={movedNamed} /> <b>{movedNamed.name}</b>: from {percent(moved.from)} to {percent(moved.to)}.
          </p>
        </section>
      ) : null}
      <section aria-labelledby="care">
        <h2 className="h" id="care">
          Read with care
        </h2>
        <p className="small quiet">
          Each assignment asks something else of a skill. A line shows what was marked, not what was learnt.
        </p>
        {page.term.some(({ withheld }) => withheld) ? <Withheld /> : null}
      </section>
    </aside>
  );
}

import { NoteSkill } from "@/components/annotation/note-skill";
import { OneButtonForm } from "@/components/people/one-button-form.client";
import { State } from "@/components/ui/state";
import type { CourseSkill } from "@/lib/domain/course/course-skill";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { SkillForm } from "./skill-form.client";

interface SkillActions {
  change: (skill: string, previous: Outcome | null, form: FormData) => Promise<Outcome>;
  retire: (skill: string, retired: boolean, previous: Outcome | null) => Promise<Outcome>;
  move: (skill: string, way: "up" | "down", previous: Outcome | null) => Promise<Outcome>;
}

interface SkillListProps {
  skills: readonly CourseSkill[];
  /** Null for those who may only look. */
  actions: SkillActions | null;
}

/** The skills in the order in which they are offered; what was added can be renamed and retired. */
export function SkillList({ skills, actions }: SkillListProps) {
  return (
    <ol className="list" aria-label="Skills in order">
      {skills.map((skill, index) => (
        <li key={skill.id} className="skillrow">
          <NoteSkill skill={skill.key} skills={skills} />
          <div>
            <p>
              <b>{skill.name}</b>{" "}
              <span className="quiet small">{skill.notes === 1 ? "1 note" : `${skill.notes} notes`}</span>{" "}
              {skill.retired ? <State kind="off">retired</State> : null}
            </p>
            {skill.about ? <p className="quiet">{skill.about}</p> : null}
          </div>
          {actions ? (
            <div className="row">
              {index > 0 ? (
                <OneButtonForm
                  action={actions.move.bind(null, shortId(skill.id), "up")}
                  button={`Move ${skill.name} up`}
                  shown="Up"
                  look="plain"
                  small
                />
              ) : null}
              {index < skills.length - 1 ? (
                <OneButtonForm
                  action={actions.move.bind(null, shortId(skill.id), "down")}
                  button={`Move ${skill.name} down`}
                  shown="Down"
                  look="plain"
                  small
                />
              ) : null}
            </div>
          ) : null}
          {actions && !skill.given ? (
            <details className="behind">
              <summary>
                Change<span className="vh"> {skill.name}</span>
              </summary>
              <SkillForm
                key={`${skill.name} ${skill.about}`}
                action={actions.change.bind(null, shortId(skill.id))}
                skill={skill}
              />
              <OneButtonForm
                key={`${skill.retired}`}
                action={actions.retire.bind(null, shortId(skill.id), !skill.retired)}
                button={skill.retired ? "Offer it again" : "Retire"}
                look="plain"
                small
              />
              <p className="small quiet">
                {skill.retired
                  ? "It is not offered for new notes. Notes that have it keep it."
                  : "A retired skill is not offered any more; notes that have it keep it."}
              </p>
            </details>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

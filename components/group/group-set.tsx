import Link from "next/link";
import { OneButtonForm } from "@/components/people/one-button-form.client";
import type { GroupSetView } from "@/lib/domain/group/model";
import { shortId } from "@/lib/domain/id/short-id";
import type { GroupActions } from "./group-actions";
import { GroupNameForm } from "./group-name-form.client";
import { MovePeople } from "./move-people.client";

interface GroupSetProps {
  set: GroupSetView;
  actions: GroupActions | null;
  /** Address of the course. */
  course: string;
}

/** One set of groups: its people, who is in none, and what can be done with it. */
export function GroupSet({ set, actions, course }: GroupSetProps) {
  const { name, groups, without, dissolved, assignments, kept } = set;
  const id = shortId(set.id);
  return (
    <section aria-labelledby="set">
      <h2 className="h" id="set">
        {name}
      </h2>
      <p className="quiet mb-4">
        {assignments.length > 0 ? (
          <>
            Used in{" "}
            {assignments.map((assignment, index) => (
              <span key={assignment.id}>
                {index > 0 ? ", " : ""}
                <Link href={`${course}/assignments/${shortId(assignment.id)}`}>{assignment.title}</Link>
              </span>
            ))}
            .
          </>
        ) : (
          "No assignment uses these groups yet. It is chosen where an assignment is edited, under Notes."
        )}
      </p>
      <MovePeople groups={groups} without={without} move={actions ? actions.move.bind(null, id) : null}>
        {Object.fromEntries(
          groups.map((group) => [
            group.id,
            actions ? (
              <details key={group.id} className="behind">
                <summary>
                  Change<span className="vh"> {group.name}</span>
                </summary>
                <GroupNameForm
                  action={actions.nameGroup.bind(null, shortId(group.id))}
                  name={group.name}
                  label={`Name of ${group.name}`}
                  button="Rename"
                />
                <OneButtonForm
                  action={actions.dissolve.bind(null, shortId(group.id))}
                  button="Dissolve"
                  look="danger"
                  small
                />
                {group.written ? (
                  <p className="small quiet">Notes were written for it. They stay with those who wrote them.</p>
                ) : null}
              </details>
            ) : null,
          ]),
        )}
      </MovePeople>
      {actions ? (
        <div className="row groupset-tools">
          <GroupNameForm
            action={actions.newGroup.bind(null, id)}
            name=""
            label="One more group"
            button="Add the group"
          />
          <GroupNameForm
            key={name}
            action={actions.nameSet.bind(null, id)}
            name={name}
            label="Name of the set"
            button="Rename"
          />
        </div>
      ) : null}
      {dissolved.length > 0 ? (
        <section className="section" aria-labelledby="dissolved">
          <h3 className="h" id="dissolved">
            Dissolved
          </h3>
          <ul className="list">
            {dissolved.map((group) => (
              <li key={group.id} className="line">
                <span>{group.name}</span>
                {actions ? (
                  <OneButtonForm
                    action={actions.restore.bind(null, shortId(group.id))}
                    button={`Bring ${group.name} back`}
                    look="plain"
                    small
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {actions ? (
        <div className="mt-6">
          {kept ? (
            <p className="small quiet">{kept}</p>
          ) : (
            <OneButtonForm action={actions.removeSet.bind(null, id)} button="Delete this set" look="danger" small />
          )}
        </div>
      ) : null}
    </section>
  );
}

import { State } from "@/components/ui/state";
import { roleNames } from "@/lib/domain/course/course";
import type { PersonEntry } from "@/lib/domain/course/people";

interface RosterTableProps {
  people: readonly PersonEntry[];
  caption: string;
  /** Enrollments that are chosen; null where nothing can be done with them. */
  chosen: ReadonlySet<string> | null;
  choose: (enrollmentId: string, chosen: boolean) => void;
}

/** The lines of the roster. */
export function RosterTable({ people, caption, chosen, choose }: RosterTableProps) {
  return (
    <table className="tbl ros">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {chosen ? <td /> : null}
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col">Section</th>
          <th scope="col">Address</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.enrollmentId}>
            {chosen ? (
              <td className="ck">
                <input
                  type="checkbox"
                  aria-label={`Choose ${nameOf(person)}`}
                  checked={chosen.has(person.enrollmentId)}
                  onChange={(event) => choose(person.enrollmentId, event.currentTarget.checked)}
                />
              </td>
            ) : null}
            <Person person={person} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const nameOf = (person: PersonEntry): string => person.name ?? person.email ?? "somebody erased";

function Person({ person }: { person: PersonEntry }) {
  const sections = person.sections.map((section) => section.name).join(", ");
  return (
    <>
      <th scope="row">
        {person.name ?? <span className="quiet">{nameOf(person)}</span>}
        {person.isViewer ? <span className="quiet"> (you)</span> : null}
      </th>
      <td data-l="role">
        {roleNames[person.role]}
        {person.role === "Student" && person.extraHours > 0 ? (
          <span className="quiet">
            {" "}
            with {person.extraHours} {person.extraHours === 1 ? "hour" : "hours"} of extra time
          </span>
        ) : null}
      </td>
      <td data-l="section">{sections ? (person.role === "Assistant" ? `grades ${sections}` : sections) : null}</td>
      <td className="ad">
        {person.name && person.email ? <span className="quiet">{person.email}</span> : null}{" "}
        {person.endedAt ? <State kind="off">removed</State> : null}
        {person.invited && !person.endedAt ? <State kind="warn">invited</State> : null}
      </td>
    </>
  );
}

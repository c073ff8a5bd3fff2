import type { Feedback } from "@/lib/domain/rubric/feedback";
import { lookAgain } from "@/lib/domain/rubric/look-again";

interface LookAgainProps {
  feedback: Feedback;
  /** Names of skills by key. */
  skills: Readonly<Record<string, string>>;
  /** Passages that comments point to, each with its place on this page. */
  passages: readonly { id: string; label: string; documentTitle: string }[];
}

/** What to look at again: passages that comments point to, and rows with a level above the one that was given, by skill. */
export function LookAgain({ feedback, skills, passages }: LookAgainProps) {
  const below = lookAgain(feedback);
  if (below.length === 0 && passages.length === 0) return null;
  return (
    <section className="look-again" aria-labelledby="again">
      <h2 className="h" id="again">
        What to look at again
      </h2>
      <ul>
        {passages.map(({ id, label, documentTitle }) => (
          <li key={id}>
            <a href={`#missed-${id}`}>
              {label} of {documentTitle}
            </a>
          </li>
        ))}
        {below.map(({ skill, rows }) => (
          <li key={skill ?? ""}>
            <b>{skill === null ? (below.length === 1 ? "In the rubric" : "Other") : (skills[skill] ?? skill)}</b>
            <ul>
              {rows.map((row) => (
                <li key={`${row.promptNumber}/${row.title}`}>
                  {row.promptNumber === null ? null : <span className="quiet">Question {row.promptNumber}: </span>}
                  {row.title}
                  {row.next ? (
                    <span className="small quiet">
                      {" "}
                      {row.chosen}; next, {row.next.name}
                      {row.next.description ? `: ${row.next.description}` : ""}
                    </span>
                  ) : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

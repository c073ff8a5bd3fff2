import type { WritingFacts as Facts } from "@/lib/domain/answer/facts";
import { factsAreNoProof, sayFacts, whoSeesFacts } from "@/lib/domain/answer/facts-said";

interface WritingFactsProps {
  facts: Facts;
  /** Those who teach see it with what is submitted. */
  toInstructors: boolean;
}

/** What is recorded about how the student wrote, shown to them, with who else sees it. */
export function OwnWritingFacts({ facts, toInstructors }: WritingFactsProps) {
  const said = sayFacts(facts, true);
  return (
    <details className="small mt-2">
      <summary>What is recorded about how you wrote this</summary>
      {said.length === 0 ? <p>Nothing yet.</p> : <p>{said.join(" ")}</p>}
      <p>
        <b>Who sees it.</b> {whoSeesFacts(toInstructors)}
      </p>
      <p className="quiet">{factsAreNoProof}</p>
    </details>
  );
}

/** The same for those who teach, where the assignment says so: what was counted, and no more. */
export function WritingFacts({ facts }: { facts: Facts | null }) {
  const said = facts ? sayFacts(facts, false) : [];
  if (said.length === 0) return null;
  return (
    <details className="small mt-2">
      <summary>How this was written</summary>
      <p>{said.join(" ")}</p>
      <p className="quiet">{factsAreNoProof} The student has seen this too.</p>
    </details>
  );
}

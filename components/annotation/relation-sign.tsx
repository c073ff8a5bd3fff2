import type { ReactNode } from "react";
import type { Relation } from "@/lib/domain/annotation/model";

const drawings: Record<Relation, ReactNode> = {
  Agrees: <path d="M3 7.5h14M3 12.5h14" />,
  Contradicts: <path d="M3 7.5h14M3 12.5h14M13.5 3.5l-7 13" />,
  Qualifies: <path d="M3 7q3.5-4 7 0t7 0M3 13h14" />,
  Silent: <path d="M3 7.5h14M3 12.5h1.6m2.6 0h1.6m2.6 0H13m2.6 0h1.4" />,
};

/** How one passage bears on the other, as a sign beside its word. */
export const RelationSign = ({ relation }: { relation: Relation }) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    aria-hidden="true"
  >
    {drawings[relation]}
  </svg>
);

import type { ReactNode } from "react";
import { Empty } from "@/components/ui/empty";

/** The list of courses before there is one: what comes first, for those who teach and those who study. */
export function NoCourses({ create }: { create: ReactNode }) {
  return create ? (
    <Empty title="Begin with a course" actions={create}>
      A course holds the documents, the assignments and the people of one seminar, for one term.
    </Empty>
  ) : (
    <Empty title="You are in no course yet">
      Your instructor gives you a link or a code. When you have joined, what is due stands here.
    </Empty>
  );
}

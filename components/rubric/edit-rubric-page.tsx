import type { ReactNode } from "react";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";

interface EditRubricPageProps {
  /** As addresses write it. */
  course: string;
  courseTitle: string;
  /** The published rubric that is edited; null for a new one. */
  rubric: { id: string; title: string; base: number } | null;
  children: ReactNode;
}

/** The editor of a rubric with its place in the course. */
export function EditRubricPage({ course, courseTitle, rubric, children }: EditRubricPageProps) {
  const list = `/courses/${course}/rubrics`;
  return (
    <Page
      crumbs={[
        { name: courseTitle, href: `/courses/${course}` },
        { name: "Rubrics", href: list },
        ...(rubric === null ? [] : [{ name: rubric.title, href: `${list}/${rubric.id}` }]),
        { name: rubric === null ? "New" : "Edit" },
      ]}
    >
      <Strip
        title={rubric === null ? "A new rubric" : rubric.title}
        sub={
          rubric === null
            ? "What is published never changes; an edit makes the next version."
            : `From version ${rubric.base}. Publishing makes the next one; grades keep the version they were given with.`
        }
      />
      {children}
    </Page>
  );
}

import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { RubricEditor, type RubricEditorProps } from "./rubric-editor.client";

interface EditRubricPageProps extends RubricEditorProps {
  courseTitle: string;
}

/** The editor of a rubric with its place in the course. */
export function EditRubricPage({ courseTitle, ...editor }: EditRubricPageProps) {
  const { course, rubric, start, base } = editor;
  const list = `/courses/${course}/rubrics`;
  return (
    <Page
      crumbs={[
        { name: courseTitle, href: `/courses/${course}` },
        { name: "Rubrics", href: list },
        ...(rubric === null ? [] : [{ name: start.title, href: `${list}/${rubric}` }]),
        { name: rubric === null ? "New" : "Edit" },
      ]}
    >
      <Strip
        title={rubric === null ? "A new rubric" : start.title}
        sub={
          base === null
            ? "What is published never changes; an edit makes the next version."
            : `From version ${base}. Publishing makes the next one; grades keep the version they were given with.`
        }
      />
      <RubricEditor {...editor} />
    </Page>
  );
}

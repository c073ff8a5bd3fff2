import { courseTabs } from "@/components/course/tabs";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Button, LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { Select } from "@/components/ui/select";
import { State } from "@/components/ui/state";
import { TextInput } from "@/components/ui/text-input";
import type { GradebookPage as Gradebook } from "@/lib/domain/gradebook/page";
import { type GradebookView, gradebookQuery } from "@/lib/domain/gradebook/view";
import { shortId } from "@/lib/domain/id/short-id";
import type { Role } from "@/lib/domain/policy/viewer";
import { GradeGrid } from "./grade-grid.client";
import { GradeTable } from "./grade-table";

interface GradebookPageProps {
  courseId: string;
  role: Role;
  page: Gradebook;
  view: GradebookView;
  now: Date;
}

/** The gradebook for those who teach: a page of students by columns, with the ways to files, weights and history. */
export function GradebookPage({ courseId, role, page, view, now }: GradebookPageProps) {
  const base = `/courses/${shortId(courseId)}`;
  const { students, columns } = page;
  return (
    <Page
      crumbs={[{ name: "Courses", href: "/courses" }, { name: page.courseTitle, href: base }, { name: "Gradebook" }]}
      strip={
        <Strip
          title="Gradebook"
          sub={`${students} ${students === 1 ? "student" : "students"}, ${columns.length} ${columns.length === 1 ? "column" : "columns"}`}
          aside={
            <>
              <LinkButton href={`${base}/gradebook/categories`}>Weights</LinkButton>
              <LinkButton href={`${base}/gradebook/history`}>History</LinkButton>
              <LinkButton href={`${base}/gradebook/import`}>Files</LinkButton>
              <LinkButton href={`/api${base}/gradebook`} prefetch={false} download>
                Save as CSV
              </LinkButton>
            </>
          }
        />
      }
      tabs={courseTabs(courseId, role, "Gradebook")}
    >
      {columns.length === 0 ? (
        <Empty
          title="Nothing to grade yet"
          actions={<LinkButton href={`${base}/assignments`}>Go to assignments</LinkButton>}
        >
          Every published assignment becomes a column here, with a row for each student.
        </Empty>
      ) : (
        <>
          <search>
            <form action={`${base}/gradebook`} method="get" className="row gbfind">
              {page.sections.length > 1 ? (
                <Select
                  label="Section"
                  name="section"
                  defaultValue={view.sectionId ? shortId(view.sectionId) : ""}
                  options={[
                    { value: "", label: "All sections" },
                    ...page.sections.map(({ id, name }) => ({ value: shortId(id), label: name })),
                  ]}
                />
              ) : null}
              <TextInput label="Name" type="search" name="search" defaultValue={view.words} />
              <Button type="submit">Show</Button>
            </form>
          </search>
          {page.rows.length === 0 ? (
            <p className="mt-3">No student fits. Look in all sections, or for fewer letters of the name.</p>
          ) : (
            <GradeGrid api={`/api${base}/gradebook/entry`} label="Grades, scrolls both ways">
              <GradeTable base={base} page={page} now={now} />
            </GradeGrid>
          )}
          <Pager
            label="Students"
            page={page.page}
            pages={page.pages}
            href={(number) => `${base}/gradebook${gradebookQuery({ ...view, page: number })}`}
          />
          <Legend />
        </>
      )}
    </Page>
  );
}

const Legend = () => (
  <div className="row small gblegend">
    <div>
      <b>[5]</b> graded, the student does not see it yet
    </div>
    <div>
      <State kind="bad">missing</State> declared, counts as 0
    </div>
    <div>
      <State kind="warn">not submitted</State> past the due time, counts nothing yet
    </div>
    <div>
      <State kind="off">excused</State> not counted
    </div>
    <div>
      <b>0</b> a grade, and counted
    </div>
  </div>
);

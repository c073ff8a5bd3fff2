import type { Metadata } from "next";
import { EditRubricPage } from "@/components/rubric/edit-rubric-page";
import { RubricEditor } from "@/components/rubric/rubric-editor.client";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readRubricDraft } from "@/lib/data/rubric-drafts";
import { readRubric } from "@/lib/data/rubrics";
import { rubricDraft } from "@/lib/domain/rubric/rubric-draft";
import { rowsOf } from "@/lib/domain/rubric/rubric-pages";
import { sayInstant } from "@/lib/domain/time/say";
import { publish, throwAway } from "../../actions";

export const metadata: Metadata = { title: "Edit a rubric" };

/** Where the next version of a rubric is written, going on from its draft. */
export default async function EditRubric({ params }: PageProps<"/courses/[courseId]/rubrics/[rubricId]/edit">) {
  const { courseId, rubricId } = await params;
  const viewer = await requireViewer();
  const [course, rubric] = [idFrom(courseId), idFrom(rubricId)];
  const [page, given] = await orNotFound(
    Promise.all([readRubric(viewer, course, rubric, null), readRubricDraft(viewer, course, rubric)]),
  );
  const { title, number, criteria } = page.version;
  const { draft, saved } = given;
  const at = saved && sayInstant(new Date(saved.at), page.zone, "long", new Date());
  return (
    <EditRubricPage course={courseId} courseTitle={page.courseTitle} rubric={{ id: rubricId, title, base: draft.base }}>
      <RubricEditor
        {...{ course: courseId, rubric: rubricId, account: viewer.userId, title, given }}
        {...{ zone: page.zone, skills: page.skills }}
        published={rubricDraft.parse({ base: number, criteria: rowsOf(criteria) })}
        since={saved && `This goes on from the draft that ${saved.by} saved on ${at}.`}
        publish={publish.bind(null, courseId, rubricId)}
        throwAway={throwAway.bind(null, courseId, rubricId)}
      />
    </EditRubricPage>
  );
}

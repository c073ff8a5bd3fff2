import type { Metadata } from "next";
import { RubricsPage } from "@/components/rubric/rubrics-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readRubrics } from "@/lib/data/rubrics";
import { archive, bring, copy } from "./actions";

export const metadata: Metadata = { title: "Rubrics" };

/** The rubrics of a course, and what others can be made from. */
export default async function Rubrics({ params }: PageProps<"/courses/[courseId]/rubrics">) {
  const { courseId: short } = await params;
  const courseId = idFrom(short);
  const page = await orNotFound(readRubrics(await requireViewer(), courseId));
  const actions = { copy: copy.bind(null, short), bring: bring.bind(null, short), archive: archive.bind(null, short) };
  return <RubricsPage courseId={courseId} page={page} actions={actions} />;
}

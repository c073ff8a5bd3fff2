import type { Metadata } from "next";
import { SheetShow } from "@/components/seminar/sheet-show.client";
import { SheetWords } from "@/components/seminar/sheet-words";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readSheet } from "@/lib/data/seminar-sheets";

export const metadata: Metadata = { title: "Seminar sheet, shown" };

/** A seminar sheet for the wall. */
export default async function SeminarSheetShown({
  params,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/seminar/[sheetId]/show">) {
  const { courseId: course, assignmentId: assignment, sheetId } = await params;
  const viewer = await requireViewer();
  const { sheet } = await orNotFound(
    readSheet(viewer, idFrom(course), idFrom(assignment), idFrom(sheetId), new Date()),
  );
  const shown = sheet.items.filter(({ out, gone }) => !out && !gone);
  return (
    <Page quiet>
      <SheetShow
        title={sheet.title}
        back={`/courses/${course}/assignments/${assignment}/seminar/${sheetId}`}
        things={shown.map((item) => ({ id: item.id, drawn: <SheetWords item={item} names={sheet.names} /> }))}
      />
    </Page>
  );
}

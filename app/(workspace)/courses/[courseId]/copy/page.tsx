import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { CopyForm } from "@/components/course/copy-form.client";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Empty } from "@/components/ui/empty";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readCourseCopy } from "@/lib/data/course-copies";
import { dayWords } from "@/lib/domain/assignment/dates";
import { zoneChoices } from "@/lib/domain/course/time-zones";
import { copy } from "./actions";

export const metadata: Metadata = { title: "Copy a course" };

/** Where a course is taken to the next term. */
export default async function CopyCoursePage({ params }: PageProps<"/courses/[courseId]/copy">) {
  const { courseId: short } = await params;
  const viewer = await requireViewer();
  const place = await orNotFound(readCourseCopy(viewer, idFrom(short)));
  return (
    <Page crumbs={[{ name: place.title, href: `/courses/${short}` }, { name: "Copy to the next term" }]}>
      <Strip title="Copy this course to the next term" sub={[place.title, place.term].filter(Boolean).join(", ")} />
      {viewer.coursesGrantedAt ? (
        <CopyForm
          press={randomUUID()}
          place={place}
          firstDue={place.firstDue && dayWords(place.firstDue)}
          zones={zoneChoices(Intl.supportedValuesOf("timeZone"))}
          copy={copy.bind(null, short)}
        />
      ) : (
        <Empty title="This account may not create courses">Ask who runs this installation.</Empty>
      )}
    </Page>
  );
}

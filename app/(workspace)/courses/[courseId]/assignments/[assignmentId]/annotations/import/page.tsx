import type { Metadata } from "next";
import { BringIn } from "@/components/interchange/bring-in.client";
import { TakeOut } from "@/components/interchange/take-out";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readInterchange } from "@/lib/data/annotation-import";

export const metadata: Metadata = { title: "Notes as files" };

/** Where notes of a room are taken out as files and brought in from files, and where the packet is. */
export default async function InterchangePage({
  params,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/annotations/import">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const page = await orNotFound(readInterchange(await requireViewer(), idFrom(course), idFrom(assignment)));
  const base = `/courses/${course}/assignments/${assignment}`;
  const reads = page.role === "Student" || page.role === "Observer";
  const room = reads ? base : `${base}/read`;
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: `/courses/${course}` },
        { name: page.title, href: base },
        { name: "Notes as files" },
      ]}
    >
      <Strip title="Notes as files" sub={page.title} />
      <div className="qs measure">
        <section className="stack" aria-labelledby="out">
          <h2 className="h" id="out">
            Take notes out
          </h2>
          <p>
            Your notes, and those of others that you see now. People stand in the files under names that are made for
            them{page.mayName ? ", unless you ask for their own" : ""}.
          </p>
          <TakeOut room={base} mayName={page.mayName} />
          <p>
            <LinkButton href={`${base}/packet`}>Packet to print</LinkButton>
          </p>
        </section>
        {page.mayWrite ? (
          <section className="stack" aria-labelledby="in">
            <h2 className="h" id="in">
              Bring notes in
            </h2>
            <p>
              What is found in the file is shown first; nothing is written before you say so. A note brought in twice is
              there once.
            </p>
            <BringIn api={`/api${base}/annotations/import`} room={room} groups={page.groups} sections={page.sections} />
          </section>
        ) : null}
      </div>
    </Page>
  );
}

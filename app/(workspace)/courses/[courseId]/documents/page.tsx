import type { Metadata } from "next";
import { courseTabs } from "@/components/course/tabs";
import { EmptyLibrary } from "@/components/document/empty-library";
import { ImportsWaiting } from "@/components/document/imports-waiting";
import { LibraryList } from "@/components/document/library-list";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readLibrary } from "@/lib/data/library";

export const metadata: Metadata = { title: "Documents" };

/** The library of a course. */
export default async function DocumentsPage({ params }: PageProps<"/courses/[courseId]/documents">) {
  const { courseId: short } = await params;
  const courseId = idFrom(short);
  const library = await orNotFound(readLibrary(await requireViewer(), courseId));
  const { documents, imports, mayEdit, role } = library;
  const base = `/courses/${short}`;
  const counted = `${documents.length} ${documents.length === 1 ? "document" : "documents"}`;
  return (
    <Page
      crumbs={[{ name: library.courseTitle, href: base }, { name: "Documents" }]}
      strip={
        <Strip
          title="Documents"
          sub={documents.length ? counted : "The library of this course"}
          aside={
            mayEdit && (documents.length > 0 || imports.length > 0) ? (
              <LinkButton look="primary" href={`${base}/documents/import`}>
                Import a page
              </LinkButton>
            ) : null
          }
        />
      }
      tabs={courseTabs(courseId, role, "Documents")}
    >
      {imports.length ? <ImportsWaiting base={base} imports={imports} zone={library.timeZone} /> : null}
      {documents.length ? (
        <section className="section" aria-label="Documents">
          <LibraryList base={base} documents={documents} teaching={role === "Instructor" || role === "Assistant"} />
        </section>
      ) : imports.length ? null : (
        <EmptyLibrary base={base} mayEdit={mayEdit} />
      )}
    </Page>
  );
}

import type { Metadata } from "next";
import { courseTabs } from "@/components/course/tabs";
import { EmptyLibrary } from "@/components/document/empty-library";
import { ImportsWaiting } from "@/components/document/imports-waiting";
import { LibraryPage } from "@/components/document/library-page";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readLibrary } from "@/lib/data/library";
import { isNarrowed, readLibraryView } from "@/lib/domain/library/filters";

export const metadata: Metadata = { title: "Documents" };

/** The library of a course, or what a search finds in it. */
export default async function DocumentsPage({ params, searchParams }: PageProps<"/courses/[courseId]/documents">) {
  const { courseId: short } = await params;
  const [courseId, view] = [idFrom(short), readLibraryView(await searchParams)];
  const library = await orNotFound(readLibrary(await requireViewer(), courseId, view));
  const { readable, imports, mayEdit, role } = library;
  const base = `/courses/${short}`;
  const waiting = imports.length ? <ImportsWaiting base={base} imports={imports} zone={library.timeZone} /> : null;
  // Who looks for something sees first what was found.
  const searching = readable > 0 && (isNarrowed(view) || view.after !== null);
  return (
    <Page
      crumbs={[{ name: library.courseTitle, href: base }, { name: "Documents" }]}
      strip={
        <Strip
          title="Documents"
          sub={readable ? `${readable} ${readable === 1 ? "document" : "documents"}` : "The library of this course"}
          aside={
            mayEdit && (readable > 0 || imports.length > 0) ? (
              <LinkButton look="primary" href={`${base}/documents/import`}>
                Import a page
              </LinkButton>
            ) : null
          }
        />
      }
      tabs={courseTabs(courseId, role, "Documents")}
    >
      {searching ? null : waiting}
      {readable ? (
        <LibraryPage base={base} course={short} view={view} library={library} />
      ) : imports.length ? null : (
        <EmptyLibrary base={base} mayEdit={mayEdit} />
      )}
      {searching ? waiting : null}
    </Page>
  );
}

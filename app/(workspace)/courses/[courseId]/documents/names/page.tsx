import type { Metadata } from "next";
import { courseTabs } from "@/components/course/tabs";
import { AliasForm } from "@/components/document/alias-form.client";
import { AliasList } from "@/components/document/alias-list";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readAliases } from "@/lib/data/aliases";
import { add, retire } from "./actions";

export const metadata: Metadata = { title: "Names" };

/** The names that this course takes for one another. */
export default async function NamesPage({ params }: PageProps<"/courses/[courseId]/documents/names">) {
  const { courseId: short } = await params;
  const courseId = idFrom(short);
  const names = await orNotFound(readAliases(await requireViewer(), courseId));
  const base = `/courses/${short}`;
  return (
    <Page
      crumbs={[
        { name: names.courseTitle, href: base },
        { name: "Documents", href: `${base}/documents` },
        { name: "Names" },
      ]}
      strip={<Strip title="Names that are one" sub="A search for one name finds the others" />}
      tabs={courseTabs(courseId, "Instructor", "Documents")}
    >
      <div className="docp">
        <AliasList names={names} retire={retire.bind(null, short)} />
        {names.mayEdit ? <AliasForm add={add.bind(null, short)} /> : null}
      </div>
    </Page>
  );
}

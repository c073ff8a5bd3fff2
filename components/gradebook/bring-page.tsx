import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { shortId } from "@/lib/domain/id/short-id";
import { BringFile } from "./bring-file.client";

/** Where a gradebook of another system is brought. */
export function BringPage({ courseId, courseTitle }: { courseId: string; courseTitle: string }) {
  const base = `/courses/${shortId(courseId)}`;
  return (
    <Page
      crumbs={[{ name: courseTitle, href: base }, { name: "Gradebook", href: `${base}/gradebook` }, { name: "Files" }]}
    >
      <Strip title="Gradebook files" sub="Canvas, Moodle, Blackboard, or any table as CSV" />
      <div className="measure stack">
        <p>
          Export the gradebook there, and choose that file here. It is matched with your students. Then your grades are
          put into it and you get the same file back, every other cell as it was; or you take grades out of it.
        </p>
        <p>Nothing is changed before you have seen what would change.</p>
        <BringFile api={`/api${base}/gradebook/files`} next={`${base}/gradebook/import`} />
      </div>
    </Page>
  );
}

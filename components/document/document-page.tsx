import { courseTabs } from "@/components/course/tabs";
import { insteadOfText } from "@/components/gate/instead-of-text";
import { Contents } from "@/components/reading/contents.client";
import { DocumentText } from "@/components/reading/document-text";
import { Page } from "@/components/shell/page";
import { Notice } from "@/components/ui/notice";
import { contentsOf } from "@/lib/domain/document/contents";
import { type DocumentView, untitled } from "@/lib/domain/document/library";
import { shortId } from "@/lib/domain/id/short-id";
import { DocumentHead } from "./document-head";
import { GlossaryList } from "./glossary-list";
import { PrintedCitation } from "./printed-citation";
import { Provenance } from "./provenance";
import { RevisionList } from "./revision-list";
import type { ShareAction } from "./share-form.client";

interface DocumentPageProps {
  courseId: string;
  /** The course's part of the address. */
  course: string;
  /** The address of the document. */
  address: string;
  /** The same as a whole link, for citations. */
  link: string;
  view: DocumentView;
  share: ShareAction;
}

/** A document in one of its revisions: the text with its apparatus, how it is cited, and what it has been before. */
export function DocumentPage({ courseId, course, address, link, view, share }: DocumentPageProps) {
  const base = `/courses/${course}`;
  const title = view.text.meta.title ?? untitled;
  const place = `/revisions/${view.number}`;
  const revision = { id: shortId(view.id), path: `${address}${place}`, link: `${link}${place}` };
  const old = view.number !== view.current && view.revisions.length > 0;
  const entries = contentsOf(view.text);
  const titled = view.text.items.some((item) => item.kind === "block" && item.block.type === "title");
  return (
    <Page
      crumbs={[
        { name: view.courseTitle, href: base },
        { name: "Documents", href: `${base}/documents` },
        ...(old ? [{ name: title, href: address }, { name: `Revision ${view.number}` }] : [{ name: title }]),
      ]}
      tabs={courseTabs(courseId, view.role, "Documents")}
    >
      {titled || view.text.meta.title !== null ? null : <h1 className="vh">{title}</h1>}
      {old ? (
        <div className="pt-4">
          <Notice>
            This is revision {view.number}, as it was published. <a href={address}>Read the current one.</a>
          </Notice>
        </div>
      ) : null}
      {view.partial && view.shutBy.length === 0 ? (
        <div className="pt-4">
          <Notice>You read the part of this document that your assignment gives you.</Notice>
        </div>
      ) : null}
      {entries.length > 0 ? (
        <div className="roombar noprint">
          <Contents texts={[{ revisionId: view.revisionId, title, prefix: "", entries }]} />
        </div>
      ) : null}
      <DocumentText
        text={view.text}
        revisionId={view.revisionId}
        label={title}
        heading={1}
        {...(view.shutBy.length > 0 ? { gap: insteadOfText({ course: base, questions: view.shutBy }) } : {})}
        before={<DocumentHead view={view} address={address} share={share} />}
      />
      <PrintedCitation meta={view.text.meta} number={view.number} link={revision.link} />
      <div className="docp">
        <div className="noprint">
          <Provenance base={base} revision={revision} view={view} />
        </div>
        <GlossaryList entries={view.text.glossary} />
        {view.revisions.length ? (
          <div className="noprint">
            <RevisionList document={address} revisions={view.revisions} shown={view.number} zone={view.timeZone} />
          </div>
        ) : null}
      </div>
    </Page>
  );
}

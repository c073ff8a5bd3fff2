import { LinkButton } from "@/components/ui/button";
import type { DocumentView } from "@/lib/domain/document/library";
import { type ShareAction, ShareForm } from "./share-form.client";
import { SuppliedTitle } from "./supplied-title";

interface DocumentHeadProps {
  view: DocumentView;
  /** The address of the document. */
  address: string;
  share: ShareAction;
}

/** Over the text: which revision this is, who may read it, and what may be done with it. */
export function DocumentHead({ view, address, share }: DocumentHeadProps) {
  const blocks = view.text.items.flatMap((item) => (item.kind === "block" ? [item.block] : []));
  const newest = view.number === view.current;
  const teaches = view.revisions.length > 0;
  const revision = teaches ? `revision ${view.number} of ${view.current}` : `revision ${view.number}`;
  return (
    <div className="blk full">
      <div className="txt pt-4 pb-4">
        <p className="label noprint font-sans">
          Document · {revision}
          {teaches ? ` · ${view.shared ? "shared in the library" : "not shared in the library"}` : null}
        </p>
        <div className="row noprint mt-2 pb-4 font-sans">
          {view.mayEdit && newest ? (
            <LinkButton look={view.beingEdited ? "primary" : "plain"} href={`${address}/edit`}>
              {view.beingEdited ? "Go on editing" : "Edit"}
            </LinkButton>
          ) : null}
          {view.role === "Instructor" && view.usedIn.length > 0 ? (
            <LinkButton href={`${address}/assignments`}>Assignments that read it</LinkButton>
          ) : null}
          {view.mayEdit && newest ? <ShareForm shared={view.shared} share={share} /> : null}
          <a className="btn" href={`${address}/revisions/${view.number}.txt`}>
            Plain text
          </a>
          <a className="btn" href={`${address}/revisions/${view.number}.xml`}>
            TEI
          </a>
        </div>
        <SuppliedTitle content={{ blocks, meta: view.text.meta }} level={1} />
      </div>
    </div>
  );
}

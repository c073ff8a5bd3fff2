import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";

/** A library without documents: for those who edit it the first step, beside what will come of it. */
export function EmptyLibrary({ base, mayEdit }: { base: string; mayEdit: boolean }) {
  if (!mayEdit) {
    return (
      <Empty title="No document to read yet">
        Documents appear here when your instructor shares them, or when an assignment that reads them opens.
      </Empty>
    );
  }
  return (
    <div className="beside">
      <section className="empty">
        <h2>Begin with one page</h2>
        <p>
          Take a page you already teach from and paste its text. It becomes documents with a headnote, numbered
          paragraphs and a citation. Where the page is unclear you are asked, and nothing of it is lost.
        </p>
        <div className="row">
          <LinkButton look="primary" href={`${base}/documents/import`}>
            Import a page
          </LinkButton>
        </div>
        <ol className="steps mt-6">
          <li>
            <span>
              <b>Answer the questions</b> the page raises: where a document ends, whose voice a paragraph is.
            </span>
          </li>
          <li>
            <span>
              <b>Publish.</b> A published text never changes; a correction makes the next revision.
            </span>
          </li>
          <li>
            <span>
              <b>Ask</b> about a passage in an assignment, or share the document with everyone in the library.
            </span>
          </li>
        </ol>
      </section>
      <Sample />
    </div>
  );
}

/** What an imported document looks like; composed for this page, and no document of any course. */
function Sample() {
  return (
    <section aria-label="A sample">
      <p className="label mb-2">What students will see: a sample, composed for this page</p>
      <article className="doc leaf">
        <h3 className="t-title">The lighthouse keeper to the harbour board</h3>
        <p className="t-date sc">14 January 1911</p>
        <div className="t-head">
          The keeper had asked for oil three times that winter. The headnote is the editor’s voice: who wrote, to whom,
          and what a reader should know first.
        </div>
        <div className="compact">
          <div className="num">1</div>
          <p className="t-p">
            The lamp burned until four. After that there was no oil{" "}
            <span className="ed-in">[three casks had been sent]</span> and I rang the bell by hand.
          </p>
          <div className="num">2</div>
          <p className="t-p">I do not write this to complain, but so that it is written.</p>
        </div>
        <p className="t-close">E. Marsh, keeper</p>
        <p className="t-cite">County archive, Harbour board, box 3, folder 9, fol. 12</p>
      </article>
    </section>
  );
}

import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import { State } from "@/components/ui/state";
import type { RevisionEntry } from "@/lib/domain/document/library";

interface RevisionListProps {
  /** The address of the document. */
  document: string;
  revisions: readonly RevisionEntry[];
  /** Number of the revision on this page. */
  shown: number;
  zone: string;
}

/** Every text the document has had, the newest first. */
export function RevisionList({ document, revisions, shown, zone }: RevisionListProps) {
  const current = revisions[0]?.number;
  return (
    <section className="section" aria-labelledby="revisions">
      <h2 className="h" id="revisions">
        Revisions
      </h2>
      <ol className="list mt-2" reversed>
        {revisions.map((revision) => (
          <li className="rv" key={revision.number}>
            <div className="rh">
              <b className="serif onum">{revision.number}</b>
              <span>
                <b>
                  <DateText at={revision.publishedAt} zone={zone} saying="long" />
                </b>
                <br />
                <span className="quiet">
                  {revision.from === null ? revision.by : `${revision.by}, from ${revision.from}`}
                </span>
              </span>
              <span className="row">
                {revision.number === current ? <State kind="good">current</State> : null}
                {revision.number === shown ? (
                  <State>shown here</State>
                ) : (
                  <Link href={revision.number === current ? document : `${document}/revisions/${revision.number}`}>
                    Read<span className="vh"> revision {revision.number}</span>
                  </Link>
                )}
              </span>
            </div>
            <p className="rt">
              {revision.changeNote ?? (revision.number === 1 ? "First published." : "No note was left.")}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { formatCitation } from "@/lib/domain/document/citation";
import type { Meta } from "@/lib/domain/document/model";

/** Under the printed document: how it is cited, where it stands, and who has the rights. For print only. */
export function PrintedCitation({ meta, number, link }: { meta: Meta; number: number; link: string }) {
  return (
    <section className="print-only cited" aria-label="Citation, for print">
      <p>
        {formatCitation(meta).long}, revision {number}.{" "}
        {meta.rights === null ? null : `Rights: ${meta.rights.replace(/\.$/u, "")}.`}
      </p>
      <p>{link}</p>
    </section>
  );
}

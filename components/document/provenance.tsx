import type { ReactNode } from "react";
import { formatCitation } from "@/lib/domain/document/citation";
import { type DocumentView, genreName } from "@/lib/domain/document/library";
import { CiteThis } from "./cite-this.client";
import { UsedIn } from "./library-list";

/** What is known about a document beside its text, and how it is cited. What is not stated says so. */
export function Provenance({ base, view }: { base: string; view: DocumentView }) {
  const { meta } = view.text;
  const paragraphs = view.text.items.flatMap((item) => (item.kind === "block" ? (item.block.number ?? []) : []));
  const stated = (words: string | null) => words ?? <span className="quiet">not stated</span>;
  const parts: [string, ReactNode][] = [
    ["Genre", stated(meta.genre === null ? null : genreName(meta.genre))],
    ["Date", stated(dateWords(view))],
    ["From", stated(meta.senders.join(", ") || null)],
    ["To", stated(meta.recipients.join(", ") || null)],
    ["Place", stated(meta.place)],
    ["Published before", stated(meta.priorPublication)],
    ["Translated by", stated(meta.translator)],
    ["Rights", stated(meta.rights)],
    ["Read in", <UsedIn key="used" base={base} assignments={view.usedIn} />],
  ];
  return (
    <section className="section" aria-labelledby="provenance">
      <h2 className="h" id="provenance">
        Where it comes from
      </h2>
      <dl className="parts mt-2">
        {parts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {paragraphs.length > 0 ? (
        <CiteThis citation={formatCitation(meta)} revision={view.number} paragraphs={paragraphs} />
      ) : null}
    </section>
  );
}

/** The date as printed, its calendar when it is Old Style, and what an editor added to it. */
function dateWords({ text }: DocumentView): string | null {
  const { date } = text.meta;
  if (!date) return null;
  const printed = date.printed ?? date.edtf;
  const added = date.inferred.length ? `${date.inferred.join(" and ")} inferred` : null;
  const style = date.calendar === "julian" ? `Old Style; ${date.edtf ?? "unknown"} in today’s calendar` : null;
  const remarks = [style, added].filter((remark) => remark !== null);
  return remarks.length ? `${printed} (${remarks.join("; ")})` : printed;
}

import type { ZoneType } from "@/lib/domain/import/model";
import type { Stretch } from "@/lib/domain/review/raw-page";
import { RestoreForm } from "./restore-form.client";

interface RawPaneProps {
  stretches: readonly Stretch[];
  /** The block or debris region that is asked about just now. */
  current: string | null;
  /** Opens the tools of a block, where it stands in its document; absent where nothing may be changed. */
  show?: (documentId: string, blockId: string) => void;
  /** Takes away the border over a document's beginning. */
  join?: (documentId: string, number: number) => void;
}

const classes: Partial<Record<ZoneType, string>> = {
  debris: "z-debris",
  headnote: "z-head",
  editorialStatement: "z-head",
  note: "z-head",
  citation: "z-cite",
  title: "z-title",
  dateline: "z-title",
};

/** The imported text as it came, in zones: what each stretch is held to be, and where documents begin. */
export function RawPane({ stretches, current, show, join }: RawPaneProps) {
  return (
    <div className="raw">
      {stretches.map((stretch) => (
        <div key={stretch.key}>
          <Border stretch={stretch} join={join} />
          <RawZone stretch={stretch} current={current} show={show} />
        </div>
      ))}
    </div>
  );
}

function Border({ stretch, join }: { stretch: Stretch; join: RawPaneProps["join"] }) {
  const { begins, zone } = stretch;
  if (begins === null) return null;
  const { documentId } = zone;
  return (
    <div className="bound" data-begins={documentId}>
      document {begins} begins
      {begins > 1 && join && documentId !== null ? (
        <button type="button" className="linkish" onClick={() => join(documentId, begins)}>
          join to document {begins - 1}
        </button>
      ) : null}
    </div>
  );
}

function RawZone({ stretch, current, show }: { stretch: Stretch } & Pick<RawPaneProps, "current" | "show">) {
  const { zone } = stretch;
  const { documentId, blockId, debrisId } = zone;
  const about = debrisId ?? blockId;
  const cur = about !== null && about === current;
  return (
    <div className={`zone ${classes[zone.type] ?? "z-body"}${cur ? " cur" : ""}`} data-current={cur || undefined}>
      <div className="zl">
        <span>{stretch.name}</span>
        <span className="text-end">
          {stretch.certainty}
          {show && documentId !== null && blockId !== null && zone.type !== "note" ? (
            <>
              {" "}
              <button type="button" className="linkish" onClick={() => show(documentId, blockId)}>
                change<span className="vh"> {stretch.name}</span>
              </button>
            </>
          ) : null}
        </span>
      </div>
      <div className="rawt">{stretch.text}</div>
      {stretch.ends === null ? null : <RestoreForm {...stretch.ends} />}
    </div>
  );
}

import { useMemo } from "react";
import type { DraftDocument } from "@/lib/domain/import/model";
import { type Comparison, type DifferenceKind, documentDifferences, type Piece } from "@/lib/domain/review/differences";
import { useDesk } from "./desk.client";

const kinds: Record<DifferenceKind, { one: string; many: string }> = {
  hyphen: { one: "hyphen at a line end joined", many: "hyphens at line ends joined" },
  sign: { one: "sign read and taken away", many: "signs read and taken away" },
  noteNumber: { one: "number of a note taken out of the text", many: "numbers of notes taken out of the text" },
  correction: { one: "correction", many: "corrections" },
  words: { one: "other change of words", many: "other changes of words" },
};

function counted(all: readonly Comparison[]): string {
  const pieces = all.flatMap(({ leftOut, pieces: each }) => (leftOut ? [] : each));
  const told = Object.entries(kinds).flatMap(([kind, names]) => {
    const count = pieces.filter((piece) => "kind" in piece && piece.kind === kind).length;
    return count === 0 ? [] : `${count} ${count === 1 ? names.one : names.many}`;
  });
  const left = all.filter(({ leftOut }) => leftOut).length;
  if (left > 0) told.push(`${left} ${left === 1 ? "region" : "regions"} left out`);
  return told.length === 0 ? "Word for word as it was imported." : `${told.join("; ")}.`;
}

/** What became of the imported words: struck what was taken away, underlined what stands in their place. */
export function CompareView({ document, text }: { document: DraftDocument; text: string }) {
  const { review } = useDesk();
  const all = useMemo(() => documentDifferences(text, review.draft, document.id), [text, review.draft, document.id]);
  return (
    <div>
      <p className="small pb-2">{counted(all)} Line ends and spaces are not shown.</p>
      <div className="compare">
        {all.map(({ key, leftOut, pieces }) => (
          <div key={key} className={leftOut ? "zone z-debris" : "py-1"}>
            {leftOut ? <div className="zl">Left out</div> : null}
            {pieces.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one comparison never change their order
              <PieceText key={index} piece={piece} leftOut={leftOut} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function PieceText({ piece, leftOut }: { piece: Piece; leftOut: boolean }) {
  if ("same" in piece) return piece.same;
  if (leftOut) return <span className="rawt">{piece.imported}</span>;
  const title = kinds[piece.kind].one;
  return (
    <span title={title}>
      {piece.imported ? (
        <del>
          <span className="vh">{title}: </span>
          {piece.imported}
        </del>
      ) : null}
      {piece.reading ? <ins>{piece.reading}</ins> : null}
    </span>
  );
}

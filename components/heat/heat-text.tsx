import type { InlineContext } from "@/components/reading/inline-text";
import type { ReadableBlock } from "@/lib/domain/document/readable-content";
import { blockAnchor } from "@/lib/domain/document/text";
import { notesAddress } from "@/lib/domain/heat/address";
import { runsInBlock } from "@/lib/domain/heat/text-heat";
import type { HeatBlock, HeatView } from "@/lib/domain/heat/view";
import { HeatCounts } from "./heat-counts";
import { mostOf } from "./heat-skills";
import { HeatWords } from "./heat-words";

interface HeatTextProps {
  heat: HeatView;
  /** Address of the assignment; null for students, who open no notes from here. */
  notes: string | null;
  skill: string | null;
}

/** The text with its heat: words shaded, and beside each paragraph how many marked it. */
export function HeatText({ heat, notes, skill }: HeatTextProps) {
  const { shown, skills, number } = heat;
  const cells = new Map(shown.blocks.map((cell) => [`${cell.flow} ${cell.blockId}`, cell]));
  const runs = new Map(shown.runs.map((each) => [each.flow, each.runs]));
  const context: InlineContext = { prefix: "", notes: new Map(shown.text.notes.map((note) => [note.id, note])) };
  const most = mostOf(shown.blocks);
  const row = (block: ReadableBlock, label: string | number | null) => {
    const cell = cells.get(`${block.flow} ${block.id}`);
    return (
      <div
        className="hrow"
        key={`${block.flow} ${block.id}`}
        id={block.flow === "doc" ? blockAnchor(block) : undefined}
      >
        <div className="num">{label}</div>
        <HeatWords block={block} context={context} runs={cell ? runsInBlock(runs.get(block.flow) ?? [], cell) : []} />
        {cell ? <HeatCounts {...{ skills, most }} block={cell} notes={notes && passage(notes, cell)} /> : null}
      </div>
    );
  };
  const passage = (base: string, { flow, startAt, endAt }: HeatBlock) =>
    notesAddress(base, { text: number, flow, startAt, endAt, skill, page: 1 });
  return (
    <article className="doc ov" aria-label={shown.title} lang={shown.text.meta.language}>
      {shown.text.items.map((item) =>
        item.kind === "block" ? (
          row(item.block, item.block.number)
        ) : (
          <p key={item.id} className="quiet small">
            Not part of this excerpt
          </p>
        ),
      )}
      {shown.text.notes.flatMap((note) =>
        note.blocks.map((block, index) => (
          <div className="hnote" id={index === 0 ? `n-${note.id}` : undefined} key={`${note.id} ${block.id}`}>
            {row(block, index === 0 ? note.label : null)}
          </div>
        )),
      )}
    </article>
  );
}

/** The heat of one text: its blocks with their counts, its words with their shades. */
import { FlowIndex } from "../anchor/flow-index";
import { passageLabels } from "../anchor/passage";
import { codePointLength } from "../document/codepoints";
import type { DocumentContent, Flow } from "../document/model";
import type { ReadableDocument } from "../document/readable-content";
import { blockStarts, flowBlocks } from "../document/text";
import { type BlockSpan, cellsOf, countOf, skillCounts, toldCount } from "./cells";
import type { HeatMark } from "./mark";
import { type HeatRun, runsOf } from "./runs";
import { shadeBounds, shaded } from "./shades";
import type { HeatBlock, HeatPassage, HeatView, ToldSkill } from "./view";

/** A mark and the flow of the text it stands in. */
export type FlowMark = HeatMark & { flow: Flow };

/** A text as its reader gets it; `content` is the whole of it, in which positions count. */
export interface HeatSource {
  revisionId: string;
  title: string;
  content: DocumentContent;
  text: ReadableDocument;
}

/** Passages that are listed beside the text. */
const MOST = 12;
/** Code points of a quotation in that list. */
const QUOTED = 90;

/** One flow of a text with the blocks of it that are read. */
interface ReadFlow {
  flow: Flow;
  index: FlowIndex;
  blocks: BlockSpan[];
}

/** The flows of a text that are read, the text first, each with its visible blocks and where they stand. */
export function readFlows(content: DocumentContent, text: ReadableDocument): ReadFlow[] {
  const items = text.items.flatMap((item) => (item.kind === "block" ? [item.block.id] : []));
  const flows: { flow: Flow; ids: string[] }[] = [
    { flow: "doc", ids: items },
    ...text.notes.map((note) => ({ flow: `note:${note.id}` as const, ids: note.blocks.map((block) => block.id) })),
  ];
  return flows.map(({ flow, ids }) => {
    const all = flowBlocks(content, flow);
    const starts = blockStarts(all);
    const read = new Set(ids);
    const blocks = all.flatMap(({ id, text: words }) => {
      const startAt = starts.get(id) ?? 0;
      return read.has(id) ? [{ blockId: id, startAt, endAt: startAt + codePointLength(words) }] : [];
    });
    return { flow, index: new FlowIndex(flow, all), blocks };
  });
}

/** The heat of one text: `marks` are those in it, `skill` the one whose passages are shaded ("none", or null for all). */
export function textHeat(
  source: HeatSource,
  marks: readonly FlowMark[],
  { skill, fewest }: { skill: string | null; fewest: number },
): Pick<HeatView, "shown" | "all" | "totals" | "bounds"> {
  const label = passageLabels(source.content);
  const byFlow = Map.groupBy(marks, (mark) => mark.flow);
  const flows = readFlows(source.content, source.text).map((read) => {
    const here = byFlow.get(read.flow) ?? [];
    const shown = skill === null ? here : here.filter((mark) => (mark.skill ?? "none") === skill);
    return { ...read, here, runs: runsOf(shown) };
  });
  const most = flows.reduce((top, { runs }) => runs.reduce((so, { readers }) => Math.max(so, readers), top), 0);
  const bounds = shadeBounds(most, fewest);
  const told = flows.map(({ runs, ...read }) => ({ ...read, runs: shaded(runs, bounds) }));
  return {
    shown: {
      revisionId: source.revisionId,
      title: source.title,
      text: source.text,
      blocks: told.flatMap(({ flow, blocks, here }) =>
        cellsOf(blocks, here).map((cell, at): HeatBlock => {
          const { blockId } = cell;
          const start = { blockId, offset: 0 };
          const { startAt, endAt } = blocks[at] ?? { startAt: 0, endAt: 0 };
          const count = toldCount({ notes: cell.notes, readers: cell.readers }, fewest);
          const skills = cell.skills.map((each) => toldSkill(each, fewest));
          return { blockId, flow, label: label({ flow, start, end: start }), startAt, endAt, count, skills };
        }),
      ),
      runs: told.flatMap(({ flow, runs }) => (runs.length > 0 ? [{ flow, runs }] : [])),
      most: mostMarked(told, label),
    },
    all: toldCount(countOf(marks), fewest),
    totals: skillCounts(marks).map((each) => toldSkill(each, fewest)),
    bounds,
  };
}

const toldSkill = ({ skill, ...count }: ReturnType<typeof skillCounts>[number], fewest: number): ToldSkill => ({
  skill,
  count: toldCount(count, fewest),
});

type Shaded = { flow: Flow; index: FlowIndex; runs: ReturnType<typeof shaded> };

function mostMarked(flows: readonly Shaded[], label: ReturnType<typeof passageLabels>): HeatPassage[] {
  const all = flows.flatMap(({ runs, ...flow }) => runs.map((run) => ({ run, ...flow })));
  // What one reader marked is no passage that many did.
  const many = all.filter(({ run }) => run.readers > 1);
  const top = many.sort((a, b) => b.run.readers - a.run.readers || a.run.startAt - b.run.startAt).slice(0, MOST);
  return top.map(({ run, flow, index }) => {
    const passage = index.passage(run);
    const quote = index.passage({ startAt: run.startAt, endAt: Math.min(run.endAt, run.startAt + QUOTED) }).exact;
    return {
      ...run,
      flow,
      label: label(passage),
      quote: run.endAt > run.startAt + QUOTED ? `${quote.trimEnd()} …` : quote,
    };
  });
}

/** The parts of shaded runs that lie within a block, counted from its beginning. */
export function runsInBlock<R extends HeatRun>(runs: readonly R[], { startAt, endAt }: BlockSpan): R[] {
  return runs.flatMap((run) => {
    const [from, to] = [Math.max(startAt, run.startAt), Math.min(endAt, run.endAt)];
    return from < to ? [{ ...run, startAt: from - startAt, endAt: to - startAt }] : [];
  });
}

/** Agreement and blind spots of one text, with the words they stand at. */
import type { FlowIndex } from "../anchor/flow-index";
import { passageLabels } from "../anchor/passage";
import type { Flow } from "../document/model";
import { blockAnchor, paragraphNumbers } from "../document/text";
import { agreementsOf, aloneOf, unnoticedOf } from "./readings";
import type { ListedPassage, TextReadings } from "./readings-view";
import { type FlowMark, type HeatSource, readFlows } from "./text-heat";

/** Code points of a quotation in a list. */
const QUOTED = 140;

/** For whom: a student gets what they alone saw, with their own words; those who teach get all that one reader saw. */
interface For {
  /** The reader whose lone passages are listed; null for everybody's. */
  me: string | null;
  /** What the viewer's own notes say, by note. */
  words: ReadonlyMap<string, string>;
}

/** The readings of one text; `marks` are those in it that the viewer may see. */
export function textReadings(source: HeatSource, marks: readonly FlowMark[], { me, words }: For): TextReadings {
  const label = passageLabels(source.content);
  const numbers = paragraphNumbers(source.content.blocks);
  const byFlow = Map.groupBy(marks, (mark) => mark.flow);
  const flows = readFlows(source.content, source.text).map((read) => ({ ...read, here: byFlow.get(read.flow) ?? [] }));
  const listed = (flow: Flow, index: FlowIndex, at: { startAt: number; endAt: number }): ListedPassage => {
    const passage = index.passage(at);
    const cut = index.passage({ ...at, endAt: Math.min(at.endAt, at.startAt + QUOTED) }).exact;
    const id = passage.start.blockId;
    const anchor = flow === "doc" ? blockAnchor({ id, number: numbers.get(id) ?? null }) : `n-${flow.slice(5)}`;
    return {
      ...{ flow, startAt: at.startAt, endAt: at.endAt, anchor, label: label(passage) },
      quote: at.endAt > at.startAt + QUOTED ? `${cut.trimEnd()} …` : cut,
    };
  };
  return {
    revisionId: source.revisionId,
    title: source.title,
    agreed: flows.flatMap(({ flow, index, here }) =>
      agreementsOf(here).map(({ skill, readers, ...at }) => ({ ...listed(flow, index, at), skill, readers })),
    ),
    alone: flows.flatMap(({ flow, index, here }) =>
      aloneOf(here)
        .filter(({ reader }) => me === null || reader === me)
        .map((mark) => ({
          ...listed(flow, index, mark),
          noteId: me === null ? null : mark.noteId,
          words: me === null ? null : (words.get(mark.noteId) ?? null),
          skill: mark.skill,
        })),
    ),
    // What the apparatus says, a reader need not mark.
    unnoticed: flows.flatMap(({ flow, index, blocks, here }) => {
      if (flow !== "doc") return [];
      const paragraphs = blocks.filter(({ blockId, startAt, endAt }) => numbers.has(blockId) && startAt < endAt);
      const missed = new Set(unnoticedOf(paragraphs, here));
      return paragraphs.filter(({ blockId }) => missed.has(blockId)).map((block) => listed(flow, index, block));
    }),
  };
}

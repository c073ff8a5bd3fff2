/**
 * Where notes that are brought in belong. Their quotation is asked first, then what stands around it, and their offsets
 * only to tell alike words apart: other programs count other characters. What is not certain stands nowhere: it keeps
 * its words and waits for a person. Only words the person who brings it in may read are looked at, so that a file cannot
 * be used to ask what stands in the others.
 */
import { FlowIndex } from "../anchor/flow-index";
import type { LinearSpan, Passage } from "../anchor/passage";
import { type QuoteIndex, quoteIndex } from "../anchor/quote-index";
import type { DocumentContent, Flow } from "../document/model";
import { type ReadableRanges, readableNotes, readableStretches } from "../document/readable";
import { flowBlocks } from "../document/text";
import { type RoomAddress, sourceOfIri } from "./addresses";
import type { FilePlace } from "./model";
import { OpenText } from "./open-text";

/** A text of the room that notes come into. */
export interface IncomingText {
  documentId: string;
  revisionId: string;
  revision: number;
  content: DocumentContent;
  ranges: ReadableRanges;
}

/** Where a place was found: there word for word, there with small differences, or nowhere for certain. */
export interface Placed {
  status: "exact" | "changed" | "needs-review";
  documentId: string;
  revisionId: string;
  passage: Passage | null;
  /** How well quotation and text agree, 0 to 1. */
  score: number;
  /** Its file says that it belongs to a text of this room. */
  ours: boolean;
}

interface Searched {
  text: IncomingText;
  flow: Flow;
  index: FlowIndex;
  open: OpenText;
  quotes: QuoteIndex;
}

/** A finder of places; each text is laid out once, when it is first asked for. */
export function placer(address: RoomAddress, texts: readonly IncomingText[]): (place: FilePlace) => Placed | null {
  const [first] = texts;
  const known = new Map<IncomingText, Searched[]>();
  const searched = (text: IncomingText): Searched[] => {
    const made = known.get(text) ?? flowsOf(text);
    known.set(text, made);
    return made;
  };
  return (place) => {
    if (!first) return null;
    const source = place.source === null ? null : sourceOfIri(address, place.source);
    const named = source && texts.find(({ documentId }) => documentId === source.documentId);
    const where = named ? [named] : source ? [] : texts;
    const flows = where.flatMap(searched).filter(({ flow }) => !source || flow === source.flow);
    const nowhere = { status: "needs-review" as const, passage: null, ours: named !== null && named !== undefined };
    const { documentId, revisionId } = named ?? first;
    const found = theOnePlace(place, flows, source !== null && named?.revision === source.revision);
    if (!found) return { ...nowhere, documentId, revisionId, score: 0 };
    return { ...nowhere, ...found };
  };
}

type Match = Pick<Placed, "status" | "documentId" | "revisionId" | "passage" | "score">;

/** The one place of all that fits; `sameText`: its offsets count in this very text. */
function theOnePlace(place: FilePlace, flows: readonly Searched[], sameText: boolean): Match | null {
  const matches = flows.flatMap((flow) => match(place, flow, sameText) ?? []);
  const exact = matches.filter(({ status }) => status === "exact");
  const best = exact.length > 0 ? exact : matches;
  return best.length === 1 ? (best[0] ?? null) : null;
}

function match(place: FilePlace, { text, index, open, quotes }: Searched, sameText: boolean): Match | null {
  const { documentId, revisionId } = text;
  const at = { documentId, revisionId };
  const { exact, prefix, suffix } = place;
  const told = toldSpan(place, open);
  const stands = told !== null && !open.isHidden(told) && (exact === "" || open.slice(told) === exact);
  if (sameText && stands) return { ...at, status: "exact", score: 1, passage: index.passage(told) };
  if (exact === "") return null;
  const { status, span, score } = quotes.find({ exact, prefix, suffix, ...(told ? { position: told.startAt } : {}) });
  if (status === "needs-review" || !span || open.isHidden(span)) return null;
  return { ...at, status, score, passage: index.passage(span) };
}

/** Where a place stands by its own account, in code points of this text; null when that lies outside of it. */
function toldSpan({ codePoints, units }: FilePlace, open: OpenText): LinearSpan | null {
  const span = codePoints ?? (units && { startAt: open.pointAt(units.startAt), endAt: open.pointAt(units.endAt) });
  return span && span.startAt < span.endAt && span.endAt <= open.length ? span : null;
}

function flowsOf(text: IncomingText): Searched[] {
  const { content, ranges } = text;
  const notes = readableNotes(content, ranges);
  const flows: Flow[] = ["doc", ...content.notes.filter(({ id }) => notes.has(id)).map(({ id }): Flow => `note:${id}`)];
  return flows.map((flow) => {
    const index = new FlowIndex(flow, flowBlocks(content, flow));
    const open = new OpenText(index.source.text, flow === "doc" ? readableStretches(content, ranges) : null);
    return { text, flow, index, open, quotes: quoteIndex(open.text) };
  });
}

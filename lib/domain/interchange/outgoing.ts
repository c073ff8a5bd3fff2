/** From notes as a reader of the room gets them to what a file holds. Nothing is in a file that is not in the room. */
import type { Annotation, NotePlace, Reply } from "../annotation/model";
import type { UnplacedNote } from "../annotation/room";
import type { DocumentContent, Flow } from "../document/model";
import { type ReadableRanges, readableStretches } from "../document/readable";
import { flowBlocks, linearText } from "../document/text";
import { noteIri, type RoomAddress, sourceIri } from "./addresses";
import type { FileNote, FilePlace, FileReply } from "./model";
import { type Naming, nickname } from "./nicknames";
import { OpenText } from "./open-text";

/** A text of the room that notes go out of. */
export interface OutgoingText {
  documentId: string;
  revisionId: string;
  /** Number of the revision. */
  revision: number;
  title: string;
  content: DocumentContent;
  ranges: ReadableRanges;
}

/** What notes go out with. */
export interface Outgoing {
  address: RoomAddress;
  texts: readonly OutgoingText[];
  naming: Naming;
  /** Skills by key. */
  skills: ReadonlyMap<string, string>;
}

/** Code points of context on each side of a quotation; no more than the reader gets of the text. */
const CONTEXT = 32;

/** One flow of a text, as passages are described in it. */
interface FlowText {
  text: OpenText;
  /** How far around a passage its reader may look. */
  around: (startAt: number, endAt: number) => { from: number; to: number };
}

/** Makes notes ready for a file, many of them: each text is laid out once. */
export function outgoingNotes(out: Outgoing): (note: Annotation) => FileNote {
  const flows = new Map<string, FlowText>();
  const flowOf = (text: OutgoingText, flow: Flow): FlowText => {
    const key = `${text.revisionId} ${flow}`;
    const known = flows.get(key) ?? flowText(text, flow);
    flows.set(key, known);
    return known;
  };
  const place = ({ revisionId, passage, label }: NotePlace): FilePlace[] => {
    const text = out.texts.find((each) => each.revisionId === revisionId);
    if (!text) return [];
    const { flow, startAt, endAt, exact } = passage;
    const { text: whole, around } = flowOf(text, flow);
    const { from, to } = around(startAt, endAt);
    return [
      {
        source: sourceIri(out.address, { ...text, flow }),
        title: text.title,
        exact,
        prefix: whole.slice({ startAt: Math.max(from, startAt - CONTEXT), endAt: startAt }),
        suffix: whole.slice({ startAt: endAt, endAt: Math.min(to, endAt + CONTEXT) }),
        codePoints: { startAt, endAt },
        units: { startAt: whole.unitAt(startAt), endAt: whole.unitAt(endAt) },
        label,
      },
    ];
  };
  return (note) => ({
    ...{ id: noteIri(out.address, note.id), at: "", kind: note.kind, relation: note.relation },
    ...{ skill: skillOf(note, out), tags: note.tags, body: note.body, audience: note.audience },
    author: nickname(note, out.naming),
    created: note.postedAt ?? note.savedAt,
    modified: note.edited || note.postedAt === null ? note.savedAt : null,
    origin: note.origin,
    places: note.places.flatMap(place),
    replies: note.replies.map((reply) => outgoingReply(reply, out)),
  });
}

/** A note of one's own that stands nowhere now: it goes out with the words it was written about. */
export function outgoingUnplaced(note: UnplacedNote, out: Outgoing): FileNote {
  const text = out.texts.find((each) => each.revisionId === note.revisionId);
  const place: FilePlace = {
    source: text ? sourceIri(out.address, { ...text, flow: "doc" }) : null,
    ...{ title: text?.title ?? null, exact: note.before ?? "", prefix: "", suffix: "" },
    ...{ codePoints: null, units: null, label: null },
  };
  return {
    ...{ id: noteIri(out.address, note.id), at: "", kind: note.kind, relation: null, skill: skillOf(note, out) },
    ...{ tags: note.tags, body: note.body, audience: null, author: null, created: null, modified: null, origin: null },
    places: [place],
    replies: [],
  };
}

const skillOf = ({ skill }: Pick<Annotation, "skill">, { skills }: Outgoing) =>
  skill === null ? null : { key: skill, name: skills.get(skill) ?? skill };

const outgoingReply = (reply: Reply, { address, naming }: Outgoing): FileReply => ({
  id: noteIri(address, reply.id),
  author: nickname(reply, naming),
  created: reply.postedAt ?? reply.savedAt,
  modified: reply.edited || reply.postedAt === null ? reply.savedAt : null,
  body: reply.body,
  origin: null,
});

function flowText({ content, ranges }: OutgoingText, flow: Flow): FlowText {
  const text = new OpenText(linearText(flowBlocks(content, flow)), null);
  const readable = flow === "doc" ? readableStretches(content, ranges) : [{ startAt: 0, endAt: text.length }];
  return {
    text,
    around: (startAt, endAt) => {
      const within = readable.find((each) => each.startAt <= startAt && endAt <= each.endAt);
      return { from: within?.startAt ?? startAt, to: within?.endAt ?? endAt };
    },
  };
}

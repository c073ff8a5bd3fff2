/**
 * Notes as Hypothesis exports them: `{export_date, annotations: […]}`, with offsets in UTF-16 units, answers as entries
 * of their own that name what they answer in `references`. What Hypothesis has no words for (kind, relation, skill)
 * stands in a field of our own beside the tags, and as a tag for people.
 */
import { plainText } from "../richtext/model";
import { writeBody } from "./body";
import type { Json } from "./loose";
import type { FileNote, FilePlace, FileReply } from "./model";

/** What is said of the whole file. */
export interface HypothesisHead {
  /** ISO instant. */
  exportDate: string;
  exportedBy: string;
  /** The title of the assignment. */
  title: string;
}

/** The file. `host` is the name of this installation on the web, as in `acct:reader@host`. */
export function hypothesisFile(notes: readonly FileNote[], head: HypothesisHead, host: string): Json {
  return {
    export_date: head.exportDate,
    export_userid: account(head.exportedBy, host),
    client_version: "headnote",
    title: head.title,
    annotations: notes.flatMap((note) => [
      entry(note, host),
      ...note.replies.map((reply) => answer(note, reply, host)),
    ]),
  };
}

/** The last part of an IRI, as Hypothesis names its notes. */
const shortName = (iri: string | null): string => iri?.slice(iri.lastIndexOf("/") + 1) ?? "";

const account = (name: string, host: string) =>
  `acct:${name.replaceAll(/[^\p{L}\p{N}._]+/gu, "_").toLowerCase() || "reader"}@${host}`;

function entry(note: FileNote, host: string): Json {
  const { kind, relation, skill, tags, audience, places } = note;
  const [first] = places;
  const format = writeBody(note.body);
  return {
    ...head(note, host),
    uri: first?.source ?? "urn:headnote:text:unknown",
    text: format.format === "text/plain" ? format.value : plainText(note.body),
    tags: skill === null ? tags : [...tags, skill.name],
    target: places.map(targetOf),
    references: [],
    permissions: permissions(note.author, host, audience === "Private"),
    document: { title: first?.title ? [first.title] : [] },
    headnote: { id: note.id, kind, relation, skill, tags, body: format, audience },
  };
}

function answer(note: FileNote, reply: FileReply, host: string): Json {
  const [first] = note.places;
  const format = writeBody(reply.body);
  return {
    ...head(reply, host),
    uri: first?.source ?? "urn:headnote:text:unknown",
    text: format.format === "text/plain" ? format.value : plainText(reply.body),
    tags: [],
    target: [{ source: first?.source ?? "urn:headnote:text:unknown" }],
    references: [shortName(note.id)],
    permissions: permissions(reply.author, host, note.audience === "Private"),
    document: { title: first?.title ? [first.title] : [] },
    headnote: { id: reply.id, body: format },
  };
}

const head = ({ id, author, created, modified }: FileNote | FileReply, host: string): Json => ({
  id: shortName(id),
  ...(created === null ? {} : { created }),
  updated: modified ?? created ?? undefined,
  user: account(author ?? "reader", host),
  user_info: { display_name: author },
  group: "__world__",
  hidden: false,
  flagged: false,
  links: {},
});

const permissions = (author: string | null, host: string, own: boolean): Json => {
  const writer = [account(author ?? "reader", host)];
  return { read: own ? writer : ["group:__world__"], admin: writer, update: writer, delete: writer };
};

const targetOf = ({ source, exact, prefix, suffix, units }: FilePlace): Json => {
  const position = units && { type: "TextPositionSelector", start: units.startAt, end: units.endAt };
  const quote = { type: "TextQuoteSelector", exact, prefix, suffix };
  const selector = [...(position ? [position] : []), ...(exact === "" ? [] : [quote])];
  return { source: source ?? "urn:headnote:text:unknown", ...(selector.length > 0 ? { selector } : {}) };
};

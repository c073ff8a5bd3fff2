/** A note as Web Annotations: one for the note, and one for each answer, whose target is the note's IRI. */
import { relationNames } from "../annotation/model";
import { type FileBody, writeBody } from "./body";
import type { Json } from "./loose";
import type { FileNote, FilePlace, FileReply } from "./model";
import { readOrigin } from "./origin";
import { audienceIri, CONTEXT, motivations, relationIri, skillIri } from "./w3c-terms";

/** The annotations of a note. `room` begins the IRIs under which its authors are known. */
export function w3cAnnotations(note: FileNote, room: string): Json[] {
  return [w3cNote(note, room), ...note.replies.map((reply) => w3cReply(note, reply, room))];
}

function w3cNote(note: FileNote, room: string): Json {
  const bodies = bodiesOf(note);
  const targets = note.places.map(targetOf);
  return {
    ...head(note, room),
    motivation: motivations[note.kind],
    ...(bodies.length === 0 ? {} : { body: bodies }),
    // A note on a text as a whole is about what is read in the room.
    target: targets.length > 1 ? targets : (targets[0] ?? room),
    ...(note.audience === null ? {} : { audience: { id: audienceIri(note.audience), type: "Audience" } }),
  };
}

const w3cReply = (note: FileNote, reply: FileReply, room: string): Json => ({
  ...head(reply, room),
  motivation: "replying",
  body: [textualBody(writeBody(reply.body), "replying")],
  target: note.id,
});

function head({ id, author, created, modified, origin }: FileReply | FileNote, room: string): Json {
  const via = origin === null ? null : readOrigin(origin).iri;
  return {
    "@context": CONTEXT,
    id,
    type: "Annotation",
    ...(author === null ? {} : { creator: creatorOf(author, room) }),
    ...(created === null ? {} : { created }),
    ...(modified === null ? {} : { modified }),
    ...(via !== null && /^[a-z][a-z0-9+.-]*:\S+$/iu.test(via) ? { via } : {}),
  };
}

const creatorOf = (nickname: string, room: string): Json => ({
  id: `${room}#${encodeURIComponent(nickname)}`,
  type: "Person",
  nickname,
});

function bodiesOf(note: FileNote): Json[] {
  const { body, tags, skill, relation, kind } = note;
  const purpose = kind === "Question" ? "questioning" : "commenting";
  const named = (purposeOf: string, value: string, id?: string): Json => ({
    ...(id === undefined ? {} : { id }),
    ...{ type: "TextualBody", purpose: purposeOf, value, format: "text/plain" },
  });
  return [
    ...(body.blocks.length === 0 ? [] : [textualBody(writeBody(body), purpose)]),
    ...(skill === null ? [] : [named("classifying", skill.name, skillIri(skill.key ?? skill.name))]),
    ...(relation === null ? [] : [named("classifying", relationNames[relation], relationIri(relation))]),
    ...tags.map((tag) => named("tagging", tag)),
  ];
}

/** Which language a person wrote in is not asked: it is said to be undetermined. */
const textualBody = ({ value, format }: FileBody, purpose: string): Json => ({
  ...{ type: "TextualBody", purpose, value, format, language: "und" },
});

function targetOf({ source, exact, prefix, suffix, codePoints }: FilePlace): Json {
  const quote = { type: "TextQuoteSelector", exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
  const { startAt: start = 0, endAt: end = 0 } = codePoints ?? {};
  const position = codePoints === null ? [] : [{ type: "TextPositionSelector", start, end }];
  const selectors = exact === "" ? position : [quote, ...position];
  return {
    type: "SpecificResource",
    source: source ?? "urn:headnote:text:unknown",
    ...(selectors.length === 0 ? {} : { selector: selectors }),
  };
}

/**
 * Which notes of a room are shown. The choice stands in the address, so that it can be sent, marked and taken back: an
 * assistant sends a student "the questions on ¶5 that nobody has answered".
 */
import { type Annotation, type AnnotationKind, type Audience, annotationKinds, audiences } from "./model";
import { folded, holds, sought } from "./search";

const matters = ["unanswered", "open", "resolved", "naming"] as const;

/** Everything that is null or empty lets every note through. */
export interface NoteFilter {
  whose: "everyone" | "mine" | "others";
  /** Key of a skill. */
  skill: string | null;
  kind: AnnotationKind | null;
  /** One author (`Author.authorKey`). */
  author: string | null;
  /** Whom the notes were written for; a group or section by its id. */
  audience: { name: Audience; id: string | null } | null;
  /** Questions that nobody else has answered; matters that are settled, and those that are not; notes that name the reader. */
  matter: (typeof matters)[number] | null;
  tag: string | null;
  /** As typed into the search. */
  words: string;
}

/** All notes. */
export const noFilter: NoteFilter = {
  whose: "everyone",
  ...{ skill: null, kind: null, author: null, audience: null, matter: null, tag: null },
  words: "",
};

/** Does anything hold notes back? */
export const isFiltering = (filter: NoteFilter): boolean => filterInAddress(filter) !== "";

/** A question of others or one's own that waits: posted, not settled, and nobody but its author has replied. */
export function isUnanswered({ kind, postedAt, resolved, replies, authorKey }: Annotation): boolean {
  if (kind !== "Question" || postedAt === null || resolved !== null) return false;
  return !replies.some((reply) => reply.postedAt !== null && reply.authorKey !== authorKey);
}

/** Asks of a note whether a filter lets it through. Made once for a filter: what is sought is made ready then. */
export function passing(filter: NoteFilter): (note: Annotation) => boolean {
  if (!isFiltering(filter)) return () => true;
  const { whose, skill, kind, author, audience, matter, words } = filter;
  const wanted = sought(words);
  const tag = filter.tag === null ? null : folded(filter.tag);
  return (note) =>
    (whose === "everyone" || note.mine === (whose === "mine")) &&
    (skill === null || note.skill === skill) &&
    (kind === null || note.kind === kind) &&
    (author === null || note.authorKey === author) &&
    (audience === null || isFor(note, audience)) &&
    (matter === null || isMatter(note, matter)) &&
    (tag === null || note.tags.some((each) => folded(each) === tag)) &&
    holds(note, wanted);
}

function isFor(note: Annotation, { name, id }: NonNullable<NoteFilter["audience"]>): boolean {
  if (note.audience !== name) return false;
  return id === null || (name === "Group" ? note.groupId === id : note.sectionId === id);
}

function isMatter(note: Annotation, matter: NonNullable<NoteFilter["matter"]>): boolean {
  if (matter === "unanswered") return isUnanswered(note);
  if (matter === "naming") return note.namesMe;
  return (note.resolved !== null) === (matter === "resolved");
}

/** The filter as it stands in an address, without `?`; empty for all notes. */
export function filterInAddress(filter: NoteFilter): string {
  const { whose, skill, kind, author, audience, matter, tag, words } = filter;
  const parts: [string, string | null | undefined][] = [
    ["whose", whose === "everyone" ? null : whose],
    ["skill", skill],
    ["kind", kind?.toLowerCase()],
    ["by", author],
    ["for", audience && [audience.name.toLowerCase(), audience.id].filter((each) => each !== null).join("/")],
    ["only", matter],
    ["tag", tag],
    ["find", words.trim()],
  ];
  return String(new URLSearchParams(parts.flatMap(([key, value]) => (value ? [[key, value]] : []))));
}

/** The filter an address asks for; what it does not understand is left out. Takes what stands after `?`, with it or not. */
export function filterFromAddress(query: string): NoteFilter {
  const asked = new URLSearchParams(query);
  const text = (key: string) => asked.get(key)?.slice(0, 200) || null;
  const [name, id] = (text("for") ?? "").split("/");
  const audience = audiences.find((each) => each.toLowerCase() === name);
  return {
    whose: (["mine", "others"] as const).find((each) => each === text("whose")) ?? "everyone",
    skill: text("skill"),
    kind: annotationKinds.find((each) => each.toLowerCase() === text("kind")) ?? null,
    author: text("by"),
    audience: audience ? { name: audience, id: id || null } : null,
    matter: matters.find((each) => each === text("only")) ?? null,
    tag: text("tag"),
    words: text("find") ?? "",
  };
}

/** Keys of an address that belong to the filter: what else stands there is left as it is. */
export const filterKeys = ["whose", "skill", "kind", "by", "for", "only", "tag", "find"] as const;

/** One of those whose notes are in the room, for choosing among them. */
export interface NoteAuthor {
  key: string;
  name: string;
  notes: number;
}

/** Everybody whose notes are here, oneself first, then by name. Names are compared as people read them. */
export function authorsOf(notes: readonly Annotation[]): NoteAuthor[] {
  const found = new Map<string, NoteAuthor & { mine: boolean }>();
  for (const { authorKey, author, mine } of notes) {
    const before = found.get(authorKey);
    if (before) before.notes++;
    else found.set(authorKey, { key: authorKey, name: mine ? "You" : author, notes: 1, mine });
  }
  return [...found.values()]
    .sort((a, b) => Number(b.mine) - Number(a.mine) || a.name.localeCompare(b.name, "en"))
    .map(({ key, name, notes: count }) => ({ key, name, notes: count }));
}

/** Tags that are used in the room, the most used first, each as it is mostly written. */
export function tagsOf(notes: readonly Annotation[]): string[] {
  const found = new Map<string, { tag: string; times: number }>();
  for (const tag of notes.flatMap((note) => note.tags)) {
    const key = folded(tag);
    const before = found.get(key);
    if (before) before.times++;
    else found.set(key, { tag, times: 1 });
  }
  return [...found.values()]
    .sort((a, b) => b.times - a.times || a.tag.localeCompare(b.tag, "en"))
    .map(({ tag }) => tag);
}

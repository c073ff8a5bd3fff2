/** Web Annotations of any program: a collection, a page, a list, or one alone. */
import { relationNames, relations } from "../annotation/model";
import type { RichText } from "../richtext/model";
import { readBody } from "./body-read";
import { blankNote, fittingKind, fittingTags, instantOf, joined, nameOf, noteIdOf } from "./entry";
import { iriOf, isObject, type Json, listOf, objectsOf, textOf, textsOf } from "./loose";
import type { FileNote, FileProblem, FileReply } from "./model";
import { type Counting, placeOf, targetsOf } from "./selectors";
import type { Entry } from "./threads";
import { audienceOfIri, kindOfMotivation, relationOfIri, skillOfIri } from "./w3c-terms";

/** The annotations of a W3C file in order; what a page only points at is not here and is told. */
export function w3cItems(json: unknown): { items: unknown[]; problems: FileProblem[] } {
  let inner = json;
  // A collection holds a page, and a page holds annotations; what is nested deeper is neither.
  for (let depth = 0; depth < 3 && isObject(inner) && inner.type !== "Annotation"; depth++) {
    const { first, items, "@graph": graph, next } = inner;
    const inside = [first, items, graph].find((each) => each !== undefined);
    if (inside === undefined) break;
    if (typeof inside === "string") return { items: [], problems: [{ at: "first", problem: onlyAddress }] };
    if (Array.isArray(inside)) return { items: inside, problems: iriOf(next) ? [{ at: "next", problem: goesOn }] : [] };
    inner = inside;
  }
  return { items: listOf(inner), problems: [] };
}

const onlyAddress = "This file holds only the address of its notes. Save the whole collection, then bring that in.";
const goesOn = "The collection goes on in other files; only the notes of this one are read.";

/** One annotation of a file as an entry; a sentence when it is none. `counting`: what its offsets are counted in. */
export function w3cEntry(item: unknown, at: string, counting: Counting = "codePoints"): Entry | string {
  if (!isObject(item)) return "This is no note.";
  const targets = targetsOf(item.target);
  if (targets.length === 0) return "It does not say what it is about.";
  const named = textsOf(item.motivation);
  const bodies = bodiesOf(item);
  const answers = answered(named, targets);
  const said = new Said(bodies, answers !== null);
  const places = answers === null ? targets.slice(0, 2).map((target) => placeOf(target, counting)) : [];
  const { tags, words } = fittingTags(said.tags);
  const body = joined([...said.words, words, furtherPlaces(targets, counting)]);
  const note: FileNote = {
    ...blankNote(at),
    ...{ id: noteIdOf(item.id), body, tags, skill: said.skill, places },
    kind: fittingKind(kindOfMotivation(named), body, places.length),
    audience: objectsOf(item.audience).flatMap((each) => audienceOfIri(textOf(each.id) ?? "") ?? [])[0] ?? null,
    ...{ author: authorOf(item.creator), created: instantOf(item.created), modified: instantOf(item.modified) },
    replies: said.replies,
  };
  return { note: { ...note, relation: note.kind === "Corroboration" ? said.relation : null }, answers };
}

/** The IRI an annotation answers; null for one about a text. */
function answered(motivations: readonly string[], targets: readonly unknown[]): string | null {
  const [first] = targets;
  const whole = isObject(first) ? (first.selector === undefined ? iriOf(first.source ?? first) : null) : iriOf(first);
  const replies = motivations.some((each) => each === "replying" || each === "oa:replying");
  return replies ? whole : null;
}

const authorOf = (creator: unknown): string | null =>
  listOf(creator).flatMap((each) => (isObject(each) ? (nameOf(each.name) ?? nameOf(each.nickname) ?? []) : []))[0] ??
  null;

/** A note here stands at two passages at most; the words of further ones are kept in what it says. */
function furtherPlaces(targets: readonly unknown[], counting: Counting): RichText {
  const quotes = targets.slice(2, 50).map((target) => placeOf(target, counting).exact);
  return joined(quotes.filter((quote) => quote !== "").map((quote) => readBody(`On “${quote}”, too.`, null)));
}

function bodiesOf(item: Json): unknown[] {
  const bodies = listOf(item.body ?? item.bodies);
  return bodies.length > 0 ? bodies : listOf(item.bodyValue);
}

/** What the bodies of an annotation say together. */
class Said {
  readonly words: RichText[] = [];
  readonly tags: string[] = [];
  readonly replies: FileReply[] = [];
  skill: FileNote["skill"] = null;
  relation: FileNote["relation"] = null;

  /** `answer`: the annotation is one, so that what replies in it is what it says. */
  constructor(
    bodies: readonly unknown[],
    private readonly answer: boolean,
  ) {
    for (const body of bodies.slice(0, 1000)) this.#take(body);
  }

  #take(body: unknown): void {
    // A list to choose from says one thing in several ways: the first is taken.
    const chosen = isObject(body) && body.type === "Choice" ? listOf(body.items)[0] : body;
    if (typeof chosen === "string") this.words.push(readBody(chosen, null));
    else if (isObject(chosen)) this.#takeObject(chosen);
  }

  #takeObject(body: Json): void {
    const value = textOf(body.value) ?? iriOf(body.source) ?? (body.type === undefined ? textOf(body.id) : null);
    const purposes = textsOf(body.purpose);
    if (value === null) return;
    if (purposes.includes("tagging")) this.tags.push(value);
    else if (purposes.includes("classifying")) this.#classify(value, textOf(body.id));
    else if (purposes.includes("replying") && !this.answer) this.replies.push(replyOf(body, value));
    else this.words.push(readBody(value, textOf(body.format)));
  }

  #classify(value: string, id: string | null): void {
    const relation = id === null ? relations.find((each) => relationNames[each] === value) : relationOfIri(id);
    if (relation) this.relation = relation;
    else if (this.skill === null) this.skill = { key: id === null ? null : skillOfIri(id), name: value };
    else this.tags.push(value);
  }
}

/** An answer that stands among the bodies of what it answers. */
const replyOf = (body: Json, value: string): FileReply => ({
  ...{
    id: noteIdOf(body.id),
    author: authorOf(body.creator),
    body: readBody(value, textOf(body.format)),
    origin: null,
  },
  ...{ created: instantOf(body.created), modified: instantOf(body.modified) },
});

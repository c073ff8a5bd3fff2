/** Files that Hypothesis exports, and answers of its interface for programs (`rows`). */
import { annotationKinds, audiences, relations } from "../annotation/model";
import { readBody } from "./body-read";
import { blankNote, fittingKind, fittingTags, instantOf, joined, nameOf, noteIdOf } from "./entry";
import { isObject, type Json, listOf, textOf, textsOf } from "./loose";
import type { FileNote } from "./model";
import { placeOf, targetsOf } from "./selectors";
import type { Entry } from "./threads";

/** One entry of the file; a sentence when it is none. Its words are plain text, whatever markup they hold. */
export function hypothesisEntry(item: unknown, at: string): Entry | string {
  if (!isObject(item)) return "This is no note.";
  const own = isObject(item.headnote) ? item.headnote : {};
  const targets = targetsOf(item.target);
  const references = textsOf(item.references);
  const answers = references.at(-1) ?? null;
  const places = answers === null ? targets.slice(0, 2).map((target) => ({ ...placeOf(target, "units") })) : [];
  if (answers === null && places.length === 0) return "It does not say what it is about.";
  const { tags, words } = fittingTags(textsOf(own.tags ?? item.tags));
  const body = joined([bodyOf(item, own), words]);
  const named = annotationKinds.find((kind) => kind === own.kind) ?? "Comment";
  const kind = fittingKind(named, body, places.length);
  const relation = relations.find((each) => each === own.relation) ?? null;
  const note: FileNote = {
    ...blankNote(at),
    ...{ id: idOf(item, own), body, tags, kind, skill: skillOf(own) },
    relation: kind === "Corroboration" ? relation : null,
    audience: audiences.find((each) => each === own.audience) ?? null,
    author: authorOf(item),
    ...{ created: instantOf(item.created), modified: instantOf(item.updated) },
    places: places.map((place) => ({ ...place, source: place.source ?? textOf(item.uri), title: titleOf(item) })),
  };
  return { note, answers: answers === null ? null : (iriOf(answers) ?? answers) };
}

/** Entries by the short names that `references` use: the IRI of each, to find what is answered. */
export function hypothesisNames(items: readonly unknown[]): Map<string, string> {
  return new Map(
    items.filter(isObject).flatMap((item) => {
      const [short, iri] = [textOf(item.id), idOf(item, isObject(item.headnote) ? item.headnote : {})];
      return short === null || iri === null ? [] : [[iriOf(short) ?? short, iri] as const];
    }),
  );
}

/** Where hypothes.is shows a note. */
const iriOf = (id: string): string | null => (/^[\w-]{8,64}$/u.test(id) ? `https://hypothes.is/a/${id}` : noteIdOf(id));

const idOf = (item: Json, own: Json): string | null => noteIdOf(own.id) ?? iriOf(textOf(item.id) ?? "");

function bodyOf(item: Json, own: Json) {
  const kept = isObject(own.body) ? own.body : {};
  const value = textOf(kept.value);
  return value === null ? readBody(textOf(item.text) ?? "", null) : readBody(value, textOf(kept.format));
}

function skillOf({ skill }: Json): FileNote["skill"] {
  if (!isObject(skill)) return null;
  const name = nameOf(skill.name);
  return name === null ? null : { key: textOf(skill.key), name };
}

function authorOf(item: Json): string | null {
  const shown = isObject(item.user_info) ? nameOf(item.user_info.display_name) : null;
  return shown ?? nameOf(textOf(item.user)?.replace(/^acct:/u, ""));
}

const titleOf = ({ document }: Json): string | null =>
  isObject(document) ? nameOf(listOf(document.title)[0] ?? null) : null;

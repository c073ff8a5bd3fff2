/**
 * The glossary that a document offers of itself: abbreviations with their printed expansion, people who wrote, received
 * or are introduced with the years of their life, and places that a date line or a gloss names. All of it is
 * suggested; students see nothing before an instructor confirms it.
 */
import type { Block, DocumentContent, GlossaryEntry, Meta } from "../document/model";
import { nameParts } from "../document/person-name";
import { nameKey } from "../name/key";
import { findAbbreviations } from "./abbreviations";
import { addressed, findNames } from "./names";

type Found = Pick<GlossaryEntry, "kind" | "form" | "meaning">;

/** Entries a document suggests, each name once in whatever spelling, in the order in which they are met. */
export function harvest({ blocks, notes, meta }: DocumentContent): GlossaryEntry[] {
  const all = [...blocks, ...notes.flatMap((note) => note.blocks)];
  const found = [...fromMeta(meta), ...all.flatMap(fromBlock), ...all.flatMap(fromMarks)];
  const entries: GlossaryEntry[] = [];
  const known = new Map<string, GlossaryEntry>();
  for (const { kind, form, meaning } of found) {
    const keys = keysOf(kind, form);
    const same = keys.map((key) => known.get(key)).find((entry) => entry !== undefined);
    if (same !== undefined) {
      same.meaning ??= meaning;
      continue;
    }
    const entry: GlossaryEntry = { id: idOf(kind, form), kind, form, meaning, basis: "printed", confirmed: false };
    entries.push(entry);
    for (const key of keys) known.set(key, entry);
  }
  return entries;
}

/** Who wrote to whom, and from where. Offices are no people. */
function fromMeta(meta: Meta): Found[] {
  const people = [...meta.senders, ...meta.recipients].filter(isPerson);
  const named = people.map((form): Found => ({ kind: "person", form, meaning: null }));
  const place: Found[] = meta.place === null ? [] : [{ kind: "place", form: meta.place, meaning: null }];
  return [...named, ...place];
}

const offices =
  /\b(?:the|Secretary|Minister|Ambassador|Committee|Consul|Department|Commissar|Council|Embassy|Legation|Department|Staff|Editor)\b/iu;

/** A name of a person in two parts, or one capitalised word. */
function isPerson(form: string): boolean {
  const whole = !("literal" in nameParts(form));
  return !offices.test(form) && (whole || /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(form));
}

function fromBlock({ text, type }: Block): Found[] {
  if (type === "citation") return [];
  const abbreviations = findAbbreviations(text).map(({ form, meaning, at }) => ({
    kind: "abbreviation" as const,
    form: form.replace(/\s+(?=\()/u, " "),
    meaning,
    at,
  }));
  const found = [...abbreviations, ...findNames(text)].toSorted((a, b) => a.at - b.at);
  const person = type === "p" || type === "salute" ? addressed(text) : null;
  const first: Found[] = person === null ? [] : [{ kind: "person", form: person, meaning: null }];
  return [...first, ...found.map(({ kind, form, meaning }): Found => ({ kind, form, meaning }))];
}

/** Names and signatures that are marked in the text already. */
function fromMarks({ text, marks }: Block): Found[] {
  const points = [...text];
  return marks.flatMap((mark): Found[] => {
    const form = points
      .slice(mark.start, mark.end)
      .join("")
      .replace(/^[\s,.]+|[\s,]+$|(?<=\p{Ll}{2})\.$/gu, "");
    if (mark.kind === "name" && form !== "") return [{ kind: mark.of, form, meaning: null }];
    return mark.kind === "signed" && isPerson(form) ? [{ kind: "person", form, meaning: null }] : [];
  });
}

/** An abbreviation is itself letter by letter (`VKP (b)` is `VKP(b)`); a name is itself in any spelling. */
function keysOf(kind: GlossaryEntry["kind"], form: string): string[] {
  if (kind === "abbreviation") return [`abbreviation ${form.replace(/[\s.]/gu, "")}`];
  const keys = nameKey(form);
  return (keys.length === 0 ? [form] : keys).map((key) => `${kind} ${key}`);
}

/** The same entry of the same document always has the same id: kind, key, and a short sum of the form. */
function idOf(kind: GlossaryEntry["kind"], form: string): string {
  let sum = 0x811c9dc5;
  for (const sign of form) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const [key = ""] = nameKey(form);
  return `${kind}-${key.replace(/ /gu, "-").slice(0, 40)}-${sum.toString(36)}`;
}

/**
 * What the index of the library holds of a document, and the question it is asked. The index only proposes documents;
 * whether one is found is decided in the text that the person may read (`found.ts`). It holds each key once, without
 * places: PostgreSQL forgets the places of long texts, and phrases are looked for in the text itself.
 */
import type { DocumentContent, Meta } from "../document/model";
import type { SearchTerm, SoughtWord } from "./search-line";
import { type KeysOf, wordsOf } from "./words";

/** Raised when this file changes what is put into the index, so that older rows are made anew. */
const INDEX_VERSION = 1;

/** The version of index rows: of the name key, and of what is indexed. */
export const indexVersion = (nameKeyVersion: number): number => nameKeyVersion * 100 + INDEX_VERSION;

/** PostgreSQL refuses a row of more than a megabyte of keys; that is more words than any language has. */
const MOST_BYTES = 800_000;

/** Keys of people and archives have a name before them; no key of a word holds a colon. */
export type IndexedField = "person" | "archive";

/** The names of people a document is from or to. */
export const peopleOf = (meta: Meta): string[] => [...meta.senders, ...meta.recipients];

/** The names of the archives a document lies in, as printed and as they are called now. */
export const archivesOf = (meta: Meta): string[] =>
  meta.archival.flatMap(({ repository }) =>
    repository === null ? [] : [repository.printed, ...(repository.now === null ? [] : [repository.now])],
  );

/** What is known about a document in words, beside its text: each is searched with it. */
export function factsOf(meta: Meta): { name: string; words: string }[] {
  const named = (name: string, words: string | null) => (words === null ? [] : [{ name, words }]);
  return [
    ...named("title", meta.title),
    ...meta.senders.map((words) => ({ name: "from", words })),
    ...meta.recipients.map((words) => ({ name: "to", words })),
    ...named("place", meta.place),
    ...named("number", meta.messageNumber),
    ...named("translator", meta.translator),
    ...named("source book", meta.sourceBook),
    ...named("published before", meta.priorPublication),
    ...meta.archival.map(({ raw }) => ({ name: "source", words: raw })),
    ...archivesOf(meta).map((words) => ({ name: "archive", words })),
  ];
}

/** All that the index holds of a document, each key once. */
export function indexedKeys(content: DocumentContent, keysOf: KeysOf): string[] {
  const blocks = [...content.blocks, ...content.notes.flatMap((note) => note.blocks)];
  const texts = [...blocks.map((block) => block.text), ...factsOf(content.meta).map(({ words }) => words)];
  const found = new Set<string>();
  const add = (field: string, text: string) => {
    for (const { printed } of wordsOf(text)) for (const key of keysOf(printed)) found.add(`${field}${key}`);
  };
  for (const person of peopleOf(content.meta)) add("person:", person);
  for (const archive of archivesOf(content.meta)) add("archive:", archive);
  for (const text of texts) add("", text);
  return bounded(found);
}

function bounded(keys: ReadonlySet<string>): string[] {
  let bytes = 0;
  return [...keys].filter((key) => {
    bytes += key.length * 3;
    return bytes <= MOST_BYTES;
  });
}

const lexeme = (key: string): string => `'${key.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

function wordQuery(word: SoughtWord, field: string): string {
  const keys = word.keys.map((key) => `${lexeme(`${field}${key}`)}${word.begins ? ":*" : ""}`);
  return keys.length === 1 ? keys.join("") : `(${keys.join(" | ")})`;
}

/** The question to the index, as a `tsquery`: every term, in any of its forms. Empty when nothing is asked. */
export function indexQuery(terms: readonly SearchTerm[], field: IndexedField | null = null): string {
  const prefix = field === null ? "" : `${field}:`;
  const asked = terms.map(({ forms }) => {
    const any = forms.map((form) => form.map((word) => wordQuery(word, prefix)).join(" & "));
    return any.length === 1 ? any.join("") : `(${any.map((form) => `(${form})`).join(" | ")})`;
  });
  return asked.join(" & ");
}

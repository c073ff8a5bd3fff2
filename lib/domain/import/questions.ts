/** R9: everything the importer is not sure of, and everything an instructor must confirm, as questions. */

import type { ImportQuestion } from "./model";
import { type Asked, withIds } from "./question";
import { askHead } from "./questions-head";
import { askPage } from "./questions-page";
import { askSource } from "./questions-source";
import { askText } from "./questions-text";
import type { SeenPage } from "./seen";

/** All questions of a page: first the page as a whole, then document by document from title to citation. */
export function askAll(page: SeenPage): ImportQuestion[] {
  if (page.documents.length === 0) return withIds(askPage(page));
  const notes = new Map<string, SeenPage["notes"]>(page.documents.map(({ id }) => [id, []]));
  for (const note of page.notes) notes.get(note.documentId)?.push(note);
  const documents = page.documents.flatMap((document, index) => [
    ...askHead(document, page.documents[index - 1] ?? null),
    ...askText(document, notes.get(document.id) ?? []),
    ...askSource(document),
  ]);
  return withIds([...askPage(page), ...asOne(documents)]);
}

/**
 * What is missing in three documents or more, a date or a citation, is asked once for all of them; and who translated
 * two or more, when all name the same.
 */
function asOne(asked: readonly Asked[]): Asked[] {
  const groups = new Map<string, Asked[]>();
  for (const question of asked) {
    const key = groupOf(question);
    if (key === null) continue;
    const list = groups.get(key) ?? [];
    groups.set(key, list);
    list.push(question);
  }
  const together = [...groups.values()].filter(([first, ...others]) => others.length >= (first?.rule === "R1" ? 1 : 2));
  const gone = new Set(together.flat());
  const joined = together.flatMap((list): Asked[] => {
    const [first] = list;
    const appliesTo = list.flatMap((question) => question.appliesTo);
    const reason = `${first?.reason} The same holds for all ${list.length} documents listed.`;
    return first === undefined ? [] : [{ ...first, documentId: null, blockId: null, appliesTo, reason }];
  });
  return [...joined, ...asked.filter((question) => !gone.has(question))];
}

function groupOf({ rule, kind, reason, proposal, quote, blockId }: Asked): string | null {
  const missing = quote === "" && blockId === null;
  return missing || rule === "R1" ? JSON.stringify([rule, kind, reason, proposal]) : null;
}

/** Answers find their notes: in files an answer is an entry of its own that names what it answers. */
import type { FileNote, FileProblem, FileReply } from "./model";

/** An entry of a file: a note, or an answer to the entry with the IRI `answers`. */
export interface Entry {
  note: FileNote;
  answers: string | null;
}

/**
 * Notes with their answers, in the order of the file. An answer to an answer stands under the note both belong to. One
 * whose note is not in the file, or that answers itself in a circle, is told and left out.
 */
export function threaded(entries: readonly Entry[]): { notes: FileNote[]; problems: FileProblem[] } {
  const byId = new Map(entries.flatMap((entry) => (entry.note.id === null ? [] : [[entry.note.id, entry] as const])));
  const problems: FileProblem[] = [];
  const replies = new Map<FileNote, FileReply[]>();
  for (const { note, answers } of entries) {
    if (answers === null) continue;
    const root = rootOf(answers, byId);
    if (!root) {
      problems.push({ at: note.at, problem: "It answers a note that is not in this file." });
      continue;
    }
    if (note.body.blocks.length === 0) {
      problems.push({ at: note.at, problem: "It is an answer without words." });
      continue;
    }
    const { id, author, created, modified, body, origin } = note;
    const told = [...(replies.get(root) ?? []), { id, author, created, modified, body, origin }, ...note.replies];
    replies.set(root, told);
  }
  const notes = entries
    .filter(({ answers }) => answers === null)
    .map(({ note }) => ({ ...note, replies: [...note.replies, ...(replies.get(note) ?? [])] }));
  return { notes, problems };
}

function rootOf(answers: string, byId: ReadonlyMap<string, Entry>): FileNote | null {
  const seen = new Set<string>();
  for (let iri = answers; !seen.has(iri); ) {
    seen.add(iri);
    const entry = byId.get(iri);
    if (!entry) return null;
    if (entry.answers === null) return entry.note;
    iri = entry.answers;
  }
  return null;
}

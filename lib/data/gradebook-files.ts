/** Other systems' gradebooks: brought, matched with people, filled and given back; or grades taken out of them. */
import type { FileChoices, FilePage } from "../domain/gradebook/file-choices";
import { fileBytes } from "../domain/gradebook/file-text";
import type { CurrentGrade } from "../domain/gradebook/override-file";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { storable } from "../domain/text/storable";
import { database } from "./database";
import { type Exchange, exchange, fillFile, keepExternalIds, takeFromFile } from "./parts/gradebook-exchange";
import { keepGradebookFile, keptGradebookFile, readGradebookBytes } from "./parts/kept-gradebook-file";
import { teachingMember } from "./parts/teaching-member";

/** Changes that are shown; more are counted. */
const SHOWN = 50;
/** Takes in a file and keeps it for whoever brought it; the body is received only once they may. */
export async function bringGradebookFile(
  viewer: Viewer,
  courseId: string,
  name: string | null,
  receive: () => Promise<Outcome<Uint8Array<ArrayBuffer>>>,
): Promise<Outcome<{ fileId: string }>> {
  const member = await teachingMember(viewer, courseId);
  if (member.archived) return refused("This course is archived: nothing can be changed in it.", "file");
  const bytes = await receive();
  if (!bytes.ok) return bytes;
  const read = readGradebookBytes(bytes.value);
  if (!read.ok) return read;
  return done({ fileId: await keepGradebookFile(member, name === null ? null : storable(name), bytes.value) });
}

/** The course's name, for the page on which a file is chosen. For those who teach. */
export async function readGradebookExchange(viewer: Viewer, courseId: string): Promise<{ courseTitle: string }> {
  await teachingMember(viewer, courseId);
  const { title } = await database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true } });
  return { courseTitle: title };
}

/** A brought file with whose rows are whose, and what the choices made so far would change. */
export async function readGradebookFile(
  viewer: Viewer,
  courseId: string,
  fileId: string,
  choices: FileChoices,
): Promise<FilePage> {
  const member = await teachingMember(viewer, courseId);
  const { name, file } = await keptGradebookFile(member, fileId);
  const now = await exchange(member, file, choices);
  const { title } = await database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true } });
  const { people, matching } = now;
  const nameOf = names(now);
  const inFile = new Set(matching.matches.map(({ enrollmentId }) => enrollmentId));
  const wordsOf = (row: number) =>
    [...file.nameColumns, ...file.idColumns].map((column) => file.table.rows[row]?.cells[column] ?? "").join(" ");
  return {
    ...{ courseTitle: title, name, system: file.system, choices },
    theirs: file.columns.flatMap((each, column) => (file.readOnly.includes(column) ? [] : { column, name: each })),
    ours: now.columns.flatMap(({ id, title: ours, max, kind }) =>
      kind === "assignment" || choices.mode === "fill"
        ? { id, title: ours, max, suggested: suggested(file.columns, file.readOnly, ours) }
        : [],
    ),
    people: people.flatMap(({ id, name: who, left }) => (left || inFile.has(id) ? [] : { id, name: who })),
    matched: now.matches.length,
    open: matching.open.map(({ row, words, why }) => ({ row, words, why })),
    byHand: [...choices.hands].flatMap(([row]) => (file.people.includes(row) ? { row, words: wordsOf(row) } : [])),
    absent: people.flatMap(({ id, name: who, left }) => (left || inFile.has(id) ? [] : who)),
    left: people.flatMap(({ id, name: who, left }) => (left && inFile.has(id) ? who : [])),
    result: choices.columns.size === 0 ? null : resultOf(now, choices, nameOf),
    mayTake: !member.archived,
  };
}

const names = ({ people }: Exchange) => {
  const known = new Map(people.map(({ id, name }) => [id, name]));
  return (id: string) => known.get(id) ?? "A former student";
};

/** The column of the file that is called like ours; Canvas adds a number of its own in brackets. */
function suggested(columns: readonly string[], readOnly: readonly number[], title: string): number | null {
  const same = (name: string) =>
    name
      .replace(/ \(\d+\)$/, "")
      .trim()
      .toLowerCase() === title.trim().toLowerCase();
  const found = columns.findIndex((name, column) => !readOnly.includes(column) && same(name));
  return found < 0 ? null : found;
}

function resultOf(now: Exchange, choices: FileChoices, nameOf: (id: string) => string): FilePage["result"] {
  const titles = new Map(now.columns.map(({ id, title }) => [id, title]));
  const nothing = { changes: [], count: 0, problems: [], problemCount: 0, unchanged: 0, notes: [], seal: "" };
  if (choices.mode === "take") {
    const { changes, problems, unchanged, seal } = takeFromFile(now, choices);
    const shown = changes.slice(0, SHOWN).map(({ enrollmentId, columnId, before, after }) => ({
      ...{ who: nameOf(enrollmentId), column: titles.get(columnId) ?? "" },
      ...{ before: gradeWords(before), after: gradeWords(after) },
    }));
    const counts = { count: changes.length, problemCount: problems.length, unchanged, seal };
    return { ...nothing, ...counts, changes: shown, problems: problems.slice(0, SHOWN) };
  }
  const filled = fillFile(now, choices);
  if (!filled.ok) {
    return { ...nothing, problems: [{ where: "The columns", said: "", why: filled.problem }], problemCount: 1 };
  }
  const { written, unsaid, waiting } = filled.value;
  const changes = written.slice(0, SHOWN).map(({ enrollmentId, column, before, after }) => ({
    ...{ who: nameOf(enrollmentId), column, before: before === "" ? "empty" : before, after },
  }));
  const notes = [
    ...(waiting > 0 ? [`${waiting} grades are left out: their students do not see them yet.`] : []),
    ...(unsaid.size > 0
      ? [`Excused, which this file cannot say; enter it there by hand: ${[...unsaid].map(nameOf).join(", ")}.`]
      : []),
  ];
  return { ...nothing, changes, count: written.length, notes };
}

const gradeWords = ({ points, state }: CurrentGrade): string =>
  state === "Graded" ? (points ?? "levels given") : state === "NotGraded" ? "not graded" : state.toLowerCase();

/** The same file with our grades in it, every other byte as it was; who was matched is kept for the next time. */
export async function fillGradebookFile(
  viewer: Viewer,
  courseId: string,
  fileId: string,
  choices: FileChoices,
): Promise<Outcome<{ name: string; bytes: Uint8Array }>> {
  const member = await teachingMember(viewer, courseId);
  const { name, file, encoding } = await keptGradebookFile(member, fileId);
  if (member.archived) return refused("This course is archived: nothing can be changed in it.");
  if (choices.columns.size === 0) return refused("Choose a column first.");
  const now = await exchange(member, file, choices);
  const filled = fillFile(now, choices);
  if (!filled.ok) return filled;
  const bytes = fileBytes({ text: filled.value.text, encoding });
  if (!bytes) {
    return refused("A title has letters that this file cannot hold. Export it from the other system in UTF-8.");
  }
  await keepExternalIds(member, now);
  return done({ name, bytes });
}

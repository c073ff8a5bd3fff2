/** What a brought file and the gradebook say to each other: whose rows, which columns, what would change. */
import { createHash } from "node:crypto";
import type { FileChoices } from "../../domain/gradebook/file-choices";
import { type FilledFile, type FilledGrade, fillColumn } from "../../domain/gradebook/fill-file";
import { keptTable } from "../../domain/gradebook/kept-table";
import { type LmsFile, lmsFile } from "../../domain/gradebook/lms-file";
import { type Findable, learnedIds, type Match, type Matching, matchPeople } from "../../domain/gradebook/matching";
import { type OverrideChange, previewOverrides } from "../../domain/gradebook/override-file";
import type { Column, GradebookCell } from "../../domain/gradebook/page";
import { done, type Outcome, refused } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { allGradebookPeople, type GradebookStudent } from "./gradebook-people";
import { gradebookRows } from "./gradebook-rows";

/** A file with the people it was matched with. */
export interface Exchange {
  file: LmsFile;
  columns: Column[];
  people: GradebookStudent[];
  matching: Matching;
  /** Those of the matches who are in the course now. */
  matches: Match[];
  cellOf: (studentId: string, columnId: string) => GradebookCell | undefined;
}

/** Matches a file with the students this member teaches, and reads their cells. */
export async function exchange(member: Member, file: LmsFile, { hands }: FileChoices): Promise<Exchange> {
  const { courseId } = member;
  const people = await allGradebookPeople(member);
  const ids = people.map(({ id }) => id);
  const kept = await database.externalId.findMany({ where: { courseId, enrollmentId: { in: ids } } });
  const byPerson = Map.groupBy(kept, ({ enrollmentId }) => enrollmentId);
  const findable = people.map(
    ({ id, name, address }): Findable => ({
      ...{ enrollmentId: id, name, addresses: address ? [address] : [] },
      externalIds: (byPerson.get(id) ?? []).map(({ system, columnName, value }) => ({
        system,
        column: columnName,
        value,
      })),
    }),
  );
  const matching = matchPeople(file, findable, hands);
  const here = new Set(people.flatMap(({ id, left }) => (left ? [] : id)));
  const matches = matching.matches.filter(({ enrollmentId }) => here.has(enrollmentId));
  const matched = new Set(matches.map(({ enrollmentId }) => enrollmentId));
  const { columns, rows } = await gradebookRows(
    courseId,
    people.filter(({ id }) => matched.has(id)),
    new Date(),
  );
  const cells = new Map(rows.flatMap((row) => row.cells.map((cell) => [`${row.studentId} ${cell.columnId}`, cell])));
  const cellOf = (studentId: string, columnId: string) => cells.get(`${studentId} ${columnId}`);
  return { file, columns, people, matching, matches, cellOf };
}

/** Keeps what other systems call the people who were matched, so that the next file needs no hand. */
export async function keepExternalIds({ courseId, enrollmentId: byId }: Member, { file, matches }: Exchange) {
  const data = matches.flatMap((match) =>
    learnedIds(file, match).map(({ system, column, value }) => ({
      ...{ courseId, enrollmentId: match.enrollmentId, system, columnName: column, value, byId },
    })),
  );
  await database.externalId.createMany({ data, skipDuplicates: true });
}

/** The file with our grades in it. */
export interface Filled {
  text: string;
  written: (FilledFile["written"][number] & { column: string })[];
  unsaid: Set<string>;
  /** Grades that were left out because their students do not see them yet. */
  waiting: number;
}

function gradeFor(cell: GradebookCell | undefined): FilledGrade {
  if (cell?.standing === "excused") return "Excused";
  if (cell?.standing === "missing") return { points: "0" };
  return cell?.standing === "graded" && cell.points !== null ? { points: cell.points } : null;
}

/** Fills the chosen columns: first those the file has, whose numbers hold, then those that are added. */
export function fillFile({ file, columns, matches, cellOf }: Exchange, choices: FileChoices): Outcome<Filled> {
  const chosen = columns.flatMap((column) => {
    const into = choices.columns.get(column.id);
    return into === undefined ? [] : { column, into };
  });
  const taken = chosen.flatMap(({ into }) => into ?? []);
  if (new Set(taken).size < taken.length) return refused("Two of our columns go into one of the file. Choose another.");
  const filled: Filled = { text: "", written: [], unsaid: new Set(), waiting: 0 };
  let now = file;
  for (const { column, into } of chosen.toSorted((a, b) => Number(a.into === null) - Number(b.into === null))) {
    const grades = new Map<string, FilledGrade>();
    for (const { enrollmentId } of matches) {
      const cell = cellOf(enrollmentId, column.id);
      const grade = gradeFor(cell);
      if (grade !== null && cell?.waits && !choices.waiting) filled.waiting++;
      else grades.set(enrollmentId, grade);
    }
    const title = into === null ? column.title : (file.columns[into] ?? "");
    const next = fillColumn(now, matches, { column: into, title, max: column.max, grades });
    if (!next.ok) return next;
    filled.text = next.value.text;
    filled.written.push(...next.value.written.map((each) => ({ ...each, column: title })));
    for (const id of next.value.unsaid) filled.unsaid.add(id);
    const table = keptTable(next.value.text);
    const again = table && lmsFile(table);
    if (!again) return refused("The file cannot be written: its table would not be one any more.");
    now = again;
  }
  return done(filled);
}

/** What grades of a file would change here. */
export interface Taken {
  changes: OverrideChange[];
  problems: { where: string; said: string; why: string }[];
  unchanged: number;
  seal: string;
}

/** Looks at every chosen column of the file; nothing is changed. */
export function takeFromFile({ file, columns, matches, cellOf }: Exchange, choices: FileChoices): Taken {
  const read = columns.flatMap(({ id, max, kind }) => {
    const column = choices.columns.get(id);
    const readable = column !== undefined && column !== null && !file.readOnly.includes(column);
    return readable && column < file.columns.length && kind === "assignment" ? { column, columnId: id, max } : [];
  });
  const { changes, problems, unchanged } = previewOverrides(file, matches, read, (person, column) => {
    const cell = cellOf(person, column);
    if (cell?.standing === "excused") return { points: null, state: "Excused" };
    if (cell?.standing === "missing") return { points: null, state: "Missing" };
    return cell?.standing === "graded" ? { points: cell.points, state: "Graded" } : undefined;
  });
  const rowOf = new Map(matches.map(({ row, enrollmentId }) => [enrollmentId, row]));
  const titles = new Map(read.map(({ column, columnId }) => [columnId, file.columns[column] ?? ""]));
  const barred = changes.flatMap(({ enrollmentId, columnId, after }) => {
    const standing = cellOf(enrollmentId, columnId)?.standing;
    const why =
      standing === "hidden"
        ? "Marking is anonymous: this entry is hidden until it is released."
        : standing === "not given to them"
          ? "This assignment was not given to this student."
          : null;
    const where = `row ${(rowOf.get(enrollmentId) ?? 0) + 1}, ${titles.get(columnId)}`;
    return why === null ? [] : { where, said: after.points ?? after.state.toLowerCase(), why };
  });
  const said = problems.map(({ row, column, said: text, why }) => ({
    where: `row ${row}, ${column}`,
    said: text,
    why,
  }));
  const seal = createHash("sha256").update(JSON.stringify(changes)).digest("hex");
  return { changes, problems: [...said, ...barred], unchanged, seal };
}

/**
 * Which system a gradebook file comes from, which of its columns say who somebody is, and which rows are people. Column
 * names are those that the systems write in English; a file in another language is read as a plain table, and the
 * instructor says which column is which.
 */
import { cellValue, type KeptTable } from "./kept-table";

export const systems = ["Canvas", "Moodle", "Blackboard", "Plain"] as const;
export type System = (typeof systems)[number];

export interface LmsFile {
  system: System;
  table: KeptTable;
  /** What the columns are called, in order. */
  columns: string[];
  /** Columns that say who somebody is; they are never written. */
  idColumns: number[];
  addressColumns: number[];
  nameColumns: number[];
  /** Every column that is not ours to write: identity, and what the system reckons itself. */
  readOnly: number[];
  /** Rows of people. */
  people: number[];
  /** Where a new column goes. */
  newColumn: number;
}

interface Shape {
  /** Columns that must be there. */
  signs: RegExp[];
  id: RegExp;
  address: RegExp;
  name: RegExp;
  /** Further columns that are not graded work. */
  other: RegExp;
}

const shapes: Record<System, Shape> = {
  Canvas: {
    signs: [/^student$/i, /^id$/i, /^section$/i],
    ...{ id: /^(id|sis user id|integration id|sis login id)$/i, address: /^sis login id$/i, name: /^student$/i },
    other: /^(section|root account)$|\b(current|final|unposted) (score|grade|points)\b/i,
  },
  Moodle: {
    signs: [/^first name$/i, /^(last name|surname)$/i, /^email address$|^last downloaded from this course$/i],
    ...{ id: /^(id number|username)$/i, address: /^email address$/i, name: /^(first name|last name|surname)$/i },
    other: /^(institution|department|group|last downloaded from this course)$|^(course|category) total\b/i,
  },
  Blackboard: {
    signs: [/^last name$/i, /^first name$/i, /^username$/i],
    ...{ id: /^(username|student id)$/i, address: /^(username|email)$/i, name: /^(last name|first name)$/i },
    other: /^(last access|availability)$/i,
  },
  Plain: {
    signs: [],
    id: /^(id|student id|student number|login|username)$/i,
    address: /^(e-?mail|e-?mail address|address)$/i,
    name: /^(name|student|first name|last name|surname)$/i,
    other: /^(section|group)$/i,
  },
};

/** Reads a gradebook file. Null for a table without rows. */
export function lmsFile(table: KeptTable): LmsFile | null {
  const columns = table.rows[0]?.cells.map((raw) =>
    cellValue(raw)
      .replace(/^\ufeff/u, "")
      .trim(),
  );
  if (!columns || columns.every((each) => each === "")) return null;
  const system = systems.find((each) => shapes[each].signs.every((sign) => columns.some((name) => sign.test(name))));
  const shape = shapes[system ?? "Plain"];
  const at = (pattern: RegExp) => columns.flatMap((name, index) => (pattern.test(name) ? index : []));
  const [idColumns, addressColumns, nameColumns] = [at(shape.id), at(shape.address), at(shape.name)];
  const people = peopleOf(table, system === "Canvas" ? at(/^id$/i) : [...idColumns, ...addressColumns, ...nameColumns]);
  const reckoned = system === "Canvas" ? readOnlyOf(table, people) : [];
  const readOnly = [...new Set([...idColumns, ...addressColumns, ...nameColumns, ...at(shape.other), ...reckoned])];
  return {
    ...{ system: system ?? "Plain", table, columns, idColumns, addressColumns, nameColumns },
    readOnly: readOnly.toSorted((a, b) => a - b),
    people,
    newColumn: Math.min(columns.length, ...reckoned),
  };
}

/** What Canvas reckons itself says so between the names of the columns and the people. */
const readOnlyOf = ({ rows }: KeptTable, [first = rows.length]: readonly number[]): number[] => [
  ...new Set(
    rows.slice(1, first).flatMap(({ cells }) => cells.flatMap((raw, at) => (/read only/i.test(raw) ? at : []))),
  ),
];

/** A row is a person when it says who: rows of possible points and of posting rules have no id. */
const peopleOf = ({ rows }: KeptTable, identity: readonly number[]): number[] =>
  rows.flatMap(({ cells }, row) =>
    row > 0 && identity.some((column) => cellValue(cells[column] ?? "").trim() !== "") ? row : [],
  );

/** What a cell says, without blanks around it. */
export const valueAt = ({ table }: Pick<LmsFile, "table">, row: number, column: number): string =>
  cellValue(table.rows[row]?.cells[column] ?? "").trim();

/**
 * What a person chose about a gradebook file they brought: whose row is whose, which column takes which. All of it stands
 * in the address, so that a reload, the back key and a lost session lose nothing.
 */
import { longId, shortId } from "../id/short-id";

export interface FileChoices {
  /** `fill`: our grades go into the file. `take`: grades of the file come in here. */
  mode: "fill" | "take";
  /** Row of the file to an enrollment, or to nobody. */
  hands: ReadonlyMap<number, string | null>;
  /** Column of ours to a column of the file, from 0; null adds one (only when filling). */
  columns: ReadonlyMap<string, number | null>;
  /** Fill in what students do not see yet, too. */
  waiting: boolean;
}

type Pairs = Iterable<readonly [string, string]>;

/** Reads choices from a query; what is unreadable is left out. */
export function readFileChoices(pairs: Pairs): FileChoices {
  const hands = new Map<number, string | null>();
  const columns = new Map<string, number | null>();
  let [mode, waiting]: [FileChoices["mode"], boolean] = ["fill", false];
  for (const [name, value] of pairs) {
    const [what = "", which = ""] = name.split(".");
    const [row, column, person] = [Number(which), longId(which), longId(value)];
    if (name === "mode") mode = value === "take" ? "take" : "fill";
    else if (name === "waiting") waiting = value === "on";
    else if (what === "hand" && Number.isSafeInteger(row) && (value === "none" || person)) hands.set(row, person);
    else if (what === "column" && column && /^(\d{1,4}|new)$/.test(value))
      columns.set(column, value === "new" ? null : Number(value));
  }
  return { mode, hands, columns, waiting };
}

/** The choices as a query, without a question mark. */
export function fileQuery({ mode, hands, columns, waiting }: FileChoices): string {
  const query = new URLSearchParams({ mode });
  for (const [row, person] of hands) query.set(`hand.${row}`, person ? shortId(person) : "none");
  for (const [id, column] of columns) query.set(`column.${shortId(id)}`, column === null ? "new" : String(column));
  if (waiting) query.set("waiting", "on");
  return query.toString();
}

/** What a file would bring or get, as the page shows it. */
export interface FilePage {
  courseTitle: string;
  name: string;
  system: string;
  /** Columns of the file that can be written or read, by their number. */
  theirs: { column: number; name: string }[];
  ours: { id: string; title: string; max: string | null; suggested: number | null }[];
  people: { id: string; name: string }[];
  matched: number;
  /** Rows that nobody was found for, with who might be meant. */
  open: { row: number; words: string; why: string }[];
  byHand: { row: number; words: string }[];
  /** In the course, and in no row. */
  absent: string[];
  /** In the file, and not in the course any more. */
  left: string[];
  choices: FileChoices;
  /** What would change; null before a column is chosen. The list is cut, the count is not. */
  result: {
    changes: { who: string; column: string; before: string; after: string }[];
    count: number;
    problems: { where: string; said: string; why: string }[];
    problemCount: number;
    unchanged: number;
    notes: string[];
    /** Names this result: when it is another by now, nothing is taken. */
    seal: string;
  } | null;
  mayTake: boolean;
}

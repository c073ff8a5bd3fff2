/** Notes as a table: a row for each note, and one for each answer, which names in `reply_to` what it answers. */
import { annotationKinds, audiences, relations } from "../annotation/model";
import type { RichText } from "../richtext/model";
import { storable } from "../text/storable";
import { readBody } from "./body-read";
import { type TableRow, writeTable } from "./csv";
import { blankNote, fittingKind, fittingTags, instantOf, joined, nameOf, noteIdOf } from "./entry";
import type { FileNote, FilePlace } from "./model";
import type { Entry } from "./threads";

const placeColumns = ["source", "document", "place", "start", "end", "quotation", "prefix", "suffix"] as const;
const second = (column: string) => `second_${column}`;
const columns = [
  ...(["id", "reply_to", "author", "created", "modified", "kind", "skill", "skill_key", "tags", "note"] as const),
  ...placeColumns,
  ...(["relation"] as const),
  ...placeColumns.map(second),
  ...(["audience"] as const),
];

type Cells = Partial<Record<string, string>>;

/** The table of a room's notes. Words are plain text: emphasis, links and lists do not travel in it. */
export function csvOf(notes: readonly FileNote[]): string {
  const rows = notes.flatMap((note) => [noteRow(note), ...note.replies.map((reply) => replyRow(note, reply))]);
  return writeTable([[...columns], ...rows.map((row) => columns.map((column) => row[column] ?? ""))]);
}

function noteRow(note: FileNote): Cells {
  const { id, kind, relation, skill, tags, body, audience, places } = note;
  const [first, other] = places;
  const otherCells = Object.entries(other ? placeCells(other) : {});
  return {
    ...{ id: id ?? "", ...head(note), kind, relation: relation ?? "", audience: audience ?? "", tags: tagCell(tags) },
    ...{ skill: skill?.name ?? "", skill_key: skill?.key ?? "", note: paragraphs(body) },
    ...(first ? placeCells(first) : {}),
    ...Object.fromEntries(otherCells.map(([column, value]) => [second(column), value])),
  };
}

const replyRow = (note: FileNote, reply: FileNote["replies"][number]): Cells => ({
  ...{ id: reply.id ?? "", reply_to: note.id ?? "", ...head(reply), kind: "Reply", note: paragraphs(reply.body) },
});

const head = ({ author, created, modified }: Pick<FileNote, "author" | "created" | "modified">): Cells => ({
  ...{ author: author ?? "", created: created ?? "", modified: modified ?? "" },
});

const paragraphs = (body: RichText): string => body.blocks.map(({ text }) => text).join("\n\n");

const placeCells = ({ source, title, label, codePoints, exact, prefix, suffix }: FilePlace): Cells => ({
  ...{ source: source ?? "", document: title ?? "", place: label ?? "" },
  ...{ start: codePoints ? `${codePoints.startAt}` : "", end: codePoints ? `${codePoints.endAt}` : "" },
  ...{ quotation: exact, prefix, suffix },
});

/** Tags parted by commas, as a person types them; as a JSON list where a tag has a comma of its own. */
const tagCell = (tags: readonly string[]): string =>
  tags.some((tag) => tag.includes(",") || tag.startsWith("[")) ? JSON.stringify(tags) : tags.join(", ");

function tagsOf(cell: string): string[] {
  if (!cell.startsWith("[")) return cell.split(",");
  try {
    const list: unknown = JSON.parse(cell);
    return Array.isArray(list) ? list.filter((each) => typeof each === "string") : [cell];
  } catch {
    return cell.split(",");
  }
}

/** Names that tables of other programs give to the same columns. */
const otherNames = new Map([
  ...["text", "comment", "annotation", "body"].map((name) => [name, "note"] as const),
  ...["quote", "exact", "selection"].map((name) => [name, "quotation"] as const),
  ...["url", "uri"].map((name) => [name, "source"] as const),
  ...["user", "username"].map((name) => [name, "author"] as const),
  ...([
    ["title", "document"],
    ["updated", "modified"],
    ["reply to", "reply_to"],
    ["references", "reply_to"],
  ] as const),
]);

/** The columns of a table by its first row; null when no column of it has notes or quotations. */
export function columnsOf(first: TableRow | undefined): string[] | null {
  const names = first?.cells.map((cell) => cell.trim().toLowerCase()).map((name) => otherNames.get(name) ?? name) ?? [];
  return names.includes("note") || names.includes("quotation") ? names : null;
}

/** One row as an entry. Missing cells are empty, further ones are passed over. */
export function csvEntry(row: TableRow, names: readonly string[], at: string): Entry | string {
  const cells: Cells = {};
  names.forEach((name, index) => {
    cells[name] ??= row.cells[index];
  });
  const places = [placeOf(cells, (column) => column), placeOf(cells, second)].flatMap((place) => place ?? []);
  const answers = noteIdOf(cells.reply_to?.trim());
  if (answers === null && places.length === 0) return "It does not say what it is about.";
  const { tags, words } = fittingTags(tagsOf(cells.tags ?? ""));
  const body = joined([readBody(cells.note ?? "", null), words]);
  const kind = fittingKind(annotationKinds.find((each) => each === cells.kind) ?? "Comment", body, places.length);
  const skill = nameOf(cells.skill);
  const note: FileNote = {
    ...blankNote(at),
    ...{ id: noteIdOf(cells.id?.trim()), body, tags, kind, places: answers === null ? places : [] },
    relation: kind === "Corroboration" ? (relations.find((each) => each === cells.relation) ?? null) : null,
    skill: skill === null ? null : { key: nameOf(cells.skill_key), name: skill },
    audience: audiences.find((each) => each === cells.audience) ?? null,
    ...{ author: nameOf(cells.author), created: instantOf(cells.created), modified: instantOf(cells.modified) },
  };
  return { note, answers };
}

function placeOf(cells: Cells, name: (column: string) => string): FilePlace | null {
  const told = (column: string) => storable(cells[name(column)] ?? "");
  const [startAt, endAt] = [told("start"), told("end")].map((text) =>
    /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN,
  );
  const [exact, source] = [told("quotation"), told("source").trim()];
  const codePoints = startAt !== undefined && endAt !== undefined && startAt < endAt ? { startAt, endAt } : null;
  if (exact === "" && (source === "" || codePoints === null)) return null;
  return {
    ...{
      source: source || null,
      title: nameOf(told("document")),
      exact,
      prefix: told("prefix"),
      suffix: told("suffix"),
    },
    ...{ codePoints, units: null, label: null },
  };
}

/** One address for each view of the gradebook: which section, found by what words, which page. */
import { longId, shortId } from "../id/short-id";
import type { Column } from "./page";

export interface GradebookView {
  sectionId: string | null;
  words: string;
  page: number;
}

/** What the history of the gradebook is narrowed to. */
export interface HistoryView {
  studentId: string | null;
  /** Letters of the student's name. */
  words: string;
  assignmentId: string | null;
  page: number;
}

type Params = Record<string, string | string[] | undefined>;
const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** A page number as an address says it; anything else is the first page. */
export function pageFrom(value: string | string[] | undefined): number {
  const page = Number.parseInt(one(value), 10);
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}

/** Reads a view from the query of an address; what is unreadable is left out. */
export const readGradebookView = (params: Params): GradebookView => ({
  sectionId: longId(one(params.section)),
  words: one(params.search).trim().slice(0, 100),
  page: pageFrom(params.page),
});

/** Reads a view of the history from the query of an address; what is unreadable is left out. */
export const readHistoryView = (params: Params): HistoryView => ({
  ...{ studentId: longId(one(params.student)), assignmentId: longId(one(params.assignment)) },
  words: one(params.search).trim().slice(0, 100),
  page: pageFrom(params.page),
});

/** The query of a view of the history, with its question mark; empty for the first page of everything. */
export function historyQuery({ studentId, words, assignmentId, page }: HistoryView): string {
  const query = new URLSearchParams();
  if (studentId) query.set("student", shortId(studentId));
  if (words) query.set("search", words);
  if (assignmentId) query.set("assignment", shortId(assignmentId));
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `?${query}` : "";
}

/** The query of a view, with its question mark; empty for the first page of everybody. */
export function gradebookQuery({ sectionId, words, page }: GradebookView): string {
  const query = new URLSearchParams();
  if (sectionId) query.set("section", shortId(sectionId));
  if (words) query.set("search", words);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `?${query}` : "";
}

/** Where a column leads. */
export const columnPath = ({ kind, id }: Pick<Column, "kind" | "id">): string =>
  kind === "assignment" ? `/assignments/${shortId(id)}` : "/participation";

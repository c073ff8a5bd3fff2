/** The page of people has one address for each view of it: which people, found by what words, which page. */
import { longId, shortId } from "../id/short-id";
import type { Showing } from "./people";

/** A view of the roster as its address says it. */
export interface PeopleView {
  showing: Showing;
  search: string;
  page: number;
}

type Params = Record<string, string | string[] | undefined>;
const one = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

/** Reads a view from the query of an address; what is unreadable is left out. */
export function readPeopleView(params: Params): PeopleView {
  const show = one(params.show);
  const sectionId = longId(show);
  const page = Number.parseInt(one(params.page), 10);
  return {
    showing: sectionId
      ? { kind: "section", sectionId }
      : { kind: show === "staff" || show === "removed" ? show : "all" },
    search: one(params.search).slice(0, 100),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** How a view is named in its address. */
export const showName = (showing: Showing): string =>
  showing.kind === "section" ? shortId(showing.sectionId) : showing.kind;

/** The address of a view, after the course's own. */
export function peopleAddress(base: string, { showing, search, page }: PeopleView): string {
  const query = new URLSearchParams();
  if (showing.kind !== "all") query.set("show", showName(showing));
  if (search) query.set("search", search);
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `${base}/people?${query}` : `${base}/people`;
}

/** How the pages of the heat map are asked for: `?text=2&skill=context`, and a passage: `?text=1&from=120&to=180`. */
import type { Flow } from "../document/model";
import type { HeatAsked, PassageAsked } from "./view";

type Search = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");
/** A whole number of at most nine digits; anything else is none. */
const whole = (value: string | string[] | undefined): number | null =>
  /^\d{1,9}$/.test(one(value)) ? Number(one(value)) : null;

const skillOf = (value: string | string[] | undefined): string | null => one(value).slice(0, 40) || null;

/** What an address asks of the heat map; what it does not say, or says wrongly, is the first text and all skills. */
export const readHeatAsked = (search: Search): HeatAsked => ({
  text: whole(search.text) ?? 1,
  skill: skillOf(search.skill),
});

/** The passage an address names; null when it names none. */
export function readPassageAsked(search: Search): PassageAsked | null {
  const [startAt, endAt] = [whole(search.from), whole(search.to)];
  if (startAt === null || endAt === null || endAt <= startAt) return null;
  const note = one(search.note).slice(0, 80);
  const flow: Flow = note ? `note:${note}` : "doc";
  return { ...readHeatAsked(search), flow, startAt, endAt, page: whole(search.page) ?? 1 };
}

/** The heat map of one text. `base` is the assignment's address. */
export function heatAddress(base: string, { text, skill }: HeatAsked): string {
  const said = new URLSearchParams();
  if (text > 1) said.set("text", `${text}`);
  if (skill !== null) said.set("skill", skill);
  return said.size > 0 ? `${base}/heat?${said}` : `${base}/heat`;
}

/** The notes on a passage. */
export function notesAddress(base: string, asked: PassageAsked): string {
  const { text, flow, startAt, endAt, skill, page } = asked;
  const said = new URLSearchParams({ text: `${text}`, from: `${startAt}`, to: `${endAt}` });
  if (flow !== "doc") said.set("note", flow.slice("note:".length));
  if (skill !== null) said.set("skill", skill);
  if (page > 1) said.set("page", `${page}`);
  return `${base}/heat/notes?${said}`;
}

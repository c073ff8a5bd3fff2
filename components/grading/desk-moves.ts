/** Where single keys lead on the grader's desk. `panel` is the rubric's. */
import { enterRow, undecidedRow } from "./undecided";

/** To the way of choosing words by keys, at the first paragraph in sight. */
export function toChoosing() {
  const ways = [...document.querySelectorAll<HTMLElement>("#answers [data-choose]")];
  (ways.find((way) => way.getBoundingClientRect().top > 0) ?? ways[0])?.focus();
}

/** Opens the bank for the remark of the row in focus, or for what is said on the whole. */
export function searchBank(panel: Element | null) {
  const row = document.activeElement?.closest("[data-criterion]") ?? null;
  const buttons = panel?.querySelectorAll<HTMLButtonElement>("[data-from-bank]") ?? [];
  [...buttons].find((button) => button.closest("[data-criterion]") === row)?.click();
}

/** Gives the level with this digit to the first row that waits for one, and goes on to the next. */
export function giveLevel(panel: Element | null, digit: string) {
  // Within a row the row answers; what it does not know is no level of another.
  if (document.activeElement?.closest("[data-criterion]")) return;
  const row = undecidedRow(panel);
  const levels = [...(row?.querySelectorAll(".level") ?? [])];
  const level = levels.find((each) => each.querySelector("kbd")?.textContent === digit);
  const radio = level?.querySelector<HTMLInputElement>("input:enabled");
  if (!row || !radio) return;
  radio.focus();
  radio.click();
  enterRow(undecidedRow(panel, row));
}

/** Out of a field, to where keys count: its row, or the head of the desk. */
export function leaveField(field: Element) {
  const row = field.closest("[data-criterion]");
  if (row?.querySelector("[type=radio]")) enterRow(row);
  else document.getElementById("on-the-desk")?.focus({ preventScroll: true });
}

/** Opens the list of keys, or shuts it. */
export function turnKeyList(panel: Element | null) {
  const list = panel?.querySelector<HTMLDetailsElement>("details.key-list");
  if (list) list.open = !list.open;
  list?.scrollIntoView({ block: "nearest" });
  list?.querySelector("summary")?.focus();
}

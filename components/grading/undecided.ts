/** The rows of a rubric on the desk, as a key finds them. */

/** Rows in which something can be chosen. */
export const CHOICES = "[data-criterion]:has([type=radio])";

/** The first row without a level, after this one if it is given, going round at the end; undefined where none is left. */
export function undecidedRow(panel: Element | null | undefined, after: Element | null = null): Element | undefined {
  const rows = [...(panel?.querySelectorAll(CHOICES) ?? [])];
  const at = after === null ? -1 : rows.indexOf(after);
  const round = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  return round.find((each) => each.getAttribute("data-decided") === "false");
}

/** Puts the focus on what is chosen in a row, or on its first choice. */
export const enterRow = (row: Element | null | undefined): void =>
  row?.querySelector<HTMLInputElement>("input:checked, input[type=radio]")?.focus();

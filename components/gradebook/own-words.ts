import { cellWords, type GradebookCell } from "@/lib/domain/gradebook/page";

/** What a cell says to its student. */
export function ownWords(cell: GradebookCell | undefined): string {
  if (!cell) return "–";
  if (cell.standing === "to grade") return "submitted, nothing released yet";
  if (cell.standing === "not submitted") return "not submitted";
  if (cell.standing === "missing") return "missing, counts as 0";
  if (cell.standing === "excused") return "excused, not counted";
  return cell.standing === "open" ? "nothing yet" : cellWords(cell);
}

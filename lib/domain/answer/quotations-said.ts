/** What was found about typed quotations, in sentences for their writer. */
import type { CheckedQuotation } from "./quotations";

const short = (words: string) => (words.length > 90 ? `${words.slice(0, 88).trimEnd()} …` : words);
const counted = (count: number) => `${count} ${count === 1 ? "quotation stands" : "quotations stand"}`;

/** First what is right, counted; then each that is not, with what stands in the text. */
export function sayQuotations(checked: readonly CheckedQuotation[]): string[] {
  const says: string[] = [];
  const count = (verdict: CheckedQuotation["verdict"]) => checked.filter((each) => each.verdict === verdict).length;
  if (count("exact") > 0) says.push(`${counted(count("exact"))} in the texts word for word.`);
  if (count("shortened") > 0) says.push(`${counted(count("shortened"))} in the texts, with words left out or put in.`);
  for (const { verdict, quoted, title, truth } of checked) {
    if (verdict === "reordered") says.push(`“${short(quoted)}”: the words stand in ${title}, in another order.`);
    if (verdict === "misquoted")
      says.push(`“${short(quoted)}” differs from ${title}, which has: “${short(truth ?? "")}”.`);
    if (verdict === "not found") says.push(`“${short(quoted)}” was not found in the texts of this assignment.`);
  }
  return says;
}

/** What was found about typed quotations, in sentences for their writer. */
import { type CheckedQuotation, isFound } from "./quotations";

const short = (words: string) => (words.length > 90 ? `${words.slice(0, 88).trimEnd()} …` : words);
const counted = (count: number) => `${count} ${count === 1 ? "quotation stands" : "quotations stand"}`;

/** First what is right, counted; then each that is not, with what stands in the text. */
export function sayQuotations(checked: readonly CheckedQuotation[]): string[] {
  const says: string[] = [];
  const count = (verdict: CheckedQuotation["verdict"]) => checked.filter((each) => each.verdict === verdict).length;
  if (count("exact") > 0) says.push(`${counted(count("exact"))} in the texts word for word.`);
  if (count("shortened") > 0) says.push(`${counted(count("shortened"))} in the texts, with words left out or put in.`);
  for (const each of checked) if (!isFound(each)) says.push(sayQuotation(each));
  return says;
}

/** One quotation and what was found about it. */
export function sayQuotation({ verdict, quoted, title, truth }: CheckedQuotation): string {
  const said = `“${short(quoted)}”`;
  switch (verdict) {
    case "exact":
      return `${said} stands in ${title} word for word.`;
    case "shortened":
      return `${said} stands in ${title}, with words left out or put in.`;
    case "reordered":
      return `${said}: the words stand in ${title}, in another order.`;
    case "misquoted":
      return `${said} differs from ${title}, which has: “${short(truth ?? "")}”.`;
    case "not found":
      return `${said} was not found in the texts of this assignment.`;
  }
}

/** Newspapers and journals, as the line below a cutting names them: `Easton Gazette, June 16, 1821, p. 3`. */
import { parseDateLine } from "./dates";

const press =
  /(?<![\p{L}])(?:times|herald|gazette|chronicle|news|post|tribune|journal|courier|star|observer|guardian|mercury|transcript|telegraph|mail|express|advertiser|globe|examiner|review|standard|sentinel|republican|enquirer|inquirer|intelligencer|argus|eagle|press|leader|monitor|weekly|daily|pravda|izvesti(?:ia|ya)|trud|zeitung|anzeiger|\p{L}{3,}blatt|nachrichten|temps|figaro|moniteur|humanité|gazeta|vestnik|правда|известия|вестник|газета)(?![\p{L}])/iu;
const form =
  /^(?:from\s+|source:\s*)?(?<title>(?:the\s+)?[“"«*_]?\p{Lu}[^,.;:!?\d]{2,60}?[”"»*_]?)\s*(?:\([^)]{2,40}\))?,\s+(?<rest>.{4,60})$/iu;

/** Whether a whole line names a newspaper with the day of its issue. */
export function namesIssue(text: string): boolean {
  const found = form.exec(text)?.groups;
  if (found === undefined || text.length > 140) return false;
  const { title = "", rest = "" } = found;
  if (!press.test(title) || title.split(/\s/u).length > 8) return false;
  const day = rest.replace(/,\s*(?:pp?\.|S\.|c\.|с\.|col\.)\s*[\d–, -]+\.?$/u, "").replace(/\.$/u, "");
  return parseDateLine(day.replace(/^(?:no\.|№)\s*\d+,\s*/iu, "")) !== null;
}

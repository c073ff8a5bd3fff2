/**
 * Documents as RIS, the line format of reference programs: two capitals or digits, two spaces, a hyphen, a space, and
 * one line of text. The tags are those that Zotero reads for letters and manuscripts (recipient A2, translator A4,
 * archive DB, place in it AN).
 */
import type { CslDate, CslItem, CslName } from "./citation-csl";

/** A text on one line: whatever ends a line becomes a space, so that no field can begin a tag of its own. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim();

const nameOf = (name: CslName): string =>
  oneLine("literal" in name ? name.literal : `${name.family.replace(/,/gu, " ")}, ${name.given.replace(/,/gu, " ")}`);

/** `1917/11/07/`, with what is not known left out, and words behind the last stroke. */
function risDate(date: CslDate | undefined): string | null {
  const [list] = date?.["date-parts"] ?? [];
  if (date === undefined || list === undefined || (list[0] ?? 0) < 0) return date?.literal ?? null;
  const [year = 0, month, day] = list;
  const two = (part: number | undefined): string => (part === undefined ? "" : String(part).padStart(2, "0"));
  const end = date["date-parts"]?.[1];
  const more = [date.circa ? "circa" : "", end === undefined ? "" : `to ${end.join("-")}`].filter(
    (word) => word !== "",
  );
  return `${String(year).padStart(4, "0")}/${two(month)}/${two(day)}/${more.join(" ")}`;
}

const kinds: Partial<Record<CslItem["type"], string>> = { personal_communication: "PCOMM", manuscript: "MANSCPT" };

function record(item: CslItem): string {
  const [year] = item.issued?.["date-parts"]?.[0] ?? [];
  const many = (tag: string, list: readonly CslName[] | undefined): [string, string | null][] =>
    (list ?? []).map((name) => [tag, nameOf(name)]);
  const fields: [string, string | null | undefined][] = [
    ["TY", kinds[item.type] ?? "GEN"],
    ["ID", item.id],
    ["TI", item.title],
    ...many("AU", item.author),
    ...many("A2", item.recipient),
    ...many("A4", item.translator),
    ["PY", year === undefined || year < 0 ? null : String(year).padStart(4, "0")],
    ["DA", risDate(item.issued)],
    ["M3", item.genre],
    ["T2", item["container-title"]],
    ["DB", item.archive],
    ["AN", item.archive_location],
    ["CN", item["call-number"]],
    ["CY", item["event-place"]],
    ["LA", item.language],
    ["N1", item.note],
    ["UR", item.URL],
    ["Y2", risDate(item.accessed)],
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const text = value == null ? "" : oneLine(value);
    return text === "" ? [] : [`${tag}  - ${text}`];
  });
  return [...lines, "ER  - "].join("\r\n");
}

/** The items as one RIS file; lines end as the format asks, with carriage return and line feed. */
export function toRis(items: readonly CslItem[]): string {
  return items.map((item) => `${record(item)}\r\n`).join("\r\n");
}

/**
 * Dates of a calendar that is not worked out here, with the day that an editor worked out beside them in brackets:
 * `25 Safar 1254 [May 20, 1838]`, `Kangxi 56/11/21 (December 23, 1717)`.
 */
import { parseDate } from "./date-grammar";
import type { DateContext, DateReading } from "./date-model";

const months = [
  "muharram|safar|rab[iî]['ʿ‘’]?|rebi[uü]?l|jumada|jumādā|cemaziy|rajab|receb|sha['ʿ‘’]?ban|şaban|ramadan|ramazan|shawwal|şevval|dh[uū]|z[iî]['’]?l",
  "tishr[ei]i?|h?eshvan|cheshvan|kislev|tevet|shevat|adar|nisan|iyy?ar|sivan|tammuz|elul",
  "kalends|calends|nones|ides|kal\\.|non\\.|id\\.|feast of|vigil of|indiction",
  "reign|moon|lunar|intercalary|kangxi|yongzheng|qianlong|jiaqing|daoguang|xianfeng|tongzhi|guangxu|xuantong|wanli|hongwu|meiji|taish[oō]|sh[oō]wa|kaei|ansei|kei[oō]",
].join("|");
const form = new RegExp(
  `^(?=[^[(=]*(?<!\\p{L})(?:${months}|a\\.? ?h\\.?(?=\\s|\\d)))[^[(=]{4,70}[,;]?\\s*(?:[[(]=?|=)\\s*(?<day>[^[\\]()=]{4,40})[\\])]?[.,]?$`,
  "iu",
);

/** The day in brackets of a date in another calendar; null when the text is no such date. It is always a doubt. */
export function readForeign(text: string, context: DateContext): DateReading | null {
  const day = form.exec(text)?.groups?.day;
  const found = day === undefined ? null : parseDate(day.trim(), context);
  if (found === null || found.edtf === null) return null;
  return { ...found, doubts: [...found.doubts, "An editor worked this day out from another calendar."] };
}

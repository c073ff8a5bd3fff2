/** EDTF as the dating attributes of TEI, as far as they can say it; the EDTF itself stands in `@ana` beside them. */
import type { Attributes } from "./xml-out";

/**
 * `@when` of a day, month or year; `@notBefore` and `@notAfter` of an interval or set; `@cert` when it is qualified.
 * Nothing for what TEI cannot say.
 */
export function dating(edtf: string | null): Attributes {
  if (edtf === null) return {};
  const cert = /[?~%X]/u.test(edtf) ? "medium" : null;
  const bare = edtf.replace(/[?~%]/gu, "");
  if (point.test(bare)) return { when: bare, cert };
  const [, first = "", last = ""] = /^\[?([^,/[\]]*)(?:[,/]|\.\.)(?:[^,/]*,)*([^,/[\]]*)\]?$/u.exec(bare) ?? [];
  const [notBefore, notAfter] = [bound(first, "0"), bound(last, "9")];
  if (notBefore !== null || notAfter !== null) return { notBefore, notAfter, cert };
  return /^\d{2}[\dX]{2}(?:-XX){0,2}$/u.test(bare)
    ? { notBefore: bound(bare, "0"), notAfter: bound(bare, "9"), cert }
    : {};
}

const point = /^\d{4}(?:-\d{2}){0,2}$/u;

function bound(edtf: string, digit: string): string | null {
  const whole = edtf.replace(/(?:-XX)+$/u, "").replace(/X/gu, digit);
  return point.test(whole) ? whole : null;
}

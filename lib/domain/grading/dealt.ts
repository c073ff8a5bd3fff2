/** What dealing out the marking came to, and how it is said. */
export interface Dealt {
  /** Parts of what was submitted that somebody was given just now. */
  dealt: number;
  /** Of these, parts whose students they do not teach. */
  untaught: number;
  /** Parts that fit nobody's. */
  left: number;
}

/** Says what dealing out came to, for whoever dealt. */
export function sayDealt({ dealt, untaught, left }: Dealt): string {
  const given = dealt === 0 ? "Given; nothing is left to deal out just now." : `Dealt out: ${dealt}.`;
  const beyond =
    untaught === 0 ? [] : [`${untaught} of these are of students they do not teach: they see that work now.`];
  return [given, ...beyond, ...(left === 0 ? [] : [`${left} fit nobody's part.`])].join(" ");
}

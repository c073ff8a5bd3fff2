/** What dealing out the marking came to, and how it is said. */
export interface Dealt {
  /** Parts of what was submitted that somebody was given just now. */
  dealt: number;
  /** Of these, parts whose students they do not teach. */
  untaught: number;
  /** Parts that fit nobody's; not counted while nobody was given anything. */
  left: number;
}

/** Says what dealing out first markings came to, for whoever dealt. */
export function sayDealtOut({ dealt, untaught, left }: Dealt): string {
  const given = dealt === 0 ? "Nothing was to be dealt out just now." : `Dealt out: ${dealt}.`;
  const beyond =
    untaught === 0
      ? []
      : [
          `${untaught} of them ${untaught === 1 ? "is" : "are"} of students whom the grader does not teach, and opened to the grader by this.`,
        ];
  return [given, ...beyond, ...(left === 0 ? [] : [`${left} ${left === 1 ? "fits" : "fit"} nobody's part.`])].join(" ");
}

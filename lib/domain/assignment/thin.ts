/** Where the notes of a class are thin: parts of the texts and skills that nobody, or hardly anybody, wrote on. In words. */

/** A paragraph with its citable label (`¶5`) and the notes that touch it. */
interface NotedPart {
  label: string;
  notes: number;
}

/** A text with its paragraphs in order. */
export interface NotedText {
  title: string;
  parts: readonly NotedPart[];
}

/** Few: less than this share of what falls on one part, or one skill, on average. */
const FEW = 0.25;

/**
 * One sentence for each text and one for the skills, where something is missing; empty when nothing is. Before there is
 * any note nothing is thin.
 */
export function thinWords(texts: readonly NotedText[], skills: readonly { name: string; notes: number }[]): string[] {
  const spread = texts.some(({ parts }) => parts.some(({ notes }) => notes > 0));
  if (!spread) return [];
  const ofTexts = texts.flatMap(({ title, parts }) => {
    const said = missing(parts, (chosen) => ranges(parts, chosen));
    return said ? [`${title}: ${said}.`] : [];
  });
  const ofSkills = missing(skills, (chosen) => skills.filter((each) => chosen.has(each)).map(({ name }) => name));
  return ofSkills ? [...ofTexts, `Skills: ${ofSkills}.`] : ofTexts;
}

/** "no notes on …; few on …", or "" when there is enough everywhere. */
function missing<T extends { notes: number }>(all: readonly T[], names: (chosen: ReadonlySet<T>) => string[]): string {
  const mean = all.reduce((sum, { notes }) => sum + notes, 0) / Math.max(1, all.length);
  const none = all.filter(({ notes }) => notes === 0);
  const few = all.filter(({ notes }) => notes > 0 && notes < mean * FEW);
  if (all.length > 0 && none.length === all.length) return "no notes yet";
  const say = (what: string, those: T[]) =>
    those.length > 0 ? [`${what} on ${names(new Set(those)).join(", ")}`] : [];
  return [...say("no notes", none), ...say("few", few)].join("; ");
}

/** Neighbours together: ¶2–¶4. */
function ranges(parts: readonly NotedPart[], chosen: ReadonlySet<NotedPart>): string[] {
  const runs: NotedPart[][] = [];
  let open: NotedPart[] | null = null;
  for (const part of parts) {
    if (!chosen.has(part)) {
      open = null;
      continue;
    }
    if (!open) {
      open = [];
      runs.push(open);
    }
    open.push(part);
  }
  return runs.map((run) => {
    const [first, last] = [run[0]?.label ?? "", run.at(-1)?.label ?? ""];
    return first === last ? first : `${first}–${last}`;
  });
}

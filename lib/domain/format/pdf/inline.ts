/** Putting the words of a paragraph into the builder: marks by type, markers of notes, page breaks, hyphens undone. */
import type { SourceBuilder } from "../builder";
import type { MarkFacts } from "../facts";
import { joinOf } from "./hyphens";
import { levelStretches, raisedStretches, type Stretch } from "./markers";
import type { SetLine } from "./measure";
import type { Face, Run } from "./model";

/** What all paragraphs of a file share while they are put together. */
export interface Composition {
  builder: SourceBuilder;
  face: (font: string) => Face;
  known: ReadonlySet<string>;
  doubtful: Set<string>;
  /** Keys of the notes at the foot of each page. */
  keys: ReadonlyMap<number, ReadonlySet<string>>;
  /** The builder's id of the note that a marker on a page refers to, when place and sign leave no doubt. */
  noteAt: (page: number, key: string) => string | null;
  /** The printed number of a page. */
  labelAt: (page: number) => string | null;
}

const none: ReadonlySet<string> = new Set();

/** Adds the lines to the open block. `heading` says that bold is its type and no stress. */
export function addLines(lines: readonly SetLine[], verse: boolean, heading: boolean, to: Composition) {
  const { builder, known, doubtful } = to;
  for (const [index, line] of lines.entries()) {
    const [before, after] = [lines[index - 1], lines[index + 1]];
    if (before !== undefined && before.page !== line.page) {
      for (let page = before.page + 1; page <= line.page; page++) {
        builder.atom({ kind: "pageBreak", label: to.labelAt(page) });
      }
    }
    const join = after === undefined || verse ? null : joinOf(line.text, after.text, known);
    if (join?.doubtful != null) doubtful.add(join.doubtful);
    addRuns(trimmedRuns(line.runs, join?.cut ?? 0), line.page, heading, to);
    if (after === undefined) continue;
    if (verse) builder.line();
    else if (join?.between === " ") builder.text(" ", sharedMarks(line.runs.at(-1), after.runs[0], heading, to.face));
  }
}

function trimmedRuns(runs: readonly Run[], cut: number): Run[] {
  const trimmed = runs.map((run) => ({ ...run }));
  while (trimmed.at(-1)?.text.trim() === "") trimmed.pop();
  const [first, last] = [trimmed[0], trimmed.at(-1)];
  if (first !== undefined) first.text = first.text.trimStart();
  if (last !== undefined) last.text = last.text.trimEnd().slice(0, cut === 0 ? undefined : -cut);
  return trimmed;
}

function addRuns(runs: readonly Run[], page: number, heading: boolean, to: Composition) {
  const keys = to.keys.get(page) ?? none;
  let before = to.builder.hasWords() ? "…" : "";
  for (const [index, run] of runs.entries()) {
    for (const { text, key } of stretchesOf(run, before, keys)) {
      if (key !== null) to.builder.marker({ text, key, note: to.noteAt(page, key) });
      else to.builder.text(text, marksOf(run, runs[index - 1], heading, to.face));
    }
    before += run.text;
  }
}

const stretchesOf = (run: Run, before: string, keys: ReadonlySet<string>): Stretch[] =>
  run.shift === "raised" ? raisedStretches(run.text, before, keys) : levelStretches(run.text, keys);

function marksOf(run: Run, before: Run | undefined, heading: boolean, faceOf: (font: string) => Face): MarkFacts[] {
  const face = faceOf(run.font);
  const marks: MarkFacts[] = [];
  if (face.bold && !heading) marks.push({ kind: "strong" });
  if (face.italic) marks.push({ kind: "emphasis" });
  if (run.shift === "raised") marks.push({ kind: "superscript" });
  if (run.shift === "lowered") marks.push({ kind: "subscript" });
  // Capitals of smaller type after a large one are small capitals.
  const small = before !== undefined && run.size < before.size * 0.9 && run.size > before.size * 0.6;
  const after = run.shift === null && /\p{Lu}$/u.test(before?.text ?? "") && /^\p{Lu}{2,}/u.test(run.text);
  if (face.smallCaps || (small && after && run.text === run.text.toUpperCase())) marks.push({ kind: "smallCaps" });
  return marks;
}

/** The marks that go on over a line's end. */
function sharedMarks(
  last: Run | undefined,
  next: Run | undefined,
  heading: boolean,
  face: (font: string) => Face,
): MarkFacts[] {
  if (last === undefined || next === undefined || last.shift !== null) return [];
  const kinds = new Set(marksOf(next, undefined, heading, face).map((mark) => mark.kind));
  return marksOf(last, undefined, heading, face).filter((mark) => kinds.has(mark.kind));
}

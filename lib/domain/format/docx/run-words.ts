/** Writing the words of a run, after the line ends that were met before them. */
import type { MarkFacts } from "../facts";
import type { RunFacts } from "./run-facts";
import { closeBlock, openBlock, type Writer } from "./writer";

/** Writes words under marks; in the code of a field nothing is written. */
export function writeWords(writer: Writer, words: string, facts: RunFacts, marks: readonly MarkFacts[]) {
  const { builder, flow, fields, letters } = writer;
  if (fields.includes(true)) return;
  let text = words;
  const bare = text.trim() === "";
  if (!bare && flow.mark !== null) {
    const begins = text.trimStart();
    if (begins.startsWith(flow.mark)) text = begins.slice(flow.mark.length);
    flow.mark = null;
  }
  if (!bare && flow.lineEnds > 0) endLines(writer);
  builder.text(text, marks);
  flow.before = (flow.before + text).slice(-8);
  if (bare) return;
  if (facts.size !== undefined) flow.sizes.set(facts.size, (flow.sizes.get(facts.size) ?? 0) + text.length);
  const language = facts.language ?? "";
  letters.set(language, (letters.get(language) ?? 0) + text.length);
}

/** A line end parts lines of one block; two or more, as people type who know no paragraphs, part two blocks. */
export function endLines(writer: Writer) {
  const { builder, flow } = writer;
  if (flow.place === "cell" || flow.facts === null) builder.text(" ");
  else if (builder.hasWords()) {
    if (flow.lineEnds === 1) builder.line();
    else {
      const facts = flow.facts;
      closeBlock(writer);
      openBlock(writer, facts);
    }
  }
  flow.lineEnds = 0;
}

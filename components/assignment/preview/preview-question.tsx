import { promptKindNames } from "@/lib/domain/assignment/draft";
import type { PreviewPrompt } from "@/lib/domain/assignment/preview";
import { plainText } from "@/lib/domain/richtext/model";
import { TryAnswer } from "./try-answer.client";

/** One question with the form it is answered in; nothing of what is tried there is kept. */
export function PreviewQuestion({ prompt, passed }: { prompt: PreviewPrompt; passed: boolean }) {
  const { id, number, kind, points, text, opens, settings } = prompt;
  const demands = demandsInWords(prompt);
  return (
    <section className="prompt" aria-label={`Question ${number}, as it is answered`}>
      <h3 className="k">
        Question {number} · {promptKindNames[kind]}
        {points ? <span>{points === "1" ? "1 point" : `${points} points`}</span> : null}
      </h3>
      <p className="q" id={`${id}-asked`}>
        {plainText(text) || <span className="quiet">Nothing is asked yet.</span>}
      </p>
      {opens ? <p className="small">Answered and locked before the text of “{opens}” opens.</p> : null}
      {demands ? <p className="small quiet">{demands}</p> : null}
      {kind === "Discussion" && settings.postFirst ? (
        <p className="small">Others’ posts are shown when one has posted.</p>
      ) : null}
      <TryAnswer prompt={prompt} shut={opens !== null && !passed} describedBy={`${id}-asked`} />
    </section>
  );
}

/** What an answer needs, as a student reads it; "" for nothing. */
function demandsInWords({ minAnnotations, minDocuments, minWords, maxWords, settings, kind }: PreviewPrompt): string {
  const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
  const length =
    minWords !== null && maxWords !== null
      ? `${minWords} to ${maxWords} words`
      : minWords !== null
        ? `at least ${counted(minWords, "word")}`
        : maxWords !== null
          ? `at most ${counted(maxWords, "word")}`
          : null;
  const says = [
    minAnnotations > 0 ? `at least ${counted(minAnnotations, "note")}` : null,
    minDocuments > 0 ? `from ${counted(minDocuments, "document")}` : null,
    kind === "Corroboration" && settings.sheet && settings.minPairs > 0
      ? `at least ${counted(settings.minPairs, "pair")}`
      : null,
    kind === "CloseReading" && settings.sheet && settings.minMarks > 0
      ? `at least ${counted(settings.minMarks, "mark")}`
      : null,
    length,
  ].filter((each) => each !== null);
  return says.length > 0 ? `It asks for ${says.join(", ")}.` : "";
}

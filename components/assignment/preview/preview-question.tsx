import { promptKindNames } from "@/lib/domain/assignment/draft";
import type { PreviewPrompt } from "@/lib/domain/assignment/preview";
import { answerFormOf, sourcingFieldNames } from "@/lib/domain/assignment/prompt-settings";
import { plainText } from "@/lib/domain/richtext/model";

/** One question with the form it is answered in, which cannot be filled in here. */
export function PreviewQuestion({ prompt }: { prompt: PreviewPrompt }) {
  const { number, kind, points, text, opens } = prompt;
  const demands = demandsInWords(prompt);
  return (
    <section className="prompt" aria-label={`Question ${number}, as it is answered`}>
      <h3 className="k">
        Question {number} · {promptKindNames[kind]}
        {points ? <span>{points === "1" ? "1 point" : `${points} points`}</span> : null}
      </h3>
      <p className="q">{plainText(text) || <span className="quiet">Nothing is asked yet.</span>}</p>
      {opens ? <p className="small">Answered and locked before the text of “{opens}” opens.</p> : null}
      {demands ? <p className="small quiet">{demands}</p> : null}
      <Form prompt={prompt} />
    </section>
  );
}

function Form({ prompt }: { prompt: PreviewPrompt }) {
  const { settings, kind, number } = prompt;
  const words = (label: string) => (
    <label key={label} className="field">
      {label}
      <textarea className="input" rows={2} disabled />
    </label>
  );
  switch (answerFormOf(prompt)) {
    case "Choice":
      return (
        <fieldset disabled>
          <legend className="vh">Answers to question {number}</legend>
          {settings.options.map((option) => (
            <label key={option.id} className="check">
              <input type={settings.several ? "checkbox" : "radio"} name={`choice-${number}`} />
              <span>{option.text}</span>
            </label>
          ))}
          {settings.reason ? words("Your reason") : null}
        </fieldset>
      );
    case "Sourcing":
      return (
        <fieldset disabled>
          <legend className="vh">Sheet of question {number}</legend>
          {settings.fields.map((field) => words(sourcingFieldNames[field]))}
        </fieldset>
      );
    case "Contextualization":
      return (
        <fieldset disabled>
          <legend className="vh">Sheet of question {number}</legend>
          {["What was happening", "How it shaped the document"].map(words)}
        </fieldset>
      );
    case "Corroboration":
      return <p className="small">Answered on a board: pairs of passages, how they stand to each other, and why.</p>;
    case "CloseReading":
      return <p className="small">Answered by marking words in the text, and saying what they carry and how.</p>;
    case "Text":
      return kind === "Discussion" && settings.postFirst ? (
        <>
          <p className="small">Others’ posts are shown when one has posted.</p>
          {words("Your answer")}
        </>
      ) : (
        words("Your answer")
      );
  }
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

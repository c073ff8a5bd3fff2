import { Cited, citedClass } from "@/components/richtext/cited";
import { DrawnAnswer } from "@/components/submission/drawn-answer";
import { runningText } from "@/lib/domain/answer/running-text";
import type { SubmittedAnswer } from "@/lib/domain/submission/submitted";
import { sayInstant } from "@/lib/domain/time/say";
import { LockedPrediction } from "./locked-prediction";

interface FrozenPredictionProps {
  answer: Pick<SubmittedAnswer, "prediction" | "prompt" | "evidence">;
  zone: string;
  /** Whose it is: the reader's own, or a student's. */
  own: boolean;
}

/** What was expected of a text before it was read, beside the answer that was submitted; nothing where there was no gate. */
export function FrozenPrediction({ answer: { prediction, prompt, evidence }, zone, own }: FrozenPredictionProps) {
  if (!prediction) return null;
  const title = own ? "What you expected" : "Expected before reading";
  return (
    <LockedPrediction title={title} at={prediction.at && sayInstant(prediction.at, zone, "full")}>
      <DrawnAnswer
        form={prediction.answer}
        content={runningText(prediction.answer, prompt.settings.options)}
        settings={prompt.settings}
        cited={(id) => evidence.find((each) => each.annotationId === id)}
        lead={(_, place) => place}
        chip={(id) => {
          const cited = evidence.find((each) => each.annotationId === id);
          return cited ? (
            <span className={citedClass(cited)}>
              <Cited cited={cited} />
            </span>
          ) : (
            <span className="quiet">[note]</span>
          );
        }}
        level={4}
      />
    </LockedPrediction>
  );
}

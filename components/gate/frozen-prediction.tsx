import { RichText } from "@/components/richtext/rich-text";
import { runningText } from "@/lib/domain/answer/running-text";
import type { SubmittedAnswer } from "@/lib/domain/submission/submitted";
import { sayInstant } from "@/lib/domain/time/say";
import { LockedPrediction } from "./locked-prediction";

interface FrozenPredictionProps {
  answer: Pick<SubmittedAnswer, "prediction" | "prompt">;
  zone: string;
  /** Whose it is: the reader's own, or a student's. */
  own: boolean;
}

/** What was expected of a text before it was read, beside the answer that was submitted; nothing where there was no gate. */
export function FrozenPrediction({ answer: { prediction, prompt }, zone, own }: FrozenPredictionProps) {
  if (!prediction) return null;
  const title = own ? "What you expected" : "Expected before reading";
  return (
    <LockedPrediction title={title} at={sayInstant(prediction.at, zone, "full")}>
      <RichText
        text={runningText(prediction.answer, prompt.settings.options)}
        chip={() => <span className="quiet">[note]</span>}
      />
    </LockedPrediction>
  );
}

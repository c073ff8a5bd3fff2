import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/notice";

interface ThrowDraftAwayProps {
  /** The published version that stands again then. */
  number: number;
  /** A sentence when it could not be; null when it is done. */
  throwAway: () => Promise<string | null>;
}

/** Throws a draft away, asked once more: what others of the course wrote in it goes too. */
export function ThrowDraftAway({ number, throwAway }: ThrowDraftAwayProps) {
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, begin] = useTransition();
  if (!asking) return <Button onClick={() => setAsking(true)}>Throw the draft away</Button>;
  return (
    <fieldset className="confirm" aria-describedby="throw-away">
      <legend>Throw the draft away?</legend>
      <p id="throw-away" className="mb-3">
        Nobody can go on with it then, you or your colleagues. Version {number} stands as it is.
      </p>
      <div className="row">
        <Button
          look="primary"
          autoFocus
          aria-disabled={busy}
          onClick={() => (busy ? null : begin(async () => setProblem(await throwAway())))}
        >
          {busy ? "Throwing away" : "Yes, throw it away"}
        </Button>
        <Button disabled={busy} onClick={() => setAsking(false)}>
          Keep the draft
        </Button>
      </div>
      <FormMessage problem={problem} />
    </fieldset>
  );
}

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface PutAwayProps {
  away: boolean;
  discard: (discarded: boolean) => Promise<Outcome>;
}

/** Takes an import off the list of those in progress, or brings it back; nothing of it is lost either way. */
export function PutAway({ away, discard }: PutAwayProps) {
  if (away) {
    return (
      <Notice>
        This import was put away.{" "}
        <Button small onClick={() => discard(false)}>
          Bring it back
        </Button>
      </Notice>
    );
  }
  return (
    <details className="pt-4">
      <summary className="linkish">Put this import away</summary>
      <p className="row small pt-1">
        It leaves the list of imports; the text and your answers are kept.
        <Button small onClick={() => discard(true)}>
          Put it away
        </Button>
      </p>
    </details>
  );
}

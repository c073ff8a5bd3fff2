import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface PutAwayProps {
  away: boolean;
  /** The import this one was joined to, and where imports are. */
  joined?: { id: string; title: string } | null;
  imports?: string;
  discard: (discarded: boolean) => Promise<Outcome>;
}

/** Takes an import off the list of those in progress, or brings it back; nothing of it is lost either way. */
export function PutAway({ away, joined, imports, discard }: PutAwayProps) {
  if (away) {
    return (
      <Notice>
        {joined ? (
          <>
            This import was joined to <a href={`${imports}/${shortId(joined.id)}`}>{joined.title}</a>.{" "}
          </>
        ) : (
          "This import was put away. "
        )}
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

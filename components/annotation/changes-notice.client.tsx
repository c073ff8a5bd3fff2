"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/notice";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface ChangesNoticeProps {
  /** What has changed, oldest first; null where the instructor said nothing about it. */
  changes: readonly (string | null)[];
  /** Notes that it was seen. */
  seen: (before: Outcome | null) => Promise<Outcome>;
}

/** What has changed in an assignment since its student looked, until they say that they have seen it. */
export function ChangesNotice({ changes, seen }: ChangesNoticeProps) {
  const [answer, act, pending] = useActionState(seen, null);
  if (changes.length === 0 || answer?.ok) return null;
  return (
    <form className="notice noprint" action={act}>
      <p>
        <b>Changed since you looked:</b>{" "}
        {changes.map((change) => change ?? "texts or questions were changed.").join(" ")}
      </p>
      <Button small type="submit" aria-disabled={pending}>
        I have seen it
      </Button>
      <FormMessage problem={answer?.ok === false ? answer.problem : null} />
    </form>
  );
}

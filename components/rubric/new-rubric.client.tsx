"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Outcome } from "@/lib/domain/policy/outcome";
import type { RubricEdit } from "@/lib/domain/rubric/edit-rubric";
import { RubricBench } from "./rubric-bench.client";
import { useRubricEdit } from "./use-rubric-edit.client";

export interface NewRubricProps {
  /** As addresses write it. */
  course: string;
  account: string;
  start: RubricEdit;
  skills: readonly { key: string; name: string }[];
  publish: (sent: RubricEdit & { base: null; draft: null }) => Promise<Outcome<{ rubricId: string }>>;
}

/** A rubric that is written from nothing: kept on this device until it is published, for the course has none yet. */
export function NewRubric({ course, account, start, skills, publish }: NewRubricProps) {
  const about = `rubric/${course}/new`;
  const { edit, resumed, change, forget, restart } = useRubricEdit({ account, about, start });
  return (
    <RubricBench
      {...{ course, rubric: null, edit, skills }}
      above={
        resumed ? (
          <Notice>
            This is the edit that was kept on this device.{" "}
            <Button look="quiet" small onClick={restart}>
              Throw it away and start again
            </Button>
          </Notice>
        ) : null
      }
      below={<p className="small quiet">What you write here is kept on this device until it is published.</p>}
      onChange={change}
      publish={async () => {
        const outcome = await publish({ ...edit, base: null, draft: null });
        if (outcome.ok) await forget();
        return outcome;
      }}
      onRebase={() => {}}
    />
  );
}

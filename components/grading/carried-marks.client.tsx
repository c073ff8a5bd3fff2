"use client";

import { AnswerChanges } from "@/components/submission/answer-changes";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Marking } from "@/lib/domain/rubric/marking";
import type { CarriedWork } from "@/lib/domain/submission/resubmission";

interface CarriedMarksProps {
  work: CarriedWork;
  /** The unit on the desk: a question, or null, the whole. */
  promptId: string | null;
  /** Number of the version on the desk. */
  number: number;
  /** Nothing is marked in it yet. */
  untouched: boolean;
  canMark: boolean;
  take: (marking: Marking) => void;
}

/** What has changed since the version that was marked, and its marks as a proposal: taken by a press, counted when finished. */
export function CarriedMarks({ work, promptId, number, untouched, canMark, take }: CarriedMarksProps) {
  const carried = work.carried.find((each) => each.promptId === promptId);
  return (
    <>
      <AnswerChanges resubmission={work} now={number} />
      {carried && untouched && canMark ? (
        <Notice>
          <p>
            Version {work.before} was marked. Its levels and comments can stand here as a beginning; nothing of it
            counts until you finish this marking.
          </p>
          {carried.anew.length > 0 ? <p>To be decided anew: {carried.anew.join(", ")}.</p> : null}
          {carried.lost.length > 0 ? (
            <>
              <p>Comments whose words are not there any more:</p>
              <ul>
                {carried.lost.map(({ body, words }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two comments may say the same of the same words
                  <li key={index}>
                    <q>{words}</q> {body}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
          <p className="mt-2">
            <Button small onClick={() => take(carried.marking)}>
              Begin with the marks of version {work.before}
            </Button>
          </p>
        </Notice>
      ) : null}
    </>
  );
}

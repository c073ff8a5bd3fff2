import { type RegradeActions, RegradeThread } from "@/components/regrade/regrade-thread";
import { WordsForm } from "@/components/regrade/words-form.client";
import type { RegradeRequest } from "@/lib/domain/grading/regrade";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";

export interface StudentRegradeActions extends RegradeActions {
  /** Asks about a row (its id in addresses; empty: the whole). */
  ask: (criterion: string, before: null, form: FormData) => Promise<Outcome>;
}

interface RegradesProps {
  /** The row; null is the whole. */
  criterionId: string | null;
  title: string;
  requests: readonly RegradeRequest[];
  mayAsk: boolean;
  account: string;
  assignmentId: string;
  zone: string;
  now: Date;
  actions: StudentRegradeActions;
}

/** A student's requests about one row, or the whole, and the way to make one when none is open. */
export function Regrades({ criterionId, title, requests, mayAsk, assignmentId, actions, ...at }: RegradesProps) {
  const own = requests.filter((request) => request.criterionId === criterionId);
  const open = own.some(({ settled }) => settled === null);
  return (
    <>
      {own.map((request) => (
        <RegradeThread key={request.id} request={request} actions={actions} {...at} />
      ))}
      {mayAsk && !open ? (
        <details className="settling">
          <summary>
            {criterionId === null ? "Ask for another look at the whole" : "Ask for another look at this"}
          </summary>
          <WordsForm
            name={`Regrade request: ${title}`}
            label={
              criterionId === null ? "What speaks for another grade?" : "What in your answer speaks for another level?"
            }
            hint="It goes to whoever gave it. The level can stay, rise or fall; the talk about it stays here."
            button="Send"
            account={at.account}
            about={`regrade/${assignmentId}/${criterionId ?? "whole"}`}
            action={actions.ask.bind(null, criterionId === null ? "" : shortId(criterionId))}
            done="Sent."
          />
        </details>
      ) : null}
    </>
  );
}

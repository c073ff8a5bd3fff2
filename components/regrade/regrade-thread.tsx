import { RadioSet } from "@/components/ui/choices";
import { DateText } from "@/components/ui/date-text";
import { State } from "@/components/ui/state";
import type { RegradeRequest } from "@/lib/domain/grading/regrade";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { WordsForm } from "./words-form.client";

/** Adds to a request, or says what came of it; the request by its id in addresses. */
type TurnAction = (request: string, before: null, form: FormData) => Promise<Outcome>;

export interface RegradeActions {
  answer: TurnAction;
  settle: TurnAction;
}

interface RegradeThreadProps {
  request: RegradeRequest;
  account: string;
  zone: string;
  now: Date;
  actions: RegradeActions;
}

/** One request: what is asked, the talk about it, and what came of it. */
export function RegradeThread({ request, account, zone, now, actions }: RegradeThreadProps) {
  const { id, reason, at, turns, settled, mayAnswer, maySettle, releasedAgain, to } = request;
  const when = (instant: Date) => <DateText at={instant} zone={zone} saying="short" now={now} />;
  return (
    <div className="regrade" id={`regrade-${shortId(id)}`}>
      <p className="small">
        {settled ? <State kind="good">settled</State> : <State kind="warn">open</State>} asked {when(at)}
        {settled || to === null ? null : <>, waits for {to}</>}
      </p>
      <ol className="turns">
        <li>
          <p className="whitespace-pre-wrap">{reason ?? "These words were erased with their author."}</p>
        </li>
        {turns.map((turn) => (
          <li key={turn.id}>
            <p className="small quiet">
              {turn.mine ? "You" : turn.by}, {when(turn.at)}
            </p>
            <p className="whitespace-pre-wrap">{turn.body ?? "These words were erased with their author."}</p>
          </li>
        ))}
      </ol>
      {settled ? (
        <p>
          <b>{settled.said}</b>{" "}
          <span className="small quiet">
            {settled.by}, {when(settled.at)}
          </span>
        </p>
      ) : null}
      {mayAnswer ? (
        <details className="settling" open={maySettle}>
          <summary>Add to this request</summary>
          <WordsForm
            name={`Add to the request about ${request.about}`}
            label="Your words"
            button="Send"
            account={account}
            about={`regrade/${id}/turn`}
            action={actions.answer.bind(null, shortId(id))}
            done="Sent."
          />
        </details>
      ) : null}
      {maySettle ? (
        <details className="settling">
          <summary>Say what came of it</summary>
          <WordsForm
            name={`What came of the request about ${request.about}`}
            label="A last word"
            hint="It may stay empty."
            button="Settle"
            account={account}
            about={`regrade/${id}/settle`}
            action={actions.settle.bind(null, shortId(id))}
            done="Settled."
            optional
          >
            <RadioSet
              label="What came of it"
              name="outcome"
              defaultValue={releasedAgain ? "Changed" : "Stands"}
              choices={[
                { value: "Stands", label: "It stands" },
                {
                  value: "Changed",
                  label: "It changed",
                  hint: releasedAgain ? "a newer marking is released" : "mark it again and release it first",
                  disabled: !releasedAgain,
                },
              ]}
            />
          </WordsForm>
        </details>
      ) : null}
    </div>
  );
}

import { Fragment } from "react";
import { type Resubmission, sayChange } from "@/lib/domain/submission/resubmission";

interface AnswerChangesProps {
  resubmission: Pick<Resubmission, "before" | "changes">;
  /** The number of the newer version. */
  now: number;
  heading?: 2 | 3;
}

/** What has changed from one version of a submission to another, word by word. */
export function AnswerChanges({ resubmission: { before, changes }, now, heading = 2 }: AnswerChangesProps) {
  const Heading = heading === 2 ? "h2" : "h3";
  return (
    <section className="changes" aria-labelledby="changes">
      <Heading className="h" id="changes">
        From version {before} to version {now}
      </Heading>
      <p className="small quiet">
        <del className="key">taken out</del> <ins className="key">put in</ins>
      </p>
      {changes.map((change) => (
        <details key={change.promptId} open={change.words !== null}>
          <summary>
            Question {change.promptNumber}: {sayChange(change) ?? "unchanged"}
          </summary>
          {change.words ? (
            <div className="answer">
              <p className="whitespace-pre-wrap">
                {change.words.map((each, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: stretches of a text are their places
                  <Fragment key={index}>
                    {"same" in each ? (
                      each.same
                    ) : (
                      <>
                        {each.before ? <del>{each.before}</del> : null}
                        {each.before && each.after ? " " : null}
                        {each.after ? <ins>{each.after}</ins> : null}
                      </>
                    )}
                  </Fragment>
                ))}
              </p>
            </div>
          ) : null}
        </details>
      ))}
    </section>
  );
}

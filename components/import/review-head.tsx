import { Strip } from "@/components/shell/strip";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { State } from "@/components/ui/state";
import type { DocumentStanding } from "@/lib/domain/review/publication";
import { openFields } from "@/lib/domain/review/publication";
import type { ReviewPage } from "@/lib/domain/review/state";
import { fieldNames } from "@/lib/domain/review/words";
import { Told } from "./told";
import type { ReviewDesk } from "./use-review.client";

interface ReviewHeadProps {
  page: ReviewPage;
  reviewing: ReviewDesk;
  all: readonly DocumentStanding[];
  publishing: boolean;
  publish: () => void;
}

const shortened = (words: string) => (words.length > 48 ? `${words.slice(0, 46).trimEnd()} …` : words);
const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What the import holds, whether it is saved, what can be taken back, and what keeps it from being published. */
export function ReviewHead({ page, reviewing, all, publishing, publish }: ReviewHeadProps) {
  const { state, saving } = reviewing;
  const { draft } = state.review;
  const open = draft.questions.filter(({ id }) => draft.answers[id] === undefined).length;
  const ready = all.filter((each) => each.state === "ready").length;
  const sub = `${counted(all.length, "document", "documents")}, ${counted(open, "question", "questions")} open, ${counted(draft.debris.length, "debris region", "debris regions")}. Nothing of the page is lost.`;
  return (
    <>
      <Strip
        title={page.title}
        sub={sub}
        aside={
          page.mayEdit ? (
            <>
              <State kind={saving ? "plain" : "good"}>
                {saving ? "Saving" : "Saved"}
                {saving ? null : <DateText at={new Date(state.savedAt)} zone={page.timeZone} saying="time" />}
              </State>
              {page.closed === "finished" ? null : (
                <Button
                  look="primary"
                  aria-disabled={ready === 0 || saving || publishing}
                  onClick={ready === 0 ? undefined : publish}
                >
                  {publishing
                    ? "Publishing"
                    : ready === 0
                      ? "Publish"
                      : `Publish ${counted(ready, "document", "documents")}`}
                </Button>
              )}
            </>
          ) : null
        }
      />
      {page.mayEdit ? <History reviewing={reviewing} /> : null}
      <NotReady all={all} reviewing={reviewing} />
      <Told reviewing={reviewing} />
    </>
  );
}

/** What can be taken back and done again, in a line that is always there: nothing moves when there is something. */
function History({ reviewing }: Pick<ReviewHeadProps, "reviewing">) {
  const { undo, redo } = reviewing.state;
  return (
    <div className="history">
      <Button small aria-disabled={undo === null} onClick={undo === null ? undefined : reviewing.undo}>
        <span>{undo === null ? "Undo" : `Undo: ${shortened(undo)}`}</span>
      </Button>
      <Button small look="quiet" aria-disabled={redo === null} onClick={redo === null ? undefined : reviewing.redo}>
        <span>{redo === null ? "Do again" : `Do again: ${shortened(redo)}`}</span>
      </Button>
    </div>
  );
}

/** What is still open before each document can be published, in a sentence. */
function NotReady({ all, reviewing }: Pick<ReviewHeadProps, "all" | "reviewing">) {
  const waiting = all.filter((each) => each.state === "open");
  if (waiting.length === 0) return null;
  const shown = waiting.slice(0, 5).map(({ id, number }) => {
    const fields = [...new Set(openFields(reviewing.state.review, id).map((field) => fieldNames[field]))];
    return `document ${number} (${fields.join(", ") || "no text"})`;
  });
  const more = waiting.length > shown.length ? ` and ${waiting.length - shown.length} more` : "";
  return (
    <p className="small pb-3 text-ink-2">
      <b>Not ready to publish:</b> {shown.join("; ")}
      {more}.
    </p>
  );
}

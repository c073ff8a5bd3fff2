import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ReviewDesk } from "./use-review.client";

/** What the last change came to, read out; a change that another window forestalled can be made again. */
export function Told({ reviewing }: { reviewing: ReviewDesk }) {
  const { told, again } = reviewing;
  const problem = told !== null && told.kind !== "done";
  return (
    <>
      <p role="status" className="vh">
        {told?.kind === "done" ? told.words : ""}
      </p>
      {problem ? (
        <Notice kind="error">
          {told.words}{" "}
          {again ? (
            <Button small onClick={again}>
              Do it again
            </Button>
          ) : null}
        </Notice>
      ) : null}
    </>
  );
}

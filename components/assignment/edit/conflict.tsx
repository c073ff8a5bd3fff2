import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** Two tabs or two instructors wrote at once: both drafts exist, and a person chooses which goes on. */
export function Conflict({ choose }: { choose: (choice: "mine" | "theirs") => void }) {
  return (
    <Notice kind="warn">
      <p>
        <b>This assignment was changed in another tab or by a colleague.</b> Nothing is lost: what you have here is kept
        under “Earlier states” whichever you choose.
      </p>
      <p className="row mt-2">
        <Button small onClick={() => choose("theirs")}>
          Show the newer one
        </Button>
        <Button small onClick={() => choose("mine")}>
          Go on with mine
        </Button>
      </p>
    </Notice>
  );
}

import { Notice } from "@/components/ui/notice";
import type { SaveState } from "./autosave.client";

interface SaveProblemProps {
  state: SaveState<unknown>;
  /** Address of this page, to come back to after signing in. */
  here: string;
  retry: () => void;
}

/** What to do when a draft is not saved; nothing while all is well. A conflict has a place of its own. */
export function SaveProblem({ state, here, retry }: SaveProblemProps) {
  if (state.kind === "refused") {
    return (
      <Notice kind="error">
        <p>
          <b>Not saved.</b> {state.problem}
          {state.kept ? " What you wrote is kept on this device." : " Copy what you wrote before you leave this page."}
        </p>
      </Notice>
    );
  }
  if (state.kind !== "waiting") return null;
  return (
    <Notice kind="warn">
      <p>
        <b>{first[state.why]}</b>{" "}
        {state.kept ? "What you write is kept on this device" : "What you write is only on this page"} and is sent{" "}
        {state.why === "signed out" ? "when you are signed in again" : "when the connection is back"}.{" "}
        {state.why === "signed out" ? (
          <a href={`/sign-in?next=${encodeURIComponent(here)}`} target="_blank" rel="noreferrer">
            Sign in, in a new tab
          </a>
        ) : null}{" "}
        <button type="button" className="linkish" onClick={retry}>
          Try now
        </button>
      </p>
    </Notice>
  );
}

const first = {
  offline: "No connection.",
  "signed out": "You are signed out.",
  unanswered: "The server does not answer.",
} as const;

"use client";

import type { SaveState } from "@/components/saving/autosave.client";
import { SaveProblem } from "@/components/saving/save-problem";
import { SaveWords } from "@/components/saving/save-words";
import { TwoVersions } from "@/components/saving/two-versions.client";
import { Button } from "@/components/ui/button";
import { useRoom } from "./room-context.client";

interface WritingFootProps<Words> {
  /** "This note", where it was changed elsewhere too. */
  what: string;
  text: string;
  saving: {
    state: SaveState<Words>;
    resolve: (choice: "mine" | "theirs") => Promise<void>;
    retry: () => Promise<boolean>;
  };
  /** Gives up what is written. */
  discard: () => void;
  /** What giving up is called, and being done. */
  words: { discard: string; done: string };
}

/** The foot of the form for a note or a reply: how its saving stands, and the two ways out. */
export function WritingFoot<Words extends { text: string }>({
  what,
  text,
  saving: { state, resolve, retry },
  discard,
  words,
}: WritingFootProps<Words>) {
  const { place } = useRoom();
  return (
    <>
      {state.kind === "conflict" ? (
        <TwoVersions what={what} mine={text} theirs={state.theirs.text} mineText={text} onChoose={resolve} />
      ) : null}
      <SaveProblem state={state} here={location.pathname} retry={retry} />
      <div className="row between">
        {state.kind === "saved" && state.at === null ? <span /> : <SaveWords state={state} zone={place.timeZone} />}
        <span className="row">
          <Button small onClick={discard}>
            {words.discard}
          </Button>
          <Button small look="primary" type="submit">
            {words.done}
          </Button>
        </span>
      </div>
    </>
  );
}

import { State } from "@/components/ui/state";
import { sayInstant } from "@/lib/domain/time/say";
import type { SaveState } from "./autosave.client";

const whys = {
  offline: "offline",
  "signed out": "you are signed out",
  unanswered: "the server does not answer",
} as const;

/** What happens to a draft, in words: "Saved 16:04". Times in `zone`, the course's. */
export function saveWords(state: SaveState<unknown>, zone: string): string {
  switch (state.kind) {
    case "saved":
      return state.at ? `Saved ${sayInstant(new Date(state.at), zone, "time")}` : "Nothing unsaved";
    case "saving":
      return "Saving";
    case "waiting":
      return `Not saved: ${whys[state.why]}${state.kept ? ", kept on this device" : ""}`;
    case "refused":
      return `Not saved: refused${state.kept ? ", kept on this device" : ""}`;
    case "conflict":
      return "Not saved: changed elsewhere";
  }
}

/** The state of a draft, read out when it changes. */
export function SaveWords({ state, zone }: { state: SaveState<unknown>; zone: string }) {
  const saved = state.kind === "saved" && state.at !== null;
  const kind = saved ? "good" : state.kind === "saving" || state.kind === "saved" ? "off" : "warn";
  return (
    <span role="status">
      <State kind={kind}>{saveWords(state, zone)}</State>
    </span>
  );
}

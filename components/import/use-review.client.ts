"use client";

import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import type { ReviewChange } from "@/lib/domain/review/change";
import { patched, reviewPatchSchema } from "@/lib/domain/review/patch";
import { reviewSchema } from "@/lib/domain/review/schema";
import type { ReviewState } from "@/lib/domain/review/state";

const savedSchema = z.object({
  version: z.int(),
  savedAt: z.string(),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
});
/** What a change altered, or the whole state where that cannot be told. */
const answerSchema = z.union([
  z.object({ conflict: z.literal(false), state: savedSchema, patch: reviewPatchSchema }),
  z.object({ conflict: z.boolean(), state: savedSchema.extend({ review: reviewSchema }) }),
]);
const refusalSchema = z.object({ problem: z.string() });

/** Something asked for, and what it is called: "title accepted". */
interface Asked {
  change: ReviewChange;
  said: string;
}

/** What is told about the last change: read out, and shown beside the state. */
export interface Told {
  kind: "done" | "problem" | "conflict";
  words: string;
}

const lost = "This could not be saved. Check the connection and try again; nothing else is lost.";

/** Sends one change with the version it was made in. Never rejects. */
async function send(address: string, base: number, { change, said }: Asked) {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ base, key: crypto.randomUUID(), change, said }),
    });
    const body: unknown = await response.json();
    const answer = answerSchema.safeParse(body);
    if (answer.success) return answer.data;
    const refusal = refusalSchema.safeParse(body);
    return refusal.success ? refusal.data : { problem: lost };
  } catch {
    return { problem: lost };
  }
}

/**
 * The state of a review on this page, and how it is changed: each change is sent after the one before has been
 * answered, with the version it was made in. When another window was faster, its state is shown and the change that
 * was not made can be made again.
 */
export function useReview(address: string, first: ReviewState) {
  const [state, setState] = useState(first);
  const [saving, setSaving] = useState(0);
  const [told, tell] = useState<Told | null>(null);
  const [again, setAgain] = useState<Asked | null>(null);
  // What the next change is made in: a patch leads on from exactly this state.
  const latest = useRef(first);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  // What was published from this page comes back with the page, drawn anew by the server.
  useEffect(() => {
    if (first.version <= latest.current.version) return;
    latest.current = first;
    setState(first);
  }, [first]);

  const take = (next: ReviewState) => {
    latest.current = next;
    setState(next);
  };

  const ask = async (asked: Asked): Promise<boolean> => {
    const before = latest.current;
    const answer = await send(address, before.version, asked);
    if ("problem" in answer) {
      tell({ kind: "problem", words: answer.problem });
      return false;
    }
    take("patch" in answer ? { ...answer.state, review: patched(before.review, answer.patch) } : answer.state);
    setAgain(answer.conflict ? asked : null);
    tell(
      answer.conflict
        ? {
            kind: "conflict",
            words: `Another window was faster: its state is shown, and “${asked.said}” was not done.`,
          }
        : { kind: "done", words: `${asked.said.slice(0, 1).toUpperCase()}${asked.said.slice(1)}.` },
    );
    return !answer.conflict;
  };

  /** Does something after what is being saved; `asked` is called when its turn has come, null asks nothing. */
  const inTurn = (asked: () => Asked | null): Promise<boolean> => {
    setSaving((count) => count + 1);
    const done = queue.current.then(() => {
      const now = asked();
      return now === null ? false : ask(now);
    });
    queue.current = done;
    return done.finally(() => setSaving((count) => count - 1));
  };

  /** Makes a change; resolves to whether it was made. */
  const change = (asked: ReviewChange, said: string) => inTurn(() => ({ change: asked, said }));

  /** Takes the last change back, or does it again: the one that is last when all before it is saved. */
  const goBack = (way: "undo" | "redo") =>
    inTurn(() => {
      const last = latest.current[way];
      const said = `${way === "undo" ? "undid" : "done again"}: ${last}`.slice(0, 200);
      return last === null ? null : { change: { do: way }, said };
    });

  return {
    state,
    take,
    change,
    undo: () => void goBack("undo"),
    redo: () => void goBack("redo"),
    tell,
    told,
    saving: saving > 0,
    /** The change that was not made because another window was faster, to be made again. */
    again: again ? () => change(again.change, again.said) : null,
  };
}

export type ReviewDesk = ReturnType<typeof useReview>;

"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { z } from "zod";
import { deadlineWords, isStep, minutesLeft, type OwnDeadline, untilNextWords } from "@/lib/domain/assignment/deadline";

const answer: z.ZodType<OwnDeadline> = z.object({
  ...{ now: z.number(), why: z.string(), dates: z.string() },
  next: z.object({ at: z.number(), means: z.enum(["due", "late", "closes"]) }).nullable(),
});

/** Milliseconds within which news of a room are gathered. */
const GATHER = { least: 500, more: 2500 };
/** The longest that a browser waits in one piece. */
const LONGEST = 2 ** 31 - 1;

interface DeadlineLineProps {
  account: string;
  assignmentId: string;
  /** Address of the assignment in the API. */
  api: string;
}

/**
 * Says in one line that something ends shortly, minute by minute, and aloud an hour, ten minutes and one minute before.
 * The time is the server's: the device's clock is only used to count on from it, and it is asked again when the page
 * comes back to view. Where the dates themselves change meanwhile, the page is fetched anew.
 */
export function DeadlineLine({ account, assignmentId, api }: DeadlineLineProps) {
  const router = useRouter();
  const [words, setWords] = useState<string | null>(null);
  const [aloud, setAloud] = useState("");
  useEffect(() => {
    let here = true;
    let told: { deadline: OwnDeadline; at: number } | null = null;
    let left = 0;
    /** What ended while the page was open, and what holds since. */
    let since: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;

    const look = () => {
      clearTimeout(timer);
      const next = told?.deadline.next;
      if (!told || !next) return setWords(since);
      const now = told.deadline.now + performance.now() - told.at;
      const before = left;
      left = minutesLeft(now, next.at);
      if (left === 0) return void ask();
      const said = deadlineWords(next.means, left);
      setWords(said ?? since);
      if (said && isStep(before, left)) setAloud(said);
      timer = setTimeout(look, Math.min(untilNextWords(now, next.at), LONGEST));
    };

    const hear = (deadline: OwnDeadline) => {
      const former = told?.deadline;
      told = { deadline, at: performance.now() };
      const moved = former !== undefined && former.dates !== deadline.dates;
      const ended = former?.next && former.next.at <= deadline.now;
      if (moved) {
        [left, since] = [0, null];
        setAloud(`The dates have changed. ${deadline.why}`);
        router.refresh();
      } else if (ended) {
        since = deadline.why;
        setAloud(since);
      }
      look();
    };

    const ask = async () => {
      clearTimeout(gathering);
      clearTimeout(again);
      gathering = undefined;
      const response = await fetch(`${api}/deadline`, { headers: { accept: "application/json" } }).catch(() => null);
      const read = answer.safeParse(response?.ok ? await response.json().catch(() => null) : null);
      if (!here) return;
      if (read.success) return hear(read.data);
      // Without a connection it is asked again in a while; who was signed out, or has no such page any more, is not told.
      if (!response || response.status >= 500) again = setTimeout(ask, 30_000);
    };
    const soon = () => {
      if (document.visibilityState === "visible")
        gathering ??= setTimeout(ask, GATHER.least + Math.random() * GATHER.more);
    };
    ask();
    document.addEventListener("visibilitychange", soon);
    let leave = () => {};
    import("@/components/annotation/live.client")
      .then(({ joinLive }) => {
        if (!here) return;
        const news = (about: string | null) => (about === null || about === assignmentId ? soon() : undefined);
        leave = joinLive({ account, news, line: () => {} });
      })
      .catch(() => {
        // Without the line, other dates are seen when the page comes back to view.
      });
    return () => {
      here = false;
      leave();
      document.removeEventListener("visibilitychange", soon);
      clearTimeout(timer);
      clearTimeout(gathering);
      clearTimeout(again);
    };
  }, [account, assignmentId, api, router]);
  return (
    <>
      {words ? <p className="tnum">{words}</p> : null}
      <span className="vh" role="status">
        {aloud}
      </span>
    </>
  );
}

"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import { ask } from "@/components/annotation/note-requests.client";
import { Button } from "@/components/ui/button";
import { shortId } from "@/lib/domain/id/short-id";
import { useDesk } from "./desk-context.client";

const news = z.object({ posts: z.int(), by: z.string().nullable(), first: z.uuid().nullable(), changed: z.boolean() });
type News = z.infer<typeof news>;

/** Milliseconds within which news are gathered; a class that posts at once does not ask at once. */
const GATHER = 800;

/**
 * Says what others have posted since the page was made, and shows it when it is wanted: nothing moves by itself. That the
 * page was read is remembered.
 */
export function DiscussionNews() {
  const { place, refresh, goTo } = useDesk();
  const { account, assignmentId, promptId, api, readAt } = place;
  const [told, setTold] = useState<News | null>(null);
  useEffect(() => {
    setTold(null);
    const seen = () => {
      if (document.visibilityState === "visible") ask(`${api}/discussion/visit`, "POST", { promptId, readAt });
    };
    seen();
    let here = true;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      waiting = undefined;
      const query = new URLSearchParams({ prompt: shortId(promptId), since: readAt });
      const answer: unknown = await fetch(`${api}/discussion?${query}`)
        .then((response) => (response.ok ? response.json() : null))
        .catch(() => null);
      const read = news.safeParse(answer);
      if (here && read.success) setTold(read.data);
    };
    const soon = () => {
      waiting ??= setTimeout(look, GATHER);
    };
    let leave = () => {};
    import("@/components/annotation/live.client")
      .then(({ joinLive }) => {
        if (!here) return;
        leave = joinLive({
          account,
          news: (about) => (about === null || about === assignmentId ? soon() : undefined),
          line: () => {},
        });
      })
      .catch(() => {
        // Without the line the page shows what is new when it is opened again.
      });
    return () => {
      here = false;
      clearTimeout(waiting);
      leave();
    };
  }, [account, assignmentId, promptId, api, readAt]);
  const words = told ? newsWords(told) : null;
  return (
    <div role="status" className="disc-news noprint">
      {words ? (
        <>
          {words}{" "}
          <Button small onClick={() => (told?.first ? goTo(told.first) : refresh("posts"))}>
            Show
          </Button>
        </>
      ) : null}
    </div>
  );
}

/** What has come, in words; null when nothing has. */
function newsWords({ posts, by, changed }: News): string | null {
  if (posts === 1 && by) return `New post by ${by}.`;
  if (posts > 0) return `${posts} new posts.`;
  return changed ? "A post was changed." : null;
}

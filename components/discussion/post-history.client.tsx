"use client";

import { repliesTold, VersionsDialog } from "@/components/annotation/versions-dialog.client";
import { replyHistory } from "@/lib/domain/annotation/history";
import { useDesk } from "./desk-context.client";

const read = (json: unknown) => repliesTold(replyHistory.parse(json).versions);

/** How a post came to say what it says. */
export function PostHistory({ api, onClose }: { api: string; onClose: () => void }) {
  const { place } = useDesk();
  return (
    <VersionsDialog
      title="History of this post"
      address={`${api}/history`}
      read={read}
      zone={place.timeZone}
      now={place.readAt}
      onClose={onClose}
    />
  );
}

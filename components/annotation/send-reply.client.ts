import { z } from "zod";
import { type Sent, sendDraft } from "@/components/saving/send.client";
import type { Reply } from "@/lib/domain/annotation/model";
import { type ReplyInWriting, replyBody, replyToSend, takenOverReply } from "@/lib/domain/annotation/writing";
import { richText } from "@/lib/domain/richtext/model";
import { savedSchema } from "@/lib/domain/submission/saving";
import { replyApi } from "./note-requests.client";
import type { RoomPlace } from "./room-context.client";

const answer = savedSchema(z.object({ body: richText, anonymous: z.boolean() }));

/** Sends a reply; what another device wrote meanwhile comes back as it would stand in the form. */
export async function sendReply(
  place: RoomPlace,
  { content, baseVersion, clientId }: { content: ReplyInWriting; baseVersion: number; clientId: string },
): Promise<Sent<ReplyInWriting>> {
  const body = replyToSend(content, baseVersion, clientId);
  const sent = await sendDraft(place.account, replyApi(place, content.annotationId, content.id), body, answer);
  if (sent.state !== "conflict") return sent;
  return { ...sent, theirs: takenOverReply(content, sent.theirs) };
}

/** How the room shows a reply that was saved, and whether it was posted before. */
export function replyAsShown(
  place: RoomPlace,
  reply: ReplyInWriting,
  saved: { version: number; at: string; edited: boolean },
  before: Reply | undefined,
): Reply {
  return {
    ...{ id: reply.id, mine: true, author: "You", authorKey: before?.authorKey ?? "", anonymous: reply.anonymous },
    ...{ staff: place.audience === "staff", body: replyBody(reply), version: saved.version },
    postedAt: reply.post ? (before?.postedAt ?? saved.at) : null,
    savedAt: saved.at,
    ...{
      edited: saved.edited || (before?.edited ?? false),
      hidden: before?.hidden ?? false,
      hiddenWhy: before?.hiddenWhy ?? null,
    },
  };
}

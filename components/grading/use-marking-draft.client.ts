"use client";

import { useEffect } from "react";
import { sendDraft } from "@/components/saving/send.client";
import { type LivingDrafts, useDrafts } from "@/components/saving/use-drafts.client";
import { type Marking, markingSchema } from "@/lib/domain/rubric/marking";
import { savedSchema } from "@/lib/domain/submission/saving";
import type { GradingDeskProps } from "./desk-props";

const savedMarking = savedSchema(markingSchema);
const living: LivingDrafts<Marking> = new Map();

/** What the device kept of a marking; null when it is of another shape. */
function parseKept(kept: unknown): Marking | null {
  const parsed = markingSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}

/** The marking on the desk as it is written, saved on the server and kept on this device. */
export function useMarkingDraft(props: GradingDeskProps) {
  const { submissionVersionId } = props;
  const drafts = useDrafts<Marking>({
    living,
    account: props.account,
    drafts: [{ id: "marking", content: props.marking, version: props.version, savedAt: null }],
    about: () =>
      // Another kind is another marking: what one has read of a colleague's is no draft of one's own.
      [`marking/${submissionVersionId}`, props.promptId, props.kind === "First" ? null : props.kind]
        .filter(Boolean)
        .join("/"),
    send: (_, { content, ...save }) =>
      sendDraft(
        props.account,
        props.address,
        {
          ...{ ...save, submissionVersionId, promptId: props.promptId, kind: props.kind },
          ...{ settles: props.settling !== null, marking: content },
        },
        savedMarking,
      ),
    parse: parseKept,
  });

  const { marking: newest, version } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the page brings a newer version than this one began with
  useEffect(() => {
    if (version > drafts.of("marking").version) {
      drafts.adopt("marking", { content: newest, version, savedAt: new Date().toISOString() });
    }
  }, [version]);

  return drafts;
}

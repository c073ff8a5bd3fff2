import { sendDraft } from "@/components/saving/send.client";
import { type Drafts, type LiveDraft, type LivingDrafts, useDrafts } from "@/components/saving/use-drafts.client";
import { type DraftOfRubric, type RubricDraft, rubricDraft } from "@/lib/domain/rubric/rubric-draft";
import { savedSchema } from "@/lib/domain/submission/saving";

interface Place {
  account: string;
  /** The address of the rubric: `/courses/…/rubrics/…`. */
  address: string;
  given: DraftOfRubric;
}

interface RubricDrafting {
  live: LiveDraft<RubricDraft>;
  change: (next: RubricDraft) => void;
  flush: Drafts<RubricDraft>["flush"];
  resolve: (choice: "mine" | "theirs") => Promise<void>;
  /** The version the server has now: asked after saving, it may be newer than what the page has drawn. */
  savedVersion: () => number;
  /** Puts what the server has in the place of what stands here. */
  adopt: (newer: DraftOfRubric) => void;
}

const living: LivingDrafts<RubricDraft> = new Map();
const answer = savedSchema(rubricDraft);

/** The draft of a published rubric: saved on the server while it is written, kept on the device meanwhile. */
export function useRubricDraft({ account, address, given }: Place): RubricDrafting {
  const id = address;
  const drafts = useDrafts<RubricDraft>({
    ...{ living, account },
    drafts: [{ id, content: given.draft, version: given.version, savedAt: given.saved?.at ?? null }],
    about: () => `rubric-draft${address}`,
    send: (_id, { content, ...save }) =>
      sendDraft(account, `/api${address}/draft`, { ...save, draft: content }, answer),
    parse: (kept) => rubricDraft.safeParse(kept).data ?? null,
  });
  const live = drafts.of(id);
  return {
    live,
    change: (next) => drafts.change(id, next),
    flush: drafts.flush,
    resolve: (choice) => drafts.resolve(id, choice),
    savedVersion: () => drafts.versions()[id] ?? live.version,
    adopt: ({ draft, version, saved }) => drafts.adopt(id, { content: draft, version, savedAt: saved?.at ?? null }),
  };
}

import { z } from "zod";
import { forgetOnDevice, keepOnDevice, keptOnDevice } from "./device.client";

/**
 * What somebody has written and the server has not confirmed yet, kept on this device under their account. Each open
 * page keeps its own copy, so that two pages without a connection never overwrite each other. Removed once the server
 * has said yes; offered only to the same account.
 */
export interface DeviceDraft {
  /** Any JSON: parsed by whoever keeps it. */
  content: unknown;
  /** The server's version it was written on top of. */
  baseVersion: number;
  /** What was last sent and not answered: if the server has exactly this, it has ours. */
  sent: unknown;
  /** When it was last changed, by this device's clock, in milliseconds. */
  at: number;
}

/** Whose it is, what it is about ("answer/<assignment>/<prompt>"), and which open page keeps it. */
export interface DraftKey {
  account: string;
  about: string;
  page: string;
}

const kept = z.object({
  page: z.string(),
  draft: z.object({ content: z.unknown(), baseVersion: z.int(), sent: z.unknown(), at: z.number() }),
});

const nameOf = ({ about, page }: Omit<DraftKey, "account">) => `${about}/${page}`;

/** Keeps a draft, in place of what this page kept about the same thing. Says whether the device took it. */
export const keepDraft = (key: DraftKey, draft: DeviceDraft): Promise<boolean> =>
  keepOnDevice(key.account, nameOf(key), { page: key.page, draft });

/** Forgets what one page kept about one thing: the server has it. */
export const forgetDraft = (key: DraftKey): Promise<void> => forgetOnDevice(key.account, nameOf(key));

/** What any page kept about one thing, newest first; empty where nothing can be kept. */
export async function keptDrafts(account: string, about: string): Promise<{ page: string; draft: DeviceDraft }[]> {
  const found = await keptOnDevice(account, `${about}/`);
  return found
    .flatMap((value) => {
      const parsed = kept.safeParse(value);
      return parsed.success ? [parsed.data] : [];
    })
    .toSorted((a, b) => b.draft.at - a.draft.at);
}

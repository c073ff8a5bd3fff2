import { useEffect, useState } from "react";
import { forgetDraft, keepDraft, keptDrafts } from "@/components/saving/device-drafts.client";
import { isOpen, thisPage } from "@/components/saving/page-life.client";

interface KeptWords {
  words: string;
  change: (words: string) => void;
  /** They were sent, or given up. */
  forget: () => void;
}

/** Words that are written in one go and sent by a button: kept on this device until then, whatever happens to the page. */
export function useKeptWords(account: string, about: string): KeptWords {
  const [words, setWords] = useState("");
  const key = () => ({ account, about, page: thisPage() });

  useEffect(() => {
    let here = true;
    const take = async () => {
      for (const { page, draft } of await keptDrafts(account, about)) {
        if (typeof draft.content !== "string" || (page !== thisPage() && (await isOpen(page)))) continue;
        const { content } = draft;
        if (!here) return;
        setWords((was) => (was === "" ? content : was));
        if (page !== thisPage()) {
          await keepDraft({ account, about, page: thisPage() }, draft);
          await forgetDraft({ account, about, page });
        }
        return;
      }
    };
    take();
    return () => {
      here = false;
    };
  }, [account, about]);

  return {
    words,
    change: (next) => {
      setWords(next);
      if (next === "") forgetDraft(key());
      else keepDraft(key(), { content: next, baseVersion: 0, sent: null, at: Date.now() });
    },
    forget: () => {
      setWords("");
      forgetDraft(key());
    },
  };
}

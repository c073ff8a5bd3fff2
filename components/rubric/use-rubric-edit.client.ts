import { useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, keptDrafts } from "@/components/saving/device-drafts.client";
import { isOpen, thisPage } from "@/components/saving/page-life.client";
import { type RubricEdit, rubricEdit } from "@/lib/domain/rubric/edit-rubric";

interface Place {
  account: string;
  /** What it is about, the same on every page about it. */
  about: string;
  start: RubricEdit;
}

/** What is being written. `resumed`: taken up from what a closed page had kept on this device. */
interface RubricEditing {
  edit: RubricEdit;
  resumed: boolean;
  change: (next: RubricEdit) => void;
  /** Forgets the edit: it is published. */
  forget: () => Promise<void>;
  restart: () => void;
}

/** A new rubric, kept on this device until it is published: a reload or a closed page loses nothing. */
export function useRubricEdit({ account, about, start }: Place): RubricEditing {
  const [edit, setEdit] = useState(start);
  const [resumed, setResumed] = useState(false);
  const touched = useRef(false);
  const key = () => ({ account, about, page: thisPage() });

  useEffect(() => {
    let gone = false;
    async function takeUp() {
      for (const { page, draft } of await keptDrafts(account, about)) {
        const read = rubricEdit.safeParse(draft.content);
        if (!read.success || (page !== thisPage() && (await isOpen(page)))) continue;
        if (gone || touched.current) return;
        setEdit(read.data);
        setResumed(true);
        // This page keeps it from here on, under its own name.
        if (page !== thisPage() && (await keepDraft({ account, about, page: thisPage() }, draft))) {
          await forgetDraft({ account, about, page });
        }
        return;
      }
    }
    void takeUp();
    return () => {
      gone = true;
    };
  }, [account, about]);

  return {
    ...{ edit, resumed },
    change: (next) => {
      touched.current = true;
      setEdit(next);
      void keepDraft(key(), { content: next, baseVersion: 0, sent: null, at: Date.now() });
    },
    forget: () => forgetDraft(key()),
    restart: () => {
      touched.current = true;
      setEdit(start);
      setResumed(false);
      void forgetDraft(key());
    },
  };
}

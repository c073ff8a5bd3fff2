import { useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, keptDrafts } from "@/components/saving/device-drafts.client";
import { isOpen, thisPage } from "@/components/saving/page-life.client";
import { type RubricEdit, rubricEdit } from "@/lib/domain/rubric/edit-rubric";

interface Place {
  account: string;
  /** What it is about, the same on every page about it. */
  about: string;
  base: number | null;
  start: RubricEdit;
}

/** What is being edited. `resumed`: taken up from what a closed page had kept on this device. */
interface RubricEditing {
  edit: RubricEdit;
  base: number | null;
  resumed: boolean;
  change: (next: RubricEdit) => void;
  /** Goes on from a newer version, with the same words. */
  rebase: (base: number) => void;
  /** Forgets the edit: it is published, or thrown away. */
  forget: () => Promise<void>;
  restart: () => void;
}

/** An edit of a rubric, kept on this device until it is published: a reload or a closed page loses nothing. */
export function useRubricEdit({ account, about, base: given, start }: Place): RubricEditing {
  const [edit, setEdit] = useState(start);
  const [base, setBase] = useState(given);
  const [resumed, setResumed] = useState(false);
  const touched = useRef(false);

  const key = () => ({ account, about, page: thisPage() });
  const keep = (content: RubricEdit, baseVersion: number | null) =>
    keepDraft(key(), { content, baseVersion: baseVersion ?? 0, sent: null, at: Date.now() });

  useEffect(() => {
    let gone = false;
    async function takeUp() {
      for (const { page, draft } of await keptDrafts(account, about)) {
        const read = rubricEdit.safeParse(draft.content);
        if (!read.success || (page !== thisPage() && (await isOpen(page)))) continue;
        if (gone || touched.current) return;
        setEdit(read.data);
        setBase(draft.baseVersion === 0 ? null : draft.baseVersion);
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
    ...{ edit, base, resumed },
    change: (next) => {
      touched.current = true;
      setEdit(next);
      void keep(next, base);
    },
    rebase: (newer) => {
      setBase(newer);
      void keep(edit, newer);
    },
    forget: () => forgetDraft(key()),
    restart: () => {
      touched.current = true;
      setEdit(start);
      setBase(given);
      setResumed(false);
      void forgetDraft(key());
    },
  };
}

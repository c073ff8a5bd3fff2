"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from "react";
import type { Chosen } from "@/components/reading/chosen";
import { Toast } from "@/components/ui/toast.client";
import type { ThreadChoice } from "@/lib/domain/discussion/model";
import { shortId } from "@/lib/domain/id/short-id";

/** Where a discussion is, and who is in it. */
export interface DiscussionPlace {
  account: string;
  assignmentId: string;
  promptId: string;
  /** Address of the assignment's routes: `/api/courses/…/assignments/…`. */
  api: string;
  /** Address of the assignment's pages. */
  base: string;
  timeZone: string;
  /** When the page was made, ISO. */
  readAt: string;
  staff: boolean;
  /** Where a new post can stand. */
  threads: readonly ThreadChoice[];
  maySummarize: boolean;
  /** Who reads a new post, in words. */
  readers: string;
  /** Others' posts wait for one's own. */
  shut: boolean;
  /** The texts, by revision: which document each is. */
  documents: Readonly<Record<string, string>>;
  /** What they are called, by revision. */
  titles: Readonly<Record<string, string>>;
}

/** What the parts of a discussion share in the browser. */
interface Desk {
  place: DiscussionPlace;
  /** The passage that is marked in the text beside. */
  chosen: Chosen | null;
  choose: (chosen: Chosen | null) => void;
  /** Asks the server for the page again, then puts the focus on an element. */
  refresh: (focus?: string) => void;
  /** The same for a post that was just written: when it stands on another page, goes there. */
  goTo: (postId: string) => void;
  /** Says what was done, with a way back. */
  say: (words: string, undo?: () => void) => void;
  /** Ids of the posts that are open for writing. */
  open: ReadonlySet<string>;
  opened: (id: string, is: boolean) => void;
}

const DeskContext = createContext<Desk | null>(null);

/** The discussion this part belongs to. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("a part of a discussion stands in one");
  return desk;
}

/** Holds what the parts of a discussion share: the marked passage, what is open, what was just done. */
export function DiscussionDesk({ place, children }: { place: DiscussionPlace; children: ReactNode }) {
  const router = useRouter();
  const [chosen, choose] = useState<Chosen | null>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [toast, setToast] = useState<{ words: string; undo?: () => void; key: number } | null>(null);
  const [pending, begin] = useTransition();
  const focus = useRef<{ id: string; elsewhere: string | null } | null>(null);
  useEffect(() => {
    if (pending || focus.current === null) return;
    const { id, elsewhere } = focus.current;
    const found = document.getElementById(id);
    found?.focus();
    focus.current = found || elsewhere === null ? null : { id, elsewhere: null };
    if (!found && elsewhere !== null) begin(() => router.push(elsewhere));
  }, [pending, router]);
  // These stay the same as long as the page: effects that name them must not run again when something is opened.
  const refresh = useCallback(
    (to?: string) => {
      focus.current = to === undefined ? null : { id: to, elsewhere: null };
      begin(() => router.refresh());
    },
    [router],
  );
  const { base, promptId } = place;
  const goTo = useCallback(
    (postId: string) => {
      const address = `${base}/discussion?prompt=${shortId(promptId)}&post=${shortId(postId)}`;
      focus.current = { id: `post-${postId}`, elsewhere: address };
      begin(() => router.refresh());
    },
    [router, base, promptId],
  );
  const say = useCallback(
    (words: string, undo?: () => void) =>
      setToast((was) => ({ words, ...(undo ? { undo } : {}), key: (was?.key ?? 0) + 1 })),
    [],
  );
  const opened = useCallback((id: string, is: boolean) => {
    setOpen((was) => {
      if (was.has(id) === is) return was;
      const next = new Set(was);
      if (is) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  const desk = useMemo(
    (): Desk => ({ place, chosen, choose, open, refresh, goTo, say, opened }),
    [place, chosen, open, refresh, goTo, say, opened],
  );
  return (
    <DeskContext value={desk}>
      {children}
      {toast ? (
        <Toast key={toast.key} undo={toast.undo} gone={() => setToast(null)}>
          {toast.words}
        </Toast>
      ) : null}
    </DeskContext>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { sendDraft } from "@/components/saving/send.client";
import { type Drafts, type LivingDrafts, useDrafts } from "@/components/saving/use-drafts.client";
import type { AssignmentDesk } from "@/lib/domain/assignment/desk";
import { type AssignmentDraft, assignmentDraft, type DraftProblem } from "@/lib/domain/assignment/draft";
import { type GateRemark, gateRemarks } from "@/lib/domain/assignment/gate-remarks";
import { publicationOf } from "@/lib/domain/assignment/publish";
import type { Saved } from "@/lib/domain/submission/saving";

/** Where the desk saves to, and under whose name this device keeps what is unsaved. */
export interface DeskPlace {
  account: string;
  /** Address of the assignment's draft in the API. */
  address: string;
  assignmentId: string;
}

/** The draft on the page: every move goes through `change`, and a removal can be taken back. */
export interface Desk {
  draft: AssignmentDraft;
  drafts: Drafts<AssignmentDraft>;
  /** The version the server has now: asked after saving, it may be newer than what the page has drawn. */
  savedVersion: () => number;
  /** Counts how often the draft came from elsewhere: fields that keep their own text begin anew with it. */
  given: number;
  problems: DraftProblem[];
  /** What to know of the gates; keeps nobody from publishing. */
  remarks: GateRemark[];
  /** A text that was just chosen is on its way. */
  fetching: boolean;
  /** The next draft. With `said`, what it took away can be put back. */
  change: (next: AssignmentDraft, said?: string) => void;
  /** What fields hold that cannot be read, with what to write instead; it is among the problems. */
  unread: readonly DraftProblem[];
  /** Says that a field (by an id of its own) holds what cannot be read; null: it can again, or is gone. */
  unreadable: (id: string, problem: DraftProblem | null) => void;
  removed: { said: string; undo: () => void; number: number } | null;
}

const living: LivingDrafts<AssignmentDraft> = new Map();
const at = { version: z.int(), savedAt: z.string() };
const answer: z.ZodType<Saved<AssignmentDraft>> = z.discriminatedUnion("state", [
  z.object({ state: z.literal("saved"), ...at }),
  z.object({ state: z.literal("conflict"), ...at, theirs: assignmentDraft }),
]);

/** The desk's draft: saved while it is written, kept on the device meanwhile, held against what publishing demands. */
export function useDesk(desk: AssignmentDesk, { account, address, assignmentId }: DeskPlace): Desk {
  const drafts = useDrafts<AssignmentDraft>({
    ...{ living, account },
    drafts: [{ id: assignmentId, content: desk.draft, version: desk.version, savedAt: desk.savedAt }],
    about: (id) => `assignment/${id}`,
    send: (_id, { content, ...save }) => sendDraft(account, address, { ...save, draft: content }, answer),
    parse: (kept) => assignmentDraft.safeParse(kept).data ?? null,
  });
  const live = drafts.of(assignmentId);
  const draft = live.content;
  const [fields, setFields] = useState<Record<string, DraftProblem>>({});
  const [removed, setRemoved] = useState<(NonNullable<Desk["removed"]> & { given: number }) | null>(null);
  const [undone, setUndone] = useState(0);
  const unreadable = useCallback((id: string, problem: DraftProblem | null) => {
    setFields(({ [id]: _before, ...rest }) => (problem ? { ...rest, [id]: problem } : rest));
  }, []);
  const unread = Object.values(fields);
  const given = live.given + undone;
  const fetching = useMissingTexts(desk, draft, drafts);

  return {
    draft,
    drafts,
    savedVersion: () => drafts.versions()[assignmentId] ?? live.version,
    given,
    problems: fetching ? [] : problemsOf(desk, draft, unread),
    remarks: fetching ? [] : remarksOf(desk, draft),
    fetching,
    change: (next, said) => {
      drafts.change(assignmentId, next);
      const undo = () => {
        drafts.change(assignmentId, draft);
        setRemoved(null);
        setUndone((count) => count + 1);
      };
      setRemoved((before) => (said ? { said, undo, given, number: (before?.number ?? 0) + 1 } : null));
    },
    ...{ unread, unreadable },
    // What came from elsewhere since would be taken back with it.
    removed: removed?.given === given ? removed : null,
  };
}

function problemsOf(desk: AssignmentDesk, draft: AssignmentDraft, unread: readonly DraftProblem[]): DraftProblem[] {
  const result = publicationOf(draft, {
    texts: new Map(Object.entries(desk.texts)),
    skills: desk.skills.map((skill) => skill.key),
    rubrics: desk.rubrics.map((rubric) => rubric.value),
    groupSets: desk.groupSets.map((set) => set.id),
    withdrawn: desk.withdrawn,
    annotated: desk.annotated,
    keptKinds: desk.keptKinds,
    timeZone: desk.timeZone,
  });
  return [...unread, ...(result.ok ? [] : result.problems)];
}

const remarksOf = ({ texts, readElsewhere, published }: AssignmentDesk, draft: AssignmentDraft): GateRemark[] =>
  gateRemarks(draft, {
    ...{ texts: new Map(Object.entries(texts)), readElsewhere, published: published?.draft ?? null },
  });

/**
 * Fetches the page anew, once, when the draft reads a text of the library that the page does not have. What could not be
 * saved then is tried again when it is.
 */
function useMissingTexts(desk: AssignmentDesk, draft: AssignmentDraft, drafts: Drafts<AssignmentDraft>): boolean {
  const router = useRouter();
  const asked = useRef(new Set<string>());
  const missing = draft.excerpts
    .map((excerpt) => excerpt.revisionId)
    .filter((id) => !desk.texts[id] && desk.library.some((document) => document.revisionId === id))
    .join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each text
  useEffect(() => {
    if (missing === "" || asked.current.has(missing)) return;
    asked.current.add(missing);
    drafts.flush().then((saved) => {
      if (saved) router.refresh();
      else asked.current.delete(missing);
    });
  }, [missing, drafts.unsaved]);
  return missing !== "";
}

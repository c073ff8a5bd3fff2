"use client";

import { useRouter } from "next/navigation";
import { useEffect, useMemo, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { standings } from "@/lib/domain/review/publication";
import type { ReviewPage } from "@/lib/domain/review/state";
import { type Desk, DeskProvider } from "./desk.client";
import { MorePages } from "./more-pages.client";
import { type PaneName, PaneSwitch } from "./pane-switch";
import { Panes } from "./panes.client";
import { PutAway } from "./put-away";
import { ReviewHead } from "./review-head";
import { useReview } from "./use-review.client";

interface ReviewProps {
  page: ReviewPage;
  /** The address of the library. */
  documents: string;
  /** Where changes are sent. */
  address: string;
  publish: (asked: { base: number; documents: "ready" | string[] }) => Promise<Outcome<string[]>>;
  /** Joins another import to this one. */
  join: (asked: { base: number; other: string }) => Promise<Outcome>;
  /** Where further files are sent, and where scans are. */
  files: string;
  images: string;
  discard: (discarded: boolean) => Promise<Outcome>;
}

/** Reviewing an import: what is asked, what was answered, and what becomes of it. */
export function Review({ page, documents, address, publish, join, files, images, discard }: ReviewProps) {
  const router = useRouter();
  const reviewing = useReview(address, page);
  const [pane, setPane] = useState<PaneName>("questions");
  const [open, setOpen] = useState<string | null>(null);
  const [publishing, setPublishing] = useState(false);
  const { state, change, tell } = reviewing;
  const { review } = state;
  const all = useMemo(() => standings(review), [review]);
  const undo = () => {
    if (page.mayEdit) reviewing.undo();
  };
  // Taking back or doing again that files were added changes what the imported text is.
  const known = page.review.files.join();
  const now = review.files.join();
  useEffect(() => {
    if (known !== now) router.refresh();
  }, [known, now, router]);
  const desk: Desk = { review, change, mayEdit: page.mayEdit, single: false, open, setOpen };

  const publishNow = async (chosen: "ready" | string[]) => {
    if (publishing) return;
    setPublishing(true);
    const outcome = await publish({ base: state.version, documents: chosen });
    setPublishing(false);
    if (!outcome.ok) return tell({ kind: "problem", words: outcome.problem });
    const [only] = outcome.value;
    const left = all.filter(({ state: standing }) => standing === "open" || standing === "ready").length;
    if (left > outcome.value.length || !only) {
      tell({ kind: "done", words: outcome.value.length === 1 ? "Document published." : "Documents published." });
      return router.refresh();
    }
    router.push(documents);
  };
  return (
    <DeskProvider desk={desk}>
      <ReviewHead
        page={page}
        reviewing={reviewing}
        all={all}
        publishing={publishing}
        publish={() => publishNow("ready")}
      />
      {page.closed === "discarded" ? (
        <PutAway away joined={page.joinedInto} imports={`${documents}/imports`} discard={discard} />
      ) : null}
      {review.notices.map((notice) => (
        <Notice key={notice}>{notice}</Notice>
      ))}
      <PaneSwitch pane={pane} choose={setPane} />
      <Panes
        text={page.text}
        scans={page.scans}
        {...{ all, images, undo }}
        pane={pane}
        setPane={setPane}
        library={documents}
        publish={(id) => publishNow([id])}
      />
      {page.mayEdit && page.closed === null ? (
        <>
          <MorePages
            address={files}
            others={page.others}
            join={(other) => join({ base: state.version, other })}
            tell={(words) => tell({ kind: "done", words })}
          />
          <PutAway away={false} discard={discard} />
        </>
      ) : null}
    </DeskProvider>
  );
}

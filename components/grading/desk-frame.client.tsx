"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useMemo, useRef, useState, useTransition } from "react";
import { litPassage, type SkilledPassage, TextPane } from "@/components/answer/text-pane.client";
import type { Chosen } from "@/components/reading/chosen";
import { PassagePicker } from "@/components/reading/passage-picker.client";
import { Notice } from "@/components/ui/notice";
import type { GradingDeskProps, GradingText } from "./desk-props";
import { GradingDesk } from "./grading-desk.client";
import { citedPlaces, expectedPlaces } from "./lit-places";

/** One submission as it comes to the desk. */
export interface DeskItem {
  /** Its address; also what it is known by. */
  href: string;
  /** The assignment's version that it answers: its texts are those of the others of this version. */
  assignmentVersionId: string;
  /** Whose it is and how far the queue is. */
  head: ReactNode;
  /** The passage the question is about; null for the whole. */
  asked: SkilledPassage | null;
  desk: Omit<GradingDeskProps, "texts" | "frame">;
}

interface DeskFrameProps {
  texts: readonly GradingText[];
  item: DeskItem;
  /** The one that comes after it, brought while this one is read; null where there is none. */
  upcoming: Promise<DeskItem | null> | null;
}

/**
 * The grader's desk: the texts, which stay where they are, and on them one submission after another. The next one is
 * brought ahead, so that it stands there the moment it is wanted; the page of the server follows.
 */
export function DeskFrame({ texts, item: given, upcoming }: DeskFrameProps) {
  const router = useRouter();
  const [going, start] = useTransition();
  const [ahead, setAhead] = useState<DeskItem | null>(null);
  const soon = useUpcoming(upcoming);
  const item = going && ahead ? ahead : given;
  const { answers, evidence: views, canMark } = item.desk;

  const [chosen, choose] = useState<Chosen | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  // Once: later answers to the same question find the text where the grader has left it.
  const [begin] = useState(given.asked);
  const [told, tell] = useState<string | null>(null);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const cited = useMemo(() => citedPlaces(answers), [answers]);
  const expected = useMemo(() => expectedPlaces(views), [views]);
  const opened = [...cited, ...expected].find((each) => each.id === place) ?? null;
  const lit = useMemo(() => {
    const all = [...(item.asked ? [item.asked] : []), ...cited].map(litPassage);
    return opened ? [...all, { ...litPassage(opened), name: "passage-hot" as const }] : all;
  }, [cited, opened, item.asked]);
  useArrival(item.href);

  function go(href: string) {
    // Without a line the browser would put its own page in the place of this one.
    if (!navigator.onLine)
      return tell("There is no connection, so the next one cannot be opened. Go on here; it is kept.");
    tell(null);
    choose(null);
    const next = soon?.href === href && soon.assignmentVersionId === item.assignmentVersionId ? soon : null;
    // While a page is on its way, what is ahead of it stays in sight.
    if (next || !going) setAhead(next);
    start(() => router.push(href, { scroll: next === null }));
  }

  return (
    <PassagePicker chosen={chosen} onChoose={canMark ? choose : () => {}} does="offers a comment">
      {told ? <Notice kind="error">{told}</Notice> : null}
      {item.head}
      <div className="gr gr-whole">
        <TextPane
          texts={texts}
          shown={opened?.revisionId ?? shown ?? item.asked?.revisionId ?? texts[0]?.revisionId ?? null}
          onShow={(revisionId) => {
            setPlace(null);
            setShown(revisionId);
          }}
          lit={lit}
          focus={opened}
          begin={begin}
          links={
            <a className="only-phone" href="#answers">
              To the answers
            </a>
          }
        >
          <p className="small quiet">
            Lit: what these answers cite, as it was when they were submitted
            {item.asked ? ", and the passage the question is about" : ""}.
            {canMark ? " Select words of the text to comment on a passage that was missed." : ""}
          </p>
          <div ref={setSlot} />
        </TextPane>
        <GradingDesk
          key={`${item.desk.submissionVersionId}/${item.desk.promptId}/${item.desk.kind}`}
          {...item.desk}
          texts={texts}
          frame={{ chosen, choose, place, setPlace, slot, go, tell }}
        />
      </div>
    </PassagePicker>
  );
}

/** What a promise from the server has brought, once it has. */
function useUpcoming(upcoming: Promise<DeskItem | null> | null): DeskItem | null {
  const [soon, setSoon] = useState<DeskItem | null>(null);
  useEffect(() => {
    let wanted = true;
    upcoming?.then(
      (item) => wanted && setSoon(item),
      // Without it, the next one comes as every page does.
      () => wanted && setSoon(null),
    );
    return () => {
      wanted = false;
    };
  }, [upcoming]);
  return soon;
}

/** Whoever comes to another submission on the same page begins at its name, as on a page of its own. */
function useArrival(href: string) {
  const last = useRef(href);
  useEffect(() => {
    if (last.current === href) return;
    last.current = href;
    window.scrollTo({ top: 0 });
    document.getElementById("on-the-desk")?.focus({ preventScroll: true });
  }, [href]);
}

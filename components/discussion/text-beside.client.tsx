"use client";

import Link from "next/link";
import { useMemo, useState } from "react";
import { type ShownText, TextPane } from "@/components/answer/text-pane.client";
import type { LitSpan } from "@/components/reading/lit-spans.client";
import { PassagePicker } from "@/components/reading/passage-picker.client";
import { useDesk } from "./desk-context.client";

interface TextBesideProps {
  texts: readonly ShownText[];
  /** The text that the prompt is about. */
  asked: string | null;
  /** The passages that posts on this page quote. */
  lit: readonly LitSpan[];
}

/** The texts beside a discussion. What is marked in them can be quoted in a post. */
export function TextBeside({ texts, asked, lit }: TextBesideProps) {
  const { place, chosen, choose } = useDesk();
  const [shown, setShown] = useState(asked ?? texts[0]?.revisionId ?? null);
  // Lit anew only when what is quoted changes.
  const told = JSON.stringify(lit);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `told` is `lit`, compared by what it says
  const spans = useMemo(() => lit, [told]);
  return (
    <PassagePicker chosen={chosen} onChoose={choose} does="marks it, to be quoted">
      <TextPane
        texts={texts}
        shown={shown}
        onShow={setShown}
        lit={spans}
        focus={null}
        links={
          <>
            <a className="only-phone" href="#posts">
              To the posts
            </a>
            <Link href={place.staff ? `${place.base}/read` : place.base}>Whole document</Link>
          </>
        }
      />
    </PassagePicker>
  );
}

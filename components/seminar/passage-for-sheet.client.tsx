"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { type ShownText, TextPane } from "@/components/answer/text-pane.client";
import type { Chosen } from "@/components/reading/chosen";
import type { LitSpan } from "@/components/reading/lit-spans.client";
import { PassagePicker } from "@/components/reading/passage-picker.client";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import type { Outcome } from "@/lib/domain/policy/outcome";
import type { SheetAction } from "./sheet-action";

interface PassageForSheetProps {
  texts: readonly (ShownText & { documentId: string })[];
  add: SheetAction;
}

const nothingLit: LitSpan[] = [];

/** The texts of the assignment; what is marked in them can be put on the sheet. */
export function PassageForSheet({ texts, add }: PassageForSheetProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [shown, setShown] = useState(texts[0]?.revisionId ?? null);
  const [outcome, send] = useActionState(async (previous: Outcome | null, form: FormData) => {
    const done = await add(previous, form);
    if (done.ok) setChosen(null);
    return done;
  }, null);
  const form = useRef<HTMLFormElement>(null);
  // Who has chosen by keys goes on by keys.
  const byKeys = chosen?.ready && (chosen.by === "keys" || chosen.by === "list");
  useEffect(() => {
    if (byKeys) form.current?.querySelector("button")?.focus();
  }, [byKeys]);
  const documentId = texts.find(({ revisionId }) => revisionId === chosen?.revisionId)?.documentId;
  return (
    <PassagePicker chosen={chosen} onChoose={setChosen} does="marks it for the sheet">
      <form
        ref={form}
        data-picker
        className="row noprint sheet-passage"
        aria-label="A passage on the sheet"
        action={(form) => {
          if (!chosen || !documentId) return;
          form.set("item", crypto.randomUUID());
          form.set(
            "thing",
            JSON.stringify({ kind: "passage", documentId, revisionId: chosen.revisionId, span: chosen.span }),
          );
          send(form);
        }}
      >
        <span className="small quiet">
          {chosen ? `“${chosen.quote.slice(0, 80)}”` : "Mark a passage in the text, and put it on the sheet."}
        </span>
        <SubmitButton small look="plain" disabled={!chosen}>
          Put the passage on the sheet
        </SubmitButton>
        <FormMessage
          problem={outcome && !outcome.ok ? outcome.problem : null}
          done={outcome?.ok ? "The passage stands at the end." : null}
        />
      </form>
      <TextPane texts={texts} shown={shown} onShow={setShown} lit={nothingLit} focus={null} links={null} />
    </PassagePicker>
  );
}

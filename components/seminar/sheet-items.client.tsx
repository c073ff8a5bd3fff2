"use client";

import { useActionState, useId } from "react";
import { Button } from "@/components/ui/button";
import { keepRefused } from "@/components/ui/keep-refused";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextArea } from "@/components/ui/text-input";
import type { SheetThing } from "@/lib/domain/discussion/sheet";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { problemOf, type SheetAction } from "./sheet-action";

/** What is sent to put something on a sheet. `item` names it, so that sent twice it stands there once. */
export function ThingFields({ thing, item }: { thing: SheetThing | null; item: string }) {
  return (
    <>
      <input type="hidden" name="item" value={item} />
      {thing ? <input type="hidden" name="thing" value={JSON.stringify(thing)} /> : null}
    </>
  );
}

/** Puts a thing on a sheet that is there. */
export function AddThingForm(props: { add: SheetAction; item: string; thing: SheetThing; sheet: string }) {
  const { add, item, thing, sheet } = props;
  const [outcome, send] = useActionState(add, null);
  return (
    <form action={send} onReset={keepRefused(outcome)}>
      <ThingFields thing={thing} item={item} />
      <FormMessage
        problem={problemOf(outcome)?.problem ?? null}
        done={outcome?.ok ? `It stands on “${sheet}”.` : null}
      />
      <SubmitButton small look="plain">
        Put it on<span className="vh"> {sheet}</span>
      </SubmitButton>
    </form>
  );
}

/** Writes a question of one's own on a sheet. */
export function AddQuestionForm({ add }: { add: SheetAction }) {
  const id = useId();
  const [outcome, send] = useActionState(async (previous: Outcome | null, form: FormData) => {
    const thing = { kind: "question", text: `${form.get("words") ?? ""}` };
    const sent = new FormData();
    sent.set("item", crypto.randomUUID());
    sent.set("thing", JSON.stringify(thing));
    return add(previous, sent);
  }, null);
  return (
    <form action={send} onReset={keepRefused(outcome)} className="stack noprint" aria-label="A question on the sheet">
      <FormMessage problem={problemOf(outcome)?.problem ?? null} done={outcome?.ok ? "It stands at the end." : null} />
      <TextArea id={id} label="A question or a heading" name="words" rows={2} required maxLength={2000} />
      <SubmitButton small look="plain">
        Write it on the sheet
      </SubmitButton>
    </form>
  );
}

interface ItemButtonsProps {
  change: SheetAction;
  item: string;
  /** What it is called for screen readers. */
  name: string;
  first: boolean;
  last: boolean;
  out: boolean;
}

/** Up, down, out, back: by buttons, which work everywhere. */
export function ItemButtons({ change, item, name, first, last, out }: ItemButtonsProps) {
  const [outcome, send] = useActionState(change, null);
  const button = (value: string, label: string, off = false) => (
    <Button small type="submit" name="do" value={value} disabled={off}>
      {label}
      <span className="vh"> {name}</span>
    </Button>
  );
  return (
    <form action={send} onReset={keepRefused(outcome)} className="row noprint">
      <input type="hidden" name="item" value={item} />
      {out ? (
        button("putBack", "Put it back")
      ) : (
        <>
          {button("up", "Up", first)}
          {button("down", "Down", last)}
          {button("takeOut", "Take it out")}
        </>
      )}
      <FormMessage problem={problemOf(outcome)?.problem ?? null} />
    </form>
  );
}

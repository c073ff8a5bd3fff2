"use client";

import { startTransition, useActionState, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { FormMessage } from "@/components/ui/notice";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { type BankItem, SLOT } from "@/lib/domain/grading/comment-bank";
import type { Outcome } from "@/lib/domain/policy/outcome";

type Kept = Outcome<{ id: string }>;
export type KeepAction = (before: Kept | null, form: FormData) => Promise<Kept>;

/** A comment of the bank, new or to be changed. What is refused stays as it was typed. */
export function BankForm({ item, save }: { item: BankItem | null; save: KeepAction }) {
  const form = useRef<HTMLFormElement>(null);
  const [answer, send, busy] = useActionState(async (before: Kept | null, sent: FormData) => {
    const kept = await save(before, sent);
    if (kept.ok && item === null) form.current?.reset();
    return kept;
  }, null);
  const refused = answer && !answer.ok ? answer : null;
  const error = (field: string) => (refused?.field === field ? refused.problem : null);
  return (
    <form
      ref={form}
      className="mt-3 bank-form"
      id={useId()}
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        const sent = new FormData(event.currentTarget);
        if (!busy) startTransition(() => send(sent));
      }}
    >
      <TextInput
        label="Name"
        hint="To find it by; it may stay empty."
        name="title"
        defaultValue={item?.title}
        error={error("title")}
      />
      <TextArea
        label="Words"
        hint={`${SLOT} stands for the words it is put on.`}
        name="body"
        rows={4}
        defaultValue={item?.body}
        error={error("body")}
      />
      <Checkbox label="Share it with those who teach this course" name="shared" defaultChecked={item?.shared} />
      <div>
        <Button type="submit" aria-disabled={busy}>
          {busy ? "Keeping" : "Keep"}
        </Button>
      </div>
      <FormMessage problem={refused && !refused.field ? refused.problem : null} done={answer?.ok ? "Kept." : null} />
    </form>
  );
}

/** Puts a comment away, or brings it back. */
export function Shelve({
  send,
  name,
  away,
}: {
  send: (before: Kept | null) => Promise<Kept>;
  name: string;
  away?: boolean;
}) {
  const [answer, put, busy] = useActionState(send, null);
  return (
    <form action={put}>
      <button type="submit" className="linkish" aria-disabled={busy}>
        {away ? "Put away" : "Bring back"}
        <span className="vh"> “{name}”</span>
      </button>
      <FormMessage problem={answer && !answer.ok ? answer.problem : null} />
    </form>
  );
}

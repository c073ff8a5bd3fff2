"use client";

import { useActionState, useState } from "react";
import { Button } from "@/components/ui/button";
import { keepRefused } from "@/components/ui/keep-refused";
import { FormMessage } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { TextInput } from "@/components/ui/text-input";
import type { SheetThing } from "@/lib/domain/discussion/sheet";
import { problemOf, type SheetAction } from "./sheet-action";
import { ThingFields } from "./sheet-items.client";

/** Makes a sheet; with something on it, when there is something to put on it. */
export function NewSheetForm({ make, item, thing }: { make: SheetAction; item: string; thing: SheetThing | null }) {
  const [outcome, send] = useActionState(make, null);
  const problem = problemOf(outcome);
  return (
    <form action={send} onReset={keepRefused(outcome)} className="stack" aria-label="New sheet">
      <FormMessage problem={problem && problem.field !== "title" ? problem.problem : null} />
      <ThingFields thing={thing} item={item} />
      <TextInput
        label="Name of the sheet"
        name="title"
        required
        maxLength={200}
        error={problem?.field === "title" ? problem.problem : null}
      />
      <SubmitButton look={thing ? "plain" : "primary"}>Make a sheet</SubmitButton>
    </form>
  );
}

/** With the authors' names, or without. */
export function NamesForm({ change, names }: { change: SheetAction; names: boolean }) {
  const [outcome, send] = useActionState(change, null);
  return (
    <form action={send} onReset={keepRefused(outcome)} className="row noprint" aria-label="Names">
      <span>{names ? "Authors are named." : "Authors are not named."}</span>
      <Button small type="submit" name="do" value={names ? "nameless" : "named"}>
        {names ? "Leave names out" : "Show names"}
      </Button>
      <FormMessage problem={problemOf(outcome)?.problem ?? null} />
    </form>
  );
}

/** Takes a sheet away, or brings it back. */
export function RemoveSheetForm({ remove, deleted, name }: { remove: SheetAction; deleted: boolean; name: string }) {
  const [outcome, send] = useActionState(remove, null);
  return (
    <form action={send} onReset={keepRefused(outcome)}>
      <FormMessage problem={problemOf(outcome)?.problem ?? null} />
      <Button small look={deleted ? "plain" : "quiet"} type="submit" name="do" value={deleted ? "restore" : "remove"}>
        {deleted ? "Bring it back" : "Delete"}
        <span className="vh"> {name}</span>
      </Button>
    </form>
  );
}

/** Calls a sheet something else. */
export function RenameForm({ rename, title }: { rename: SheetAction; title: string }) {
  const [open, setOpen] = useState(false);
  const [outcome, send] = useActionState(rename, null);
  if (!open) {
    return (
      <Button small look="quiet" onClick={() => setOpen(true)}>
        Rename
      </Button>
    );
  }
  return (
    <form action={send} onReset={keepRefused(outcome)} className="row" aria-label="Name of the sheet">
      <TextInput
        label="Name of the sheet"
        name="title"
        defaultValue={title}
        maxLength={200}
        error={problemOf(outcome)?.problem ?? null}
      />
      <SubmitButton small>Save</SubmitButton>
    </form>
  );
}

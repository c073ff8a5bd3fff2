"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import type { WaitingImport } from "@/lib/domain/review/state";
import { DropZone } from "./drop-zone.client";
import { FileList } from "./file-list.client";
import { SendingProgress } from "./sending-progress";
import { useSending } from "./use-sending.client";

interface MorePagesProps {
  /** Where further files are sent. */
  address: string;
  others: readonly WaitingImport[];
  join: (otherId: string) => Promise<Outcome>;
  /** Says what was done, for everyone to hear. */
  tell: (words: string) => void;
}

/** Adds the next pages to an import: files, or another import that waits. What the first broke off may go on there. */
export function MorePages({ address, others, join, tell }: MorePagesProps) {
  const router = useRouter();
  const sending = useSending(address, (answer) => {
    if (!("added" in answer)) return;
    tell(`${answer.added} ${answer.added === 1 ? "file" : "files"} added.`);
    sending.finish();
    router.refresh();
  });
  const { files, setFiles, add, progress, refusal, problems } = sending;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void sending.send(null, "");
  };
  return (
    <details className="pt-4">
      <summary className="linkish">Add the next pages</summary>
      <div className="qs measure pt-3">
        <form className="stack" onSubmit={submit} aria-label="Add files to this import">
          <DropZone add={add} busy={progress !== null} error={refusal?.at === "file" ? refusal.problem : null} />
          <FileList {...{ files, setFiles, problems }} busy={progress !== null} />
          <FieldError error={refusal?.at === null ? refusal.problem : null} />
          <div aria-live="polite">
            <SendingProgress sending={sending} />
          </div>
          <Button small type="submit" aria-disabled={files.length === 0 || progress !== null}>
            Add to this import
          </Button>
        </form>
        {others.length > 0 ? <JoinForm others={others} join={join} tell={tell} /> : null}
      </div>
    </details>
  );
}

function JoinForm({ others, join, tell }: Pick<MorePagesProps, "others" | "join" | "tell">) {
  const router = useRouter();
  const [chosen, choose] = useState(others[0]?.id ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const outcome = await join(shortId(chosen));
    setBusy(false);
    setProblem(outcome.ok ? null : outcome.problem);
    if (!outcome.ok) return;
    tell(`${others.find(({ id }) => id === chosen)?.title ?? "The other import"} joined.`);
    router.refresh();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Select
        label="Or join another import that waits"
        hint="Its documents and answers come after those of this one; it leaves the list and can be brought back."
        options={others.map(({ id, title }) => ({ value: id, label: title }))}
        value={chosen}
        onChange={({ target }) => choose(target.value)}
        error={problem}
      />
      <Button small type="submit" aria-disabled={busy}>
        Join it to this import
      </Button>
    </form>
  );
}

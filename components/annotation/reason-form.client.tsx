"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { TextArea } from "@/components/ui/text-input";

interface ReasonFormProps {
  title: string;
  /** What will happen, in a sentence or two. */
  children: ReactNode;
  label: string;
  hint?: string;
  /** What to write when nothing is written. */
  empty: string;
  button: string;
  /** Does it; null when it was done, else the problem. */
  send: (reason: string) => Promise<string | null>;
  onClose: () => void;
}

/** Characters a reason may have; the server holds the same limit. */
const LONGEST = 2000;

/** A question that wants a reason before something is done. */
export function ReasonForm({ title, children, label, hint, empty, button, send, onClose }: ReasonFormProps) {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const said = reason.trim();
    if (said === "") return setError(empty);
    if (said.length > LONGEST) return setError("Shorten it to 2,000 characters.");
    setSending(true);
    const problem = await send(said);
    setSending(false);
    if (problem === null) onClose();
    else setError(problem);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} className="reason">
        {children}
        <TextArea
          label={label}
          hint={hint}
          error={error}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" look="primary" disabled={sending}>
            {button}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

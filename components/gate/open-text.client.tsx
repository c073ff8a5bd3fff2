"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { sendPress } from "@/components/saving/send-press.client";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

interface OpenTextProps {
  account: string;
  /** Title of the text. */
  title: string;
  /** The route that locks. */
  api: string;
  /** Nothing is written yet. */
  empty: boolean;
  /** Saves what is not saved yet, and says which version the server has then; null when not everything could be saved. */
  settle: () => Promise<number | null>;
}

/** Locks what is written as the prediction, asked once more, and lets the page be drawn anew with the text. */
export function OpenText({ account, title, api, empty, settle }: OpenTextProps) {
  const router = useRouter();
  const [press, setPress] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function lock() {
    if (!press || sending) return;
    setSending(true);
    setProblem(null);
    const version = await settle();
    const answer =
      version === null
        ? "Not everything is saved yet, so nothing was locked. Look at what “Not saved” says, then try again."
        : await sendPress(account, api, { version, clientKey: press }, "it is locked");
    setProblem(answer);
    setSending(false);
    if (answer === null) router.refresh();
    else setPress(null);
  }

  return (
    <div className="mt-3">
      {problem ? <Notice kind="error">{problem}</Notice> : null}
      {press === null ? (
        <div className="row">
          <Button look="primary" disabled={empty} onClick={() => setPress(crypto.randomUUID())}>
            Lock what I expect and open the text
          </Button>
          {empty ? <span className="quiet small">Write down what you expect first.</span> : null}
        </div>
      ) : (
        <fieldset className="confirm">
          <legend>
            Lock what you expect of “{title}”? It is kept with its time and cannot be changed. Your sheet can be, after
            you have read.
          </legend>
          <div className="row">
            <Button look="primary" autoFocus aria-disabled={sending} onClick={lock}>
              {sending ? "Locking" : "Yes, lock it and open the text"}
            </Button>
            <Button disabled={sending} onClick={() => setPress(null)}>
              Keep writing
            </Button>
          </div>
        </fieldset>
      )}
    </div>
  );
}

"use client";

import { announce } from "@/components/reading/announce.client";
import { ask } from "./note-requests.client";
import { changed, type Subject, useSubjectApi } from "./note-subject.client";
import { ReasonForm } from "./reason-form.client";
import { useRoom } from "./room-context.client";

/** Taking somebody's words out of sight, with a reason they get to read. */
export function HideDialog({ note, reply, onClose }: Subject & { onClose: () => void }) {
  const { store, tell } = useRoom();
  const api = useSubjectApi({ note, reply });
  const what = reply ? "reply" : "note";
  const send = async (reason: string) => {
    const problem = await ask(`${api}/moderation`, "POST", { hide: true, reason });
    if (problem !== null) return problem;
    const known = store.book.get(note.id) ?? note;
    tell({ type: "changed", note: changed({ note: known, reply }, { hidden: true, hiddenWhy: reason }) });
    announce(`The ${what} is hidden`);
    return null;
  };
  return (
    <ReasonForm
      title={`Hide this ${what}`}
      label="Why?"
      hint={`The author reads this beside the ${what}.`}
      empty="Write why; the author reads it."
      button="Hide"
      send={send}
      onClose={onClose}
    >
      <p>Only its author and those who teach still see it. You can show it again at any time.</p>
    </ReasonForm>
  );
}

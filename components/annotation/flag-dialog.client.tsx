"use client";

import { announce } from "@/components/reading/announce.client";
import { ask } from "./note-requests.client";
import { changed, type Subject, useSubjectApi } from "./note-subject.client";
import { ReasonForm } from "./reason-form.client";
import { useRoom } from "./room-context.client";

/** Asking those who teach to look at somebody's words. */
export function FlagDialog({ note, reply, onClose }: Subject & { onClose: () => void }) {
  const { store, tell } = useRoom();
  const api = useSubjectApi({ note, reply });
  const what = reply ? "reply" : "note";
  const send = async (reason: string) => {
    const problem = await ask(`${api}/flag`, "POST", { reason });
    if (problem !== null) return problem;
    tell({ type: "changed", note: changed({ note: store.book.get(note.id) ?? note, reply }, { flagged: true }) });
    announce("Your instructors are asked to look at it");
    return null;
  };
  return (
    <ReasonForm
      title={`Flag this ${what}`}
      label="What is wrong with it?"
      empty="Write what your instructors should look at."
      button="Flag"
      send={send}
      onClose={onClose}
    >
      <p>Your instructors look at it and see that you asked. Nobody else learns of it.</p>
    </ReasonForm>
  );
}

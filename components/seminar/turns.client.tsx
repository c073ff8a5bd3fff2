"use client";

import { useActionState, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { Toast } from "@/components/ui/toast.client";
import type { ParticipationPage } from "@/lib/domain/discussion/participation";
import type { Outcome } from "@/lib/domain/policy/outcome";

type FormAction = (previous: Outcome | null, form: FormData) => Promise<Outcome>;

interface TurnsProps {
  students: ParticipationPage["speakers"];
  prompts: readonly { id: string; number: number }[];
  record: FormAction;
  takeBack: FormAction;
}

/** Milliseconds within which a second press of the same name is taken for a slip of the finger. */
const DOUBLE_PRESS = 500;

/** Noting in class who speaks: one tap a turn; a few words and the prompt may be noted with it. */
export function RecordTurns({ students, prompts, record, takeBack }: TurnsProps) {
  const form = useRef<HTMLFormElement>(null);
  const pressed = useRef<{ student: string; at: number } | null>(null);
  const [last, setLast] = useState<{ id: string; name: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [, send, pending] = useActionState(async (previous: Outcome | null, sent: FormData) => {
    const done = await record(previous, sent);
    setProblem(done.ok ? null : done.problem);
    const student = students.find(({ studentId }) => studentId === sent.get("student"));
    if (done.ok && student) setLast({ id: `${sent.get("id")}`, name: student.name });
    return done;
  }, null);
  const undo = async () => {
    if (!last) return;
    const sent = new FormData();
    sent.set("turn", last.id);
    sent.set("do", "takeBack");
    const done = await takeBack(null, sent);
    setProblem(done.ok ? null : done.problem);
  };
  return (
    <form
      ref={form}
      className="stack turns"
      aria-label="Turns in class"
      action={(sent) => {
        // Nobody speaks twice within half a second: the second press of a double one is no turn.
        const press = { student: `${sent.get("student")}`, at: performance.now() };
        const before = pressed.current;
        pressed.current = press;
        if (before?.student === press.student && press.at - before.at < DOUBLE_PRESS) return;
        sent.set("id", crypto.randomUUID());
        send(sent);
      }}
    >
      <div className="row">
        <TextInput label="What about (may stay empty)" name="note" maxLength={500} />
        <Select
          label="On"
          name="prompt"
          options={[
            { value: "", label: "no question in particular" },
            ...prompts.map(({ id, number }) => ({ value: id, label: `question ${number}` })),
          ]}
        />
      </div>
      <ul className="turnlist" aria-label="Who speaks">
        {students.map(({ studentId, name, turns }) => (
          <li key={studentId}>
            <Button type="submit" name="student" value={studentId} aria-disabled={pending}>
              <span className="vh">Note a turn: </span>
              {name} <span className="tnum quiet">{turns}</span>
            </Button>
          </li>
        ))}
      </ul>
      <FormMessage problem={problem} />
      {last ? (
        <Toast key={last.id} undo={undo} gone={() => setLast(null)}>
          {last.name}: turn noted.
        </Toast>
      ) : null}
    </form>
  );
}

/** Takes one turn of the list back. */
export function TakeBackForm({ takeBack, turn, name }: { takeBack: FormAction; turn: string; name: string }) {
  const [outcome, send] = useActionState(takeBack, null);
  return (
    <form action={send}>
      <input type="hidden" name="turn" value={turn} />
      <FormMessage problem={outcome && !outcome.ok ? outcome.problem : null} />
      <Button small look="quiet" type="submit" name="do" value="takeBack">
        Take back<span className="vh"> the turn of {name}</span>
      </Button>
    </form>
  );
}

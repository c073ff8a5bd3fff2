"use client";

import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-input";
import type { MadeInvitation, PreviewLine } from "@/lib/domain/course/people-forms";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { countInvited, InvitePreview } from "./invite-preview";
import { MadeInvitations } from "./made-invitations.client";

interface Invited {
  invitations: MadeInvitation[];
  added: number;
}

interface InviteFormProps {
  preview: (form: FormData) => Promise<Outcome<PreviewLine[]>>;
  invite: (form: FormData) => Promise<Outcome<Invited>>;
  /** Sections of the course by the ids of addresses. */
  sections: readonly { id: string; name: string }[];
  /** The section proposed: the one the roster shows. */
  section: string;
}

const roles = ["Student", "Assistant", "Observer", "Instructor"].map((role) => ({ value: role, label: role }));
/** Milliseconds without a keystroke before the preview is asked for. */
const PAUSE = 400;

/** Many addresses at once: what will happen to each is said before the button does it. */
export function InviteForm({ preview, invite, sections, section }: InviteFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [lines, setLines] = useState<PreviewLine[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [made, setMade] = useState<Invited | null>(null);
  const [pending, start] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  async function look() {
    if (!form.current) return;
    const given = new FormData(form.current);
    const number = ++asked.current;
    if (String(given.get("text") ?? "").trim() === "") return setLines([]);
    const outcome = await preview(given);
    if (number !== asked.current) return;
    setLines(outcome.ok ? outcome.value : []);
    setProblem(outcome.ok ? null : outcome.problem);
  }

  function lookSoon() {
    clearTimeout(timer.current);
    timer.current = setTimeout(look, PAUSE);
  }

  function send() {
    if (!form.current || pending) return;
    const given = new FormData(form.current);
    start(async () => {
      const outcome = await invite(given);
      setProblem(outcome.ok ? null : outcome.problem);
      if (!outcome.ok) return;
      setMade(outcome.value);
      setLines([]);
      form.current?.reset();
    });
  }

  const count = countInvited(lines);
  return (
    <>
      <form ref={form} action={send} onChange={lookSoon}>
        <TextArea
          label="Addresses"
          name="text"
          hint="One for each line, or pasted from a list or a mail program."
          rows={6}
          spellCheck={false}
          className="addresses tnum"
        />
        <div className="f2 mt-3">
          <Select label="Role" name="role" options={roles} defaultValue="Student" />
          <Select
            label="Section"
            name="section"
            options={[
              { value: "", label: "No section" },
              ...sections.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            defaultValue={section}
          />
        </div>
        <h3 className="h mt-4">What will happen</h3>
        <div role="status">
          {lines.length ? <InvitePreview lines={lines} /> : <p className="quiet">Nothing yet: write an address.</p>}
        </div>
        <FormMessage problem={problem} />
        <p className="row between mt-4">
          <Button look="primary" type="submit" disabled={count === 0 || pending}>
            {count === 0 ? "Invite" : `Invite ${count} ${count === 1 ? "person" : "people"}`}
          </Button>
          <span className="small quiet">Links are valid for 14 days</span>
        </p>
      </form>
      {made ? <MadeInvitations invitations={made.invitations} added={made.added} /> : null}
    </>
  );
}

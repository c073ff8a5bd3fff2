import { OneButtonForm } from "@/components/people/one-button-form.client";
import { DateText } from "@/components/ui/date-text";
import { unlockRuleNames } from "@/lib/domain/annotation/unlock";
import type { NotesSetting } from "@/lib/domain/assignment/overview";
import type { Outcome } from "@/lib/domain/policy/outcome";

interface NotesStandingProps {
  notes: NotesSetting;
  /** IANA zone of the assignment. */
  zone: string;
  now: Date;
  /** Null for those who may not. */
  open: ((previous: Outcome | null) => Promise<Outcome>) | null;
  shut: ((previous: Outcome | null) => Promise<Outcome>) | null;
}

/** When students see each other's notes, who opened them, and the way to open them now. */
export function NotesStanding({
  notes: { rule, after, revealedAt, revealedBy },
  zone,
  now,
  open,
  shut,
}: NotesStandingProps) {
  const name = rule === "AfterPosting" && after ? `${unlockRuleNames[rule]} (${after})` : unlockRuleNames[rule];
  return (
    <section className="section notes-standing" aria-labelledby="notes-standing">
      <h2 className="h" id="notes-standing">
        When students see each other’s notes
      </h2>
      <p>{name}.</p>
      {revealedAt ? (
        <p>
          Opened to all <DateText at={revealedAt} zone={zone} now={now} />
          {revealedBy ? `, by ${revealedBy}` : ""}.
        </p>
      ) : null}
      {rule === "AtOnce" && !revealedAt ? null : revealedAt ? (
        shut ? (
          <OneButtonForm action={shut} button="Shut them again" look="plain" small />
        ) : null
      ) : open ? (
        <OneButtonForm action={open} button="Open the notes to all now" look="plain" small />
      ) : null}
      {revealedAt && shut ? (
        <p className="small quiet">Then the rule holds again. What somebody has read meanwhile they have read.</p>
      ) : null}
    </section>
  );
}

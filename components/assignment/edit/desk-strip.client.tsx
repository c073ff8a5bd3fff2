"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { SaveState } from "@/components/saving/autosave.client";
import { SaveWords } from "@/components/saving/save-words";
import { unanswered } from "@/components/saving/unanswered";
import { Strip } from "@/components/shell/strip";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import { type Change, changeOf } from "@/lib/domain/assignment/changes";
import type { AssignmentDesk } from "@/lib/domain/assignment/desk";
import type { AssignmentDraft } from "@/lib/domain/assignment/draft";
import { titleOrNone } from "@/lib/domain/assignment/title";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { sayInstant } from "@/lib/domain/time/say";
import type { Desk } from "./use-desk.client";

interface DeskStripProps {
  desk: Desk;
  about: AssignmentDesk;
  state: SaveState<AssignmentDraft>;
  base: string;
  now: Date;
  publish: (request: { version: number; changeNote: string }) => Promise<Outcome<{ number: number; made: Change }>>;
}

/** What the assignment is called, what keeps it from its students, and the button that gives it to them. */
export function DeskStrip({ desk, about, state, base, now, publish }: DeskStripProps) {
  const [answer, setAnswer] = useState<Outcome<{ number: number; made: Change }> | null>(null);
  const [changeNote, setChangeNote] = useState("");
  const [pending, begin] = useTransition();
  const router = useRouter();
  const { published } = about;
  const change = changeOf(published?.draft ?? null, desk.draft);
  const reason = reasonNot(desk, change, state.kind === "conflict");
  const press = () => {
    if (reason || pending) return document.getElementById("before")?.scrollIntoView({ block: "center" });
    begin(async () => {
      if (!(await desk.drafts.flush()))
        return setAnswer({ ok: false, problem: "The draft could not be saved, so it was not published." });
      const answer = await publish({ version: desk.savedVersion(), changeNote }).catch(lost);
      setAnswer(answer);
      if (answer.ok) setChangeNote("");
    });
  };
  return (
    <>
      <Strip
        title={titleOrNone(desk.draft.title)}
        sub={
          <>
            {published
              ? `Version ${published.number}, given on ${sayInstant(published.publishedAt, about.timeZone, "long", now)}. `
              : "Draft, nobody sees it. "}
            <SaveWords state={state} zone={about.timeZone} />{" "}
            <span id="why-not">
              {reason ? (
                <>
                  <b>{change === "nothing" ? "Nothing to publish:" : "Not ready to publish:"}</b> {reason}
                </>
              ) : (
                whatItDoes[change]
              )}
            </span>
          </>
        }
        aside={
          <div className="row">
            <Link
              href={`${base}/preview`}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                // The preview is drawn from what the server has.
                desk.drafts.flush().then((saved) => saved && router.push(`${base}/preview`));
              }}
            >
              See it as a student
            </Link>
            <Button
              look="primary"
              aria-disabled={reason !== null || pending}
              aria-describedby="why-not"
              onClick={press}
            >
              {pending
                ? "Publishing"
                : change === "settings"
                  ? "Change title, dates and settings"
                  : published
                    ? `Publish version ${published.number + 1}`
                    : "Publish"}
            </Button>
          </div>
        }
      />
      {published && change === "version" ? (
        <div className="measure mb-4">
          <TextInput
            label="What has changed"
            hint="One sentence for the students; it stands at the top of their page."
            maxLength={300}
            value={changeNote}
            onChange={(event) => setChangeNote(event.target.value)}
          />
        </div>
      ) : null}
      <FormMessage
        problem={answer?.ok === false ? answer.problem : null}
        done={answer?.ok ? said(answer.value) : null}
      />
      {answer?.ok ? (
        <p className="mb-4">
          <Link href={base}>See how far the class is</Link>
        </p>
      ) : null}
    </>
  );
}

const lost = unanswered("There is no connection, so we do not know whether it was published. Try again.");

const whatItDoes: Record<Change, string> = {
  version: "Ready to publish.",
  settings: "Only title, dates or settings have changed: no new version is made.",
  nothing: "",
};

function said({ number, made }: { number: number; made: Change }): string {
  if (made === "settings") return "Title, dates and settings are changed.";
  if (made === "nothing") return `Version ${number} is what students have already.`;
  return number === 1
    ? "Published. Every student of the course has it."
    : `Published as version ${number}. Students are told.`;
}

/** The first thing that keeps the draft from being published, in a few words; null when nothing does. */
function reasonNot(desk: Desk, change: Change, conflict: boolean): string | null {
  if (conflict) return "choose one of the two drafts first.";
  if (desk.fetching) return "a text is on its way.";
  const [first, ...more] = desk.problems;
  if (first) return `${first.problem}${more.length > 0 ? ` And ${more.length} more below.` : ""}`;
  return change === "nothing" ? "students have exactly this." : null;
}

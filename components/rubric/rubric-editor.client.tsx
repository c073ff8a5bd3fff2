"use client";

import { useEffect, useRef, useState } from "react";
import { SaveProblem } from "@/components/saving/save-problem";
import { SaveWords } from "@/components/saving/save-words";
import { TwoVersions } from "@/components/saving/two-versions.client";
import { Notice } from "@/components/ui/notice";
import { type Outcome, refused } from "@/lib/domain/policy/outcome";
import type { RubricEdit } from "@/lib/domain/rubric/edit-rubric";
import { type DraftOfRubric, type RubricDraft, rubricWords, sameDraft } from "@/lib/domain/rubric/rubric-draft";
import { RubricBench } from "./rubric-bench.client";
import { ThrowDraftAway } from "./throw-draft-away.client";
import { useRubricDraft } from "./use-rubric-draft.client";

export interface RubricEditorProps {
  /** Ids as addresses write them. */
  course: string;
  rubric: string;
  account: string;
  title: string;
  /** The course's time zone. */
  zone: string;
  /** The newest published version, as a draft begins. */
  published: RubricDraft;
  given: DraftOfRubric;
  /** Who saved the draft and when, in words; null where none was begun. */
  since: string | null;
  skills: readonly { key: string; name: string }[];
  publish: (sent: RubricEdit & { base: number; draft: number }) => Promise<Outcome<{ rubricId: string }>>;
  throwAway: (version: number) => Promise<Outcome<DraftOfRubric>>;
}

/** The next version of a rubric: one draft for all instructors of the course, saved while it is written. */
export function RubricEditor(props: RubricEditorProps) {
  const { course, rubric, account, title, zone, given, since, skills, publish, throwAway } = props;
  const address = `/courses/${course}/rubrics/${rubric}`;
  const { live, change, flush, resolve, savedVersion, adopt } = useRubricDraft({ account, address, given });
  const [published, setPublished] = useState(props.published);
  const [gone, setGone] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  const { content, state } = live;
  const begun = !sameDraft(content, published);

  // The button that was pressed is gone with the draft.
  useEffect(() => {
    if (gone) told.current?.focus();
  }, [gone]);

  async function send(): Promise<Outcome<{ rubricId: string }>> {
    if (state.kind === "conflict") return refused("Choose one of the two drafts first. Nothing was published.");
    if (!(await flush())) return refused("The draft could not be saved, so it was not published.");
    return publish({ title, ...content, draft: savedVersion() });
  }

  async function discard(): Promise<string | null> {
    if (!(await flush())) return "The draft could not be saved just now, so it was not thrown away. Try again.";
    const outcome = await throwAway(savedVersion());
    if (!outcome.ok) return outcome.problem;
    adopt(outcome.value);
    setPublished(outcome.value.draft);
    setGone(true);
    return null;
  }

  return (
    <RubricBench
      {...{ course, rubric, skills }}
      edit={{ title, criteria: content.criteria }}
      above={
        <>
          {since && begun ? <Notice>{since} Students and assistants see it when it is published.</Notice> : null}
          {state.kind === "conflict" ? (
            <TwoVersions
              what="This draft"
              level={2}
              mine={<p className="whitespace-pre-wrap">{rubricWords(content.criteria)}</p>}
              theirs={<p className="whitespace-pre-wrap">{rubricWords(state.theirs.criteria)}</p>}
              mineText={rubricWords(content.criteria)}
              onChoose={resolve}
            />
          ) : (
            <SaveProblem state={state} here={`${address}/edit`} retry={flush} />
          )}
          {gone && !begun ? (
            <p role="status" tabIndex={-1} ref={told}>
              The draft is thrown away. This is version {published.base}.
            </p>
          ) : null}
        </>
      }
      below={
        <>
          <p className="small">
            <SaveWords state={state} zone={zone} />
          </p>
          {begun && state.kind !== "conflict" ? <ThrowDraftAway number={published.base} throwAway={discard} /> : null}
        </>
      }
      onChange={({ criteria }) => {
        setGone(false);
        change({ ...content, criteria });
      }}
      publish={send}
      onRebase={(base) => change({ ...content, base })}
    />
  );
}

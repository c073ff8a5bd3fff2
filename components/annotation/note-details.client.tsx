"use client";

import { useEffect, useRef } from "react";
import type { NoteInWriting } from "@/lib/domain/annotation/writing";
import { AudienceSelect } from "./audience-select.client";
import { HideName } from "./hide-name.client";
import { TagsField } from "./tags-field.client";

interface NoteDetailsProps {
  note: NoteInWriting;
  write: (more: Partial<NoteInWriting>) => void;
  problems: { tags: string | null; audience: string | null };
  posted: boolean;
}

/** What of a note is seldom changed: for whom it is, under which name, its tags. What is wrong with it opens it. */
export function NoteDetails({ note, write, problems, posted }: NoteDetailsProps) {
  const own = useRef<HTMLDetailsElement>(null);
  const wrong = problems.tags !== null || problems.audience !== null;
  useEffect(() => {
    if (wrong && own.current) own.current.open = true;
  }, [wrong]);
  const shared = note.audience !== "Private" && note.audience !== "Instructors";
  return (
    <details ref={own}>
      <summary>Who sees it, tags</summary>
      <div className="details">
        <AudienceSelect note={note} write={write} error={problems.audience} />
        {shared ? (
          <HideName anonymous={note.anonymous} fixed={posted} write={(anonymous) => write({ anonymous })} />
        ) : null}
        <TagsField tags={note.tags} write={(tags) => write({ tags })} error={problems.tags} />
      </div>
    </details>
  );
}

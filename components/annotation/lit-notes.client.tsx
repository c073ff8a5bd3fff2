"use client";

import { useMemo } from "react";
import type { LightName } from "@/components/reading/highlights.client";
import { type LitSpan, LitSpans } from "@/components/reading/lit-spans.client";
import { skillLetter } from "@/components/ui/skill";
import type { Annotation } from "@/lib/domain/annotation/model";
import { skillKey } from "./skill-key";

/** The letter of a skill's line and tint; skills a course has added share the plain one. */
const letters = { s: "s", t: "t", r: "r", l: "l" } as const;

/** How the passage of a note is lit: by skill, and as mine or another reader's. */
export function lightOf(note: Pick<Annotation, "skill" | "mine">): LightName {
  const letter = skillLetter(skillKey(note.skill));
  const known = letter === "s" || letter === "t" || letter === "r" || letter === "l" ? letters[letter] : "none";
  return note.mine ? `passage-${known}` : `passage-theirs-${known}`;
}

/** Lights the passages of all shown notes, and the one that is looked at. */
export function LitNotes({ notes, hot }: { notes: readonly Annotation[]; hot: string | null }) {
  const all = useMemo(
    () => notes.map((note): LitSpan => ({ revisionId: note.revisionId, span: note.passage, name: lightOf(note) })),
    [notes],
  );
  const one = useMemo(() => {
    const looked = notes.find((note) => note.id === hot);
    return looked ? [{ revisionId: looked.revisionId, span: looked.passage, name: "passage-hot" as const }] : [];
  }, [notes, hot]);
  return (
    <>
      <LitSpans spans={all} />
      <LitSpans spans={one} />
    </>
  );
}

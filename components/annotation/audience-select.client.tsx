"use client";

import { useId } from "react";
import { type Audience, audienceNames, audiences } from "@/lib/domain/annotation/model";
import type { NoteInWriting } from "@/lib/domain/annotation/writing";
import { useRoom } from "./room-context.client";

/** What an audience means, said under the form. */
export const whoSees: Record<Audience, string> = {
  Private: "Only you see this note.",
  Instructors: "You and your instructors see this note.",
  Section: "Your section and your instructors see this note.",
  Assignment: "Everyone who reads this assignment sees this note.",
};

/** For whom the note is written; a section is named when there are several. */
export function AudienceSelect({
  note,
  write,
}: {
  note: NoteInWriting;
  write: (more: Partial<NoteInWriting>) => void;
}) {
  const { place } = useRoom();
  const id = useId();
  const offered = audiences.flatMap((audience): { value: string; label: string }[] => {
    if (audience !== "Section") return [{ value: audience, label: audienceNames[audience] }];
    if (place.sections.length === 1)
      return [{ value: `Section/${place.sections[0]?.id}`, label: audienceNames.Section }];
    return place.sections.map((section) => ({ value: `Section/${section.id}`, label: `Section ${section.name}` }));
  });
  const choose = (value: string) => {
    const [name, sectionId] = value.split("/");
    const audience = audiences.find((each) => each === name) ?? "Private";
    write({ audience, sectionId: sectionId ?? null });
  };
  return (
    <div className="field">
      <label htmlFor={id}>Who sees it</label>
      <select
        id={id}
        className="input"
        value={note.audience === "Section" ? `Section/${note.sectionId}` : note.audience}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {offered.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

"use client";

import { Select } from "@/components/ui/select";
import { type Audience, audienceNames, audiences } from "@/lib/domain/annotation/model";
import type { NoteInWriting } from "@/lib/domain/annotation/writing";
import { type RoomPlace, useRoom } from "./room-context.client";

interface AudienceSelectProps {
  note: NoteInWriting;
  write: (more: Partial<NoteInWriting>) => void;
  error: string | null;
}

type Chosen = Pick<NoteInWriting, "audience" | "groupId" | "sectionId">;

/** For whom the note is written: oneself, those who teach, a group or section of one's own, everyone. */
export function AudienceSelect({ note, write, error }: AudienceSelectProps) {
  const { place } = useRoom();
  const offered = audiences.flatMap((audience) => optionsOf(audience, place));
  const value = writtenFor(note);
  // A group that one is not in any more stays with what was written for it.
  if (!offered.some((each) => each.value === value))
    offered.push({ value, label: note.audience === "Group" ? "A group you were in" : "A section you were in" });
  const choose = (chosen: string) => {
    const [name, id] = chosen.split("/");
    const audience = audiences.find((each) => each === name) ?? "Private";
    write({
      audience,
      groupId: audience === "Group" ? (id ?? null) : null,
      sectionId: audience === "Section" ? (id ?? null) : null,
    });
  };
  return (
    <Select
      label="Who sees it"
      error={error}
      options={offered}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

const writtenFor = ({ audience, groupId, sectionId }: Chosen): string =>
  audience === "Group" ? `Group/${groupId}` : audience === "Section" ? `Section/${sectionId}` : audience;

function optionsOf(audience: Audience, { groups, sections, audience: writer }: RoomPlace) {
  const staff = writer === "staff";
  switch (audience) {
    case "Group":
      return groups.map(({ id, name }) => ({ value: `Group/${id}`, label: staff ? name : `My group: ${name}` }));
    case "Section":
      return sections.map(({ id, name }) => ({
        value: `Section/${id}`,
        label: sections.length === 1 && !staff ? `${audienceNames.Section}: ${name}` : `Section ${name}`,
      }));
    case "Instructors":
      return [{ value: audience, label: staff ? "Those who teach" : audienceNames.Instructors }];
    default:
      return [{ value: audience, label: audienceNames[audience] }];
  }
}

import { type Audience, audiences } from "@/lib/domain/annotation/model";
import type { NoteInWriting } from "@/lib/domain/annotation/writing";
import type { RoomPlace } from "./room-context.client";

type Address = Pick<NoteInWriting, "audience" | "groupId" | "sectionId">;

/** Under which name this browser keeps whom the last note of a room was written for. */
const keyOf = ({ account, assignmentId }: RoomPlace): string => `headnote.audience/${account}/${assignmentId}`;

/**
 * Whom a new note is for, before its author says so: those who teach write for everyone; students for whom the
 * assignment's rule says (`firstAudience`) until they choose otherwise, and then for whom they chose last in this room.
 */
export function audienceAtFirst(place: RoomPlace): Address {
  const first: Address = { audience: place.firstAudience, groupId: null, sectionId: null };
  if (place.audience === "staff") return first;
  try {
    const [name, id] = (localStorage.getItem(keyOf(place)) ?? "").split("/");
    const audience = audiences.find((each) => each === name);
    return audience && stillThere(place, audience, id) ? addressOf(audience, id) : first;
  } catch {
    // A browser that keeps nothing.
    return first;
  }
}

/** Groups are left, and sections too. */
const stillThere = (place: RoomPlace, audience: Audience, id: string | undefined): boolean =>
  audience === "Group"
    ? place.groups.some((group) => group.id === id)
    : audience !== "Section" || place.sections.some((section) => section.id === id);

const addressOf = (audience: Audience, id: string | undefined): Address => ({
  audience,
  groupId: audience === "Group" ? (id ?? null) : null,
  sectionId: audience === "Section" ? (id ?? null) : null,
});

/** Whom a note was written for is offered again for the next one. */
export function rememberAudience(place: RoomPlace, { audience, groupId, sectionId }: NoteInWriting): void {
  try {
    localStorage.setItem(keyOf(place), `${audience}/${(audience === "Group" ? groupId : sectionId) ?? ""}`);
  } catch {
    // A browser that keeps nothing: it is asked again.
  }
}

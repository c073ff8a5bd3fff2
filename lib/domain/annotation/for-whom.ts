/** For whom a note is, in words. */
import { type Annotation, audienceNames } from "./model";

interface Named {
  groups: readonly { id: string; name: string }[];
  sections: readonly { id: string; name: string }[];
}

/** For whom a note is, where that is not everybody in the assignment; null where it is. */
export function forWhom(
  { audience, groupId, sectionId, mine }: Pick<Annotation, "audience" | "groupId" | "sectionId" | "mine">,
  { groups, sections }: Named,
): string | null {
  switch (audience) {
    case "Assignment":
      return null;
    case "Group":
      return `For ${groups.find((group) => group.id === groupId)?.name ?? "a group"}`;
    case "Section":
      return `For ${sections.find((section) => section.id === sectionId)?.name ?? "a section"}`;
    case "Instructors":
      return mine ? audienceNames.Instructors : "For instructors";
    case "Private":
      return audienceNames.Private;
  }
}

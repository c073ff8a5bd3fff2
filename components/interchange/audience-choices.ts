import { audienceNames } from "@/lib/domain/annotation/model";

/** Groups and sections a person can write for. */
export interface AudiencePlace {
  groups: readonly { id: string; name: string }[];
  sections: readonly { id: string; name: string }[];
}

/** For whom notes that are brought in may be; oneself first. */
export const audienceChoices = ({ groups, sections }: AudiencePlace): { value: string; label: string }[] => [
  { value: "Private", label: audienceNames.Private },
  { value: "Instructors", label: audienceNames.Instructors },
  ...groups.map(({ id, name }) => ({ value: `Group/${id}`, label: `Group: ${name}` })),
  ...sections.map(({ id, name }) => ({ value: `Section/${id}`, label: `Section: ${name}` })),
  { value: "Assignment", label: audienceNames.Assignment },
];

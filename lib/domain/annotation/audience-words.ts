/** Who will see a note, in a sentence that stands under it while it is written. */
import type { Audience } from "./model";

export interface WhoSees {
  audience: Audience;
  /** Of the chosen group or section; null when none is chosen. */
  groupName: string | null;
  /** The writer teaches: what they write waits for nobody. */
  staff: boolean;
  /** When classmates see it (`classmatesSee`); null: at once. */
  classmates: string | null;
  /** The name classmates get in the place of the writer's own; null when they get that. */
  pseudonym: string | null;
}

/** One to three sentences: who, when, and under which name. */
export function whoSees({ audience, groupName, staff, classmates, pseudonym }: WhoSees): string {
  const shared = audience === "Group" || audience === "Section" || audience === "Assignment";
  const sentences = [who(audience, groupName, staff)];
  if (shared && !staff && classmates) sentences.push(classmates);
  if (shared && pseudonym) sentences.push(`Classmates see “${pseudonym}”, your instructors your name.`);
  return sentences.join(" ");
}

function who(audience: Audience, groupName: string | null, staff: boolean): string {
  switch (audience) {
    case "Private":
      return "Only you see this note.";
    case "Instructors":
      return staff ? "Those who teach this course see this note." : "You and your instructors see this note.";
    case "Group":
      return `${groupName ?? "Your group"} and your instructors see this note.`;
    case "Section":
      return `${groupName ? `Section ${groupName}` : "Your section"} and your instructors see this note.`;
    case "Assignment":
      return "Everyone who reads this assignment sees this note.";
  }
}

import type { PeoplePage } from "@/lib/domain/course/people";
import type { PeopleView } from "@/lib/domain/course/people-address";

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** The line under the heading: "18 students in 2 sections; 3 others". */
export function peopleLine({ students, sections, staff }: PeoplePage): string {
  const place = sections.length > 0 ? ` in ${counted(sections.length, "section")}` : "";
  return `${counted(students, "student")}${place}; ${staff === 1 ? "1 who teaches" : `${staff} who teach or read along`}`;
}

/** What the table shows, for screen readers. */
export function rosterCaption({ showing, search }: PeopleView, { sections, found }: PeoplePage): string {
  const names = { all: "Everyone", staff: "Who teaches or reads along", removed: "Removed people" };
  const who =
    showing.kind === "section"
      ? `People of ${sections.find((section) => section.id === showing.sectionId)?.name ?? "this section"}`
      : names[showing.kind];
  return search ? `${who} with “${search}”: ${found}` : who;
}

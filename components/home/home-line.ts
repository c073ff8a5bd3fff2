import type { CourseHead } from "@/lib/domain/course/course";
import type { CourseHome } from "@/lib/domain/course/home";
import { zoneCity } from "@/lib/domain/time/say";

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

function who(course: CourseHead, home: CourseHome): string | null {
  if (home.kind !== "staff") return course.sections.join(", ") || null;
  if (home.students === 0) return "nobody enrolled yet";
  const students = counted(home.students, "student");
  return home.sections > 0 ? `${students} in ${counted(home.sections, "section")}` : students;
}

/** The line under a course's name: term, who is in it, by which clock, and whether it is over. */
export function homeLine(course: CourseHead, home: CourseHome): string {
  const clock = `times are ${zoneCity(course.timeZone)} time`;
  return [course.term, who(course, home), clock, course.archived ? "archived, to be read only" : null]
    .filter(Boolean)
    .join(" · ");
}

import Link from "next/link";
import { State } from "@/components/ui/state";
import { type CourseEntry, roleNames } from "@/lib/domain/course/course";
import { shortId } from "@/lib/domain/id/short-id";

const counted = (students: number) => (students === 1 ? "1 student" : `${students} students`);

const mentioned = (mentions: number) => (mentions === 1 ? "1 mention of you" : `${mentions} mentions of you`);

interface CourseListProps {
  courses: readonly CourseEntry[];
  /** How often the person was mentioned and has not looked yet, by course. */
  mentions?: Readonly<Record<string, number>>;
}

/** The courses of a person, each with the part they have in it. */
export function CourseList({ courses, mentions = {} }: CourseListProps) {
  return (
    <ul className="list section">
      {courses.map((course) => (
        <li key={course.courseId} className="line">
          <span>
            <Link className="font-serif text-edit" href={`/courses/${shortId(course.courseId)}`}>
              {course.title}
            </Link>
            {course.term ? <span className="quiet"> · {course.term}</span> : null}
          </span>
          <span className="quiet">
            {mentions[course.courseId] ? `${mentioned(mentions[course.courseId] ?? 0)} · ` : null}
            {roleNames[course.role]} · {counted(course.students)}{" "}
            {course.archived ? <State kind="off">archived</State> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import type { CourseEntry } from "@/lib/domain/course/course";
import type { StudentItem, Waiting } from "@/lib/domain/course/home";
import { CourseList } from "./course-list";
import { NoCourses } from "./no-courses";
import { StudentHome } from "./student-home";
import { WaitingList } from "./waiting-list";

interface MyDeskProps {
  courses: readonly CourseEntry[];
  due: { items: readonly StudentItem[]; waiting: readonly Waiting[]; mentions: Readonly<Record<string, number>> };
  now: Date;
  mayCreate: boolean;
  /** Which page of what is due, counting from 1. */
  page: number;
}

/** What is due for a person in all their courses. */
export function MyDesk({ courses, due, now, mayCreate, page }: MyDeskProps) {
  const create = (
    <LinkButton look="primary" href="/courses/new">
      New course
    </LinkButton>
  );
  const studies = courses.some((course) => course.role === "Student" && !course.archived);
  const title = studies ? "What is due" : "What waits for you";
  if (courses.length === 0) {
    return (
      <>
        <Strip title="Welcome" />
        <NoCourses create={mayCreate ? create : null} />
      </>
    );
  }
  return (
    <>
      <Strip title={title} />
      <WaitingList waiting={due.waiting} />
      {studies ? <StudentHome items={due.items} now={now} namingCourses page={page} base="/" /> : null}
      {!studies && due.waiting.length === 0 ? <p className="section">Nothing waits for you just now.</p> : null}
      <section className="section">
        <h2 className="h">Courses</h2>
        <CourseList courses={courses} mentions={due.mentions} />
      </section>
    </>
  );
}

import { Empty } from "@/components/ui/empty";
import { heaps, type StudentItem } from "@/lib/domain/course/home";
import { StudentLine } from "./student-line";

interface StudentHomeProps {
  items: readonly StudentItem[];
  now: Date;
  /** On the page of all courses every line names its course. */
  namingCourses?: boolean;
}

/** What is due, what was missed, what is done; the first thing to do has the black button. */
export function StudentHome({ items, now, namingCourses }: StudentHomeProps) {
  const { next, missed, done } = heaps(items);
  if (items.length === 0) {
    return (
      <Empty title="Nothing is due yet">
        When your instructor publishes an assignment, it stands here with its date.
      </Empty>
    );
  }
  const first = next.find((item) => item.status === "to do");
  return (
    <div className="measure-wide">
      <Heap title="Due next" items={next} empty="Nothing more is due." {...{ first, now, namingCourses }} />
      <Heap title="Not submitted" items={missed} {...{ now, namingCourses }} />
      <Heap title="Done" items={done} {...{ now, namingCourses }} />
    </div>
  );
}

interface HeapProps extends StudentHomeProps {
  title: string;
  first?: StudentItem;
  /** Said when there is nothing; without it the heap is left out. */
  empty?: string;
}

function Heap({ title, items, first, empty, now, namingCourses }: HeapProps) {
  if (items.length === 0 && !empty) return null;
  return (
    <section className="section">
      <h2 className="h">{title}</h2>
      {items.length === 0 ? <p className="quiet">{empty}</p> : null}
      <ul className="list">
        {items.map((item) => (
          <StudentLine key={item.assignmentId} {...{ item, now, namingCourses }} isFirst={item === first} />
        ))}
      </ul>
    </section>
  );
}

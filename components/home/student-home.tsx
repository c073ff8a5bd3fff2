import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { heapsPage, type StudentItem } from "@/lib/domain/course/home";
import { StudentLine } from "./student-line";

interface StudentHomeProps {
  items: readonly StudentItem[];
  now: Date;
  /** On the page of all courses every line names its course. */
  namingCourses?: boolean;
  /** Which page of a long list, counting from 1. */
  page?: number;
  /** Address of this page; `?page=` is added to it. */
  base?: string;
}

/** What is due, what was missed, what is done; the first thing to do has the black button. */
export function StudentHome({ items, now, namingCourses, page: asked = 1, base = "" }: StudentHomeProps) {
  const { heaps, page, pages } = heapsPage(items, asked);
  const { next, missed, done } = heaps;
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
      <Heap
        title="Due next"
        items={next}
        empty={page === 1 ? "Nothing more is due." : undefined}
        {...{ first, now, namingCourses }}
      />
      <Heap title="Not submitted" items={missed} {...{ now, namingCourses }} />
      <Heap title="Done" items={done} {...{ now, namingCourses }} />
      <Pager label="Assignments" page={page} pages={pages} href={(number) => `${base}?page=${number}`} />
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

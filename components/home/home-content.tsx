import type { ReactNode } from "react";
import { Empty } from "@/components/ui/empty";
import type { CourseHome } from "@/lib/domain/course/home";
import { FirstSteps } from "./first-steps";
import { ObserverList } from "./observer-list";
import { StaffTable } from "./staff-table";
import { StudentHome } from "./student-home";
import { WaitingList } from "./waiting-list";

interface HomeContentProps {
  base: string;
  home: CourseHome;
  now: Date;
  /** The button that begins an assignment. */
  begin: ReactNode;
  /** Which page of a long list, counting from 1. */
  page: number;
}

/** The first page of a course, for each role. */
export function HomeContent({ base, home, now, begin, page }: HomeContentProps) {
  if (home.kind === "student") return <StudentHome items={home.items} now={now} page={page} base={base} />;
  if (home.kind === "observer") return <ObserverList base={base} items={home.items} now={now} />;
  const waiting = <WaitingList waiting={home.waiting} />;
  if (home.items.length > 0) {
    return (
      <>
        {waiting}
        <StaffTable base={base} items={home.items} now={now} />
      </>
    );
  }
  if (home.mayEdit) {
    return (
      <>
        {waiting}
        <FirstSteps base={base} hasDocuments={home.documents > 0} begin={begin} />
      </>
    );
  }
  return <Empty title="No assignments yet">When an instructor makes one, it stands here.</Empty>;
}

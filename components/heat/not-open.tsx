import { Strip } from "@/components/shell/strip";
import { Empty } from "@/components/ui/empty";
import type { Unlocked } from "@/lib/domain/annotation/unlock";

/** In place of a view of the class's notes, for a student to whom they are not open yet: what opens them. */
export function NotOpen({ title, assignment, notes }: { title: string; assignment: string; notes: Unlocked }) {
  return (
    <>
      <Strip title={title} sub={assignment} />
      <Empty title="Read for yourself first">{notes.why}</Empty>
    </>
  );
}
